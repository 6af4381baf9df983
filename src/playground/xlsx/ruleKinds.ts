import { CFNumberOperator } from "@univerjs/sheets-conditional-formatting";

/** How rules compare, in files and in the grid. */
export const COMPARISONS = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThan: CFNumberOperator.lessThan,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const;

/** How the ends and steps of scales and bars are set, the same in files and in the grid. */
export type ValueType = "min" | "max" | "num" | "percent" | "percentile";
export const VALUE_TYPES: readonly string[] = [
  "min",
  "max",
  "num",
  "percent",
  "percentile",
] satisfies ValueType[];
