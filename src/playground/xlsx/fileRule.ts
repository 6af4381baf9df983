import {
  CFRuleType,
  CFSubRuleType,
  type CFTextOperator,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { fileStyle } from "./cellStyle";
import { fileColour } from "./colour";
import { rectangleOf } from "./range";
import { COMPARISONS, VALUE_TYPES, type ValueType } from "./ruleKinds";

/**
 * A conditional format of the grid as an .xlsx file has it, the reverse of gridRule; null for the kinds the writer lacks.
 *
 * @param priority - 1 for the rule that wins over all others
 */
export function fileRule(
  { rule, ranges, stopIfTrue }: IConditionFormattingRule,
  priority: number
): ConditionalRule | null {
  const rectangles = ranges.map(rectangleOf);
  const range = rectangles.map(formatAddress).join(" ");
  const first = rectangles[0];
  if (!first) return null;
  const content = fileContent(rule, formatAddress({ ...first, rows: 1, columns: 1 }));
  return content && { ...content, range, priority, ...(stopIfTrue && { stopIfTrue }) };
}

type RuleContent = Omit<ConditionalRule, "range" | "priority">;

function fileContent(rule: IConditionalFormattingRuleConfig, cell: string): RuleContent | null {
  if (rule.type === CFRuleType.colorScale) return fileScale(rule as Scale);
  if (rule.type === CFRuleType.dataBar) return fileBar(rule as Bar);
  if (rule.type !== CFRuleType.highlightCell || !("subType" in rule)) return null;
  const style = differentialStyle(fileStyle(rule.style));
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: "expression", style, formula: rule.value.replace(/^=/, "") };
    case CFSubRuleType.duplicateValues:
      return { type: "duplicateValues", style };
    case CFSubRuleType.uniqueValues:
      return { type: "uniqueValues", style };
    case CFSubRuleType.number: {
      const operator = keyOf(COMPARISONS, rule.operator);
      return operator
        ? { type: "cellIs", operator, style, formula: [rule.value ?? 0].flat().map(String) }
        : null;
    }
    case CFSubRuleType.text:
      return fileText(rule.operator, rule.value ?? "", cell, style);
    default:
      return null;
  }
}

/** Excel judges a text rule by its formula; kind and text are what its dialog shows. */
function fileText(
  operator: CFTextOperator,
  text: string,
  cell: string,
  style: CellStyle
): RuleContent | null {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const length = text.length;
  const formulas: Partial<Record<CFTextOperator, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},${length})=${quoted}`,
    endsWith: `RIGHT(${cell},${length})=${quoted}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    equal: `${cell}=${quoted}`,
    notEqual: `${cell}<>${quoted}`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  const formula = formulas[operator];
  return formula === undefined ? null : { type: "expression", style, formula };
}

type Scale = Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.colorScale }>;
type Bar = Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.dataBar }>;
type Bound = Scale["config"][number]["value"];

function fileScale({ config }: Scale): RuleContent | null {
  const steps = [...config].sort((a, b) => a.index - b.index);
  const colors = steps.map(({ color }) => fileColour(color));
  const cfvo = steps.map(({ value }) => fileBound(value));
  if (!colors.every((colour) => colour !== undefined) || !cfvo.every((bound) => bound !== null))
    return null;
  return { type: "colorScale", colorScale: { cfvo, colors } };
}

function fileBar({ config }: Bar): RuleContent | null {
  const color = fileColour(config.positiveColor);
  const cfvo = [fileBound(config.min), fileBound(config.max)];
  if (!color || !cfvo.every((bound) => bound !== null)) return null;
  return { type: "dataBar", dataBar: { cfvo, color } };
}

function fileBound({ type, value }: Bound): { type: ValueType; value?: string } | null {
  if (!VALUE_TYPES.includes(type)) return null;
  return {
    type: type as ValueType,
    ...(value !== undefined && value !== "" && { value: String(value) }),
  };
}

/** The fill of a conditional format is its background colour. */
function differentialStyle(style: CellStyle): CellStyle {
  const { font, fill, ...rest } = style;
  const differences = { ...font };
  delete differences.name;
  delete differences.size;
  return {
    ...rest,
    ...(Object.keys(differences).length > 0 && { font: differences }),
    ...(fill?.type === "pattern" && { fill: { ...fill, bgColor: fill.fgColor } }),
  };
}

function keyOf<K extends string>(
  table: Readonly<Record<K, unknown>>,
  value: unknown
): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
