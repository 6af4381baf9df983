import type { RuleKind } from "../host/dataValidation";

/** Kinds of data validation, as office.js and as files call them. */
export const VALIDATION_TYPES = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const satisfies Readonly<Record<RuleKind, string>>;

export const VALIDATION_OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

export const ALERT_STYLES = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
} as const;

/** The key under which a table has a value. */
export function keyOf<K extends string>(
  table: Readonly<Record<K, unknown>>,
  value: unknown
): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
