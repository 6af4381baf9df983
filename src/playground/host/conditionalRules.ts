import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
} from "@univerjs/sheets-conditional-formatting";

type UniverRule = IConditionFormattingRule["rule"];

/** What Excel's conditional formats say, in the words of office.js. */
export interface ConditionalRule {
  readonly type: string;
  /** The criteria of a colour scale. */
  readonly criteria?: Readonly<Record<string, Criterion | undefined>> | null;
  /** The rule of a cell value or of contained text. */
  readonly rule?: Readonly<Record<string, unknown>> | null;
  /** The formula of a custom format. */
  readonly formula?: string | null;
  readonly fill?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
}

interface Criterion {
  readonly color?: string;
  readonly formula?: string | null;
  readonly type?: string;
}

const VALUE_TYPES: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};
const NUMBER_OPERATORS: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const TEXT_OPERATORS: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

/** The rule as Univer draws it; null while it is incomplete or where Univer has none of the kind. */
export function univerRule(rule: ConditionalRule): UniverRule | null {
  switch (rule.type) {
    case "ColorScale":
      return colorScale(rule);
    case "CellValue":
      return cellValue(rule);
    case "ContainsText":
      return containsText(rule);
    case "Custom":
      if (!rule.formula) return null;
      return {
        ...highlight(rule),
        subType: CFSubRuleType.formula,
        value: rule.formula,
      } as UniverRule;
    default:
      return null;
  }
}

function colorScale({ criteria }: ConditionalRule): UniverRule | null {
  if (!criteria) return null;
  const points = [criteria["minimum"], criteria["midpoint"], criteria["maximum"]].filter(
    (point) => point !== undefined && point !== null
  );
  const config = points.map((point, index) => ({
    index,
    color: point.color ?? "#FFFFFF",
    value: {
      type: VALUE_TYPES[point.type ?? ""] ?? CFValueType.num,
      value: numberIn(point.formula),
    },
  }));
  return { type: CFRuleType.colorScale, config } as UniverRule;
}

function cellValue(rule: ConditionalRule): UniverRule | null {
  const operator = NUMBER_OPERATORS[String(rule.rule?.["operator"])];
  if (!rule.rule || !operator) return null;
  const [first, second] = [numberIn(rule.rule["formula1"]), numberIn(rule.rule["formula2"])];
  if (typeof first !== "number") return null; // Univer compares with numbers, not with formulas
  const isPair = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  const value = isPair ? [first, typeof second === "number" ? second : first] : first;
  return { ...highlight(rule), subType: CFSubRuleType.number, operator, value } as UniverRule;
}

function containsText(rule: ConditionalRule): UniverRule | null {
  const operator = TEXT_OPERATORS[String(rule.rule?.["operator"])];
  if (!rule.rule || !operator) return null;
  return {
    ...highlight(rule),
    subType: CFSubRuleType.text,
    operator,
    value: String(rule.rule["text"] ?? ""),
  } as UniverRule;
}

function highlight({ fill, color, bold, italic }: ConditionalRule) {
  const style = {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
  };
  return { type: CFRuleType.highlightCell, style };
}

/** A number given as a number, a text or a formula such as "=0.5"; any other formula as it is. */
function numberIn(formula: unknown): number | string | undefined {
  if (formula === null || formula === undefined || formula === "") return undefined;
  const text = String(formula).replace(/^=/, "");
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
}
