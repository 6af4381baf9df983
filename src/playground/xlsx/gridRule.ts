import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalRule } from "hucre/xlsx";
import { formatAddress, parseAddress } from "../host/address";
import { gridStyle } from "./cellStyle";
import { rangeOf } from "./range";
import { COMPARISONS, VALUE_TYPES } from "./ruleKinds";

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
