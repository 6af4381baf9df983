import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import { formatAddress, parseAddress } from "../host/address";
import { fileStyle, gridStyle } from "./cellStyle";
import { fileColour } from "./colour";
import { rangeOf, rectangleOf } from "./range";

const COMPARISONS = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThan: CFNumberOperator.lessThan,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const;

const SIGNS = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
} as const;

const TEXT_RULES = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
  containsBlanks: CFTextOperator.containsBlanks,
  notContainsBlanks: CFTextOperator.notContainsBlanks,
} as const;

type ValueType = "min" | "max" | "num" | "percent" | "percentile";
const VALUE_TYPES: readonly string[] = [
  "min",
  "max",
  "num",
  "percent",
  "percentile",
] satisfies ValueType[];

/**
 * A conditional format of a file as the grid has it; null for the kinds the grid or the reader lacks (icon sets, top and
 * average rules).
 */
export function gridRule(
  rule: ConditionalRule,
  cfId: string,
  themeColours: readonly string[]
): IConditionFormattingRule | null {
  const areas = rule.range.split(" ").flatMap((area) => parseAddress(area) ?? []);
  const first = areas[0];
  if (!first) return null;
  const config = gridConfig(rule, formatAddress({ ...first, rows: 1, columns: 1 }), themeColours);
  return (
    config && {
      cfId,
      ranges: areas.map(rangeOf),
      stopIfTrue: rule.stopIfTrue ?? false,
      rule: config,
    }
  );
}

function gridConfig(
  rule: ConditionalRule,
  firstCell: string,
  themeColours: readonly string[]
): IConditionalFormattingRuleConfig | null {
  if (rule.type === "colorScale") return gridScale(rule);
  if (rule.type === "dataBar") return gridBar(rule);
  const type = CFRuleType.highlightCell as const;
  const style = gridStyle(rule.style ?? {}, themeColours);
  const formulas = [rule.formula ?? []].flat();
  const formula = (value: string) => ({
    type,
    style,
    subType: CFSubRuleType.formula as const,
    value: `=${value}`,
  });
  if (rule.type === "expression") return formulas[0] === undefined ? null : formula(formulas[0]);
  if (rule.type === "cellIs")
    return (
      gridComparison(rule, formulas, style) ?? comparisonFormula(rule, formulas, firstCell, formula)
    );
  if (rule.type === "duplicateValues")
    return { type, style, subType: CFSubRuleType.duplicateValues };
  if (rule.type === "uniqueValues") return { type, style, subType: CFSubRuleType.uniqueValues };
  const operator = TEXT_RULES[rule.type as keyof typeof TEXT_RULES];
  return operator
    ? {
        type,
        style,
        subType: CFSubRuleType.text,
        operator,
        ...(rule.text !== undefined && { value: rule.text }),
      }
    : null;
}

function gridComparison(
  { operator }: ConditionalRule,
  formulas: readonly string[],
  style: ReturnType<typeof gridStyle>
): IConditionalFormattingRuleConfig | null {
  const [low, high] = formulas.map(Number);
  if (
    !operator ||
    low === undefined ||
    formulas.some((text) => text.trim() === "" || Number.isNaN(Number(text)))
  )
    return null;
  const base = {
    type: CFRuleType.highlightCell as const,
    subType: CFSubRuleType.number as const,
    style,
  };
  if (operator === "between" || operator === "notBetween") {
    return high === undefined
      ? null
      : { ...base, operator: COMPARISONS[operator], value: [low, high] };
  }
  return { ...base, operator: COMPARISONS[operator], value: low };
}

/** A comparison with something else than a number, as the formula that says the same of the first cell. */
function comparisonFormula<T>(
  { operator }: ConditionalRule,
  [low, high]: readonly string[],
  cell: string,
  formula: (text: string) => T
): T | null {
  if (!operator || low === undefined) return null;
  if (operator === "between" || operator === "notBetween") {
    const inside = `AND(${cell}>=${low},${cell}<=${high})`;
    return formula(operator === "between" ? inside : `NOT(${inside})`);
  }
  return formula(`${cell}${SIGNS[operator]}(${low})`);
}

function gridScale({ colorScale }: ConditionalRule): IConditionalFormattingRuleConfig | null {
  const colours = colorScale?.colors ?? [];
  if (!colorScale || colours.length < 2 || colours.some((colour) => colour.length < 6)) return null;
  if (colorScale.cfvo.some(({ type }) => !VALUE_TYPES.includes(type))) return null;
  return {
    type: CFRuleType.colorScale,
    config: colorScale.cfvo.map(({ type, value }, index) => ({
      index,
      color: `#${colours[index]!.slice(-6)}`,
      value: { type: CFValueType[type], ...(value !== undefined && { value: Number(value) }) },
    })),
  };
}

function gridBar({ dataBar }: ConditionalRule): IConditionalFormattingRuleConfig | null {
  const [low, high] = dataBar?.cfvo ?? [];
  if (!dataBar || !low || !high || dataBar.color.length < 6) return null;
  const bound = ({ type, value }: typeof low) => ({
    type: CFValueType[type],
    ...(value !== undefined && { value: Number(value) }),
  });
  const colour = `#${dataBar.color.slice(-6)}`;
  return {
    type: CFRuleType.dataBar,
    isShowValue: true,
    config: {
      min: bound(low),
      max: bound(high),
      isGradient: true,
      positiveColor: colour,
      nativeColor: "#FF0000",
    },
  };
}

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
