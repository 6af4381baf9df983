import type { AbcRule } from "../../core/abc";
import { calendarDate, LAST_SERIAL, serialOf, type Period } from "../../core/period";
import {
  DEFAULT_PARAMETERS,
  type Measure,
  type SegmentationParameters,
} from "../../core/segmentation";
import type { XyzMethod } from "../../core/xyz";
import type { LiveStyle } from "../../sheet/liveStyle";

/** What the user chose, as it stands in the fields: dates as ISO days, limits in per cent, both perhaps half typed. */
export interface Choices {
  readonly measure: Measure;
  readonly span: "auto" | "last12" | "all" | "dates";
  readonly from: string;
  readonly to: string;
  readonly aLimit: string;
  readonly bLimit: string;
  readonly rule: AbcRule;
  readonly method: XyzMethod;
  readonly period: Period | "auto";
  /** Days of silence after which a client is lost; "" for three of its usual intervals. */
  readonly lostDays: string;
  /** Whether live results are written too, and by whose functions. */
  readonly live: LiveStyle | "none";
}

export type ChoiceFault = "noDates" | "fromAfterTo" | "limits" | "lostDays";

export const DEFAULT_CHOICES: Choices = {
  measure: DEFAULT_PARAMETERS.measure,
  span: "auto",
  from: "",
  to: "",
  aLimit: String(DEFAULT_PARAMETERS.aLimit * 100),
  bLimit: String(DEFAULT_PARAMETERS.bLimit * 100),
  rule: DEFAULT_PARAMETERS.rule,
  method: DEFAULT_PARAMETERS.method,
  period: DEFAULT_PARAMETERS.period,
  lostDays: "",
  live: "none",
};

/**
 * The choices as parameters of a segmentation, or what is wrong with them.
 *
 * @example parametersOf({ ...DEFAULT_CHOICES, aLimit: "96" }) //=> { faults: ["limits"] }
 */
export function parametersOf(
  choices: Choices
): { readonly parameters: SegmentationParameters } | { readonly faults: readonly ChoiceFault[] } {
  const { measure, rule, method, period } = choices;
  const aLimit = Number(choices.aLimit) / 100;
  const bLimit = Number(choices.bLimit) / 100;
  const from = serialOfIsoDay(choices.from);
  const to = serialOfIsoDay(choices.to);
  const faults: ChoiceFault[] = [];
  if (!(0 < aLimit && aLimit < bLimit && bLimit <= 1)) faults.push("limits");
  if (!/^([1-9]\d{0,4})?$/.test(choices.lostDays.trim())) faults.push("lostDays");
  if (choices.span === "dates" && (from === null || to === null)) faults.push("noDates");
  if (choices.span === "dates" && from !== null && to !== null && from > to)
    faults.push("fromAfterTo");
  if (faults.length > 0) return { faults };
  const span = choices.span === "dates" ? { from: from!, to: to! } : choices.span;
  return { parameters: { measure, span, aLimit, bLimit, rule, method, period } };
}

/**
 * Parameters, as they are kept in a workbook, as they stand in the fields.
 *
 * @example choicesFrom({ ...DEFAULT_PARAMETERS, aLimit: 0.7 }, 180) //=> { ...DEFAULT_CHOICES, aLimit: "70", lostDays: "180" }
 */
export function choicesFrom(
  parameters: SegmentationParameters,
  lostDays: number | null,
  live: LiveStyle | null = null
): Choices {
  const { span, aLimit, bLimit } = parameters;
  const days = typeof span === "string" ? null : span;
  return {
    ...parameters,
    span: typeof span === "string" ? span : "dates",
    from: days ? isoDayOf(days.from) : "",
    to: days ? isoDayOf(days.to) : "",
    aLimit: perCent(aLimit),
    bLimit: perCent(bLimit),
    lostDays: lostDays === null ? "" : String(lostDays),
    live: live ?? "none",
  };
}

/**
 * A share as a field of per cents has it.
 *
 * @example perCent(0.8) //=> "80"
 */
export function perCent(share: number): string {
  return String(Number((share * 100).toPrecision(12)));
}

/**
 * The serial of a day written 2024-03-01; null if it is none of Excel's days.
 *
 * @example serialOfIsoDay("2024-01-01") //=> 45292
 */
export function serialOfIsoDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const serial = serialOf(year, month, day);
  if (serial < 1 || serial > LAST_SERIAL) return null;
  const back = calendarDate(serial);
  return back.month === month && back.day === day ? serial : null;
}

/**
 * A serial's day as a date field wants it.
 *
 * @example isoDayOf(45292) //=> "2024-01-01"
 */
export function isoDayOf(serial: number): string {
  const { year, month, day } = calendarDate(serial);
  return [
    String(year).padStart(4, "0"),
    ...[month, day].map((part) => String(part).padStart(2, "0")),
  ].join("-");
}
