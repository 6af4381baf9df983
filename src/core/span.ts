import { lastCompletePeriod } from "./lastCompletePeriod";
import { dateLabel, periodIndex, periodStart, type Period } from "./period";
import { Problem } from "./problem";

/** "auto" is the last 12 complete months of a ledger that covers more than 15, else all of it; serials are days included. */
export type SpanChoice = "auto" | "all" | "last12" | DaySpan;

/** A span of days as serials, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Why ABC looks at the days it does. */
export type SpanReason = "moreThan15Months" | "upTo15Months" | "chosen" | "noDates";

/** Periods by number (`periodIndex`), both ends included; `leftOut` is the incomplete one after the last. */
export interface PeriodRange {
  readonly first: number;
  readonly last: number;
  readonly leftOut: number | null;
}

const MANY_MONTHS = 15;
const YEAR_OF_MONTHS = 12;

/** 36 months, in each kind of period. */
const LONGEST_XYZ: Readonly<Record<Period, number>> = {
  week: 156,
  month: 36,
  quarter: 12,
  year: 3,
};

/**
 * The days ABC looks at. Why not always all: over the three years of AdventureWorks, 31 of 186 A clients are long gone.
 *
 * @throws Problem "fromAfterTo"
 * @example abcSpan("auto", serialOf(2010, 12, 29), serialOf(2013, 11, 29)).span //=> 1 Dec 2012 .. 30 Nov 2013
 */
export function abcSpan(
  choice: SpanChoice,
  first: number,
  last: number
): { readonly span: DaySpan; readonly reason: SpanReason } {
  const whole = { from: Math.floor(first), to: Math.floor(last) };
  if (choice === "all") return { span: whole, reason: "chosen" };
  if (choice === "last12") return { span: lastYear(last), reason: "chosen" };
  if (choice === "auto") {
    const months = lastCompletePeriod(last, "month") - periodIndex(first, "month") + 1;
    return months > MANY_MONTHS
      ? { span: lastYear(last), reason: "moreThan15Months" }
      : { span: whole, reason: "upTo15Months" };
  }
  if (choice.from > choice.to) {
    throw new Problem("fromAfterTo", { from: dateLabel(choice.from), to: dateLabel(choice.to) });
  }
  return { span: choice, reason: "chosen" };
}

/**
 * The periods XYZ looks at: whole ones, without an incomplete last one; at most the last 36 months unless the user chose
 * the whole ledger or dates. `first` and `last` are the first and last day of the ledger.
 *
 * @example xyzRange("auto", "quarter", serialOf(2010, 12, 29), serialOf(2013, 11, 29)) //=> 2010-Q4 .. 2013-Q3, 2013-Q4 left out
 */
export function xyzRange(
  choice: SpanChoice,
  period: Period,
  first: number,
  last: number
): PeriodRange {
  const from = typeof choice === "object" ? Math.max(first, choice.from) : first;
  const to = typeof choice === "object" ? Math.min(last, choice.to) : last;
  const lastComplete = lastCompletePeriod(to, period);
  const leftOut = periodIndex(to, period);
  const earliest =
    choice === "auto" || choice === "last12" ? lastComplete - LONGEST_XYZ[period] + 1 : -Infinity;
  return {
    first: Math.max(earliest, periodIndex(from, period)),
    last: lastComplete,
    leftOut: leftOut > lastComplete ? leftOut : null,
  };
}

function lastYear(last: number): DaySpan {
  const month = lastCompletePeriod(last, "month");
  return {
    from: periodStart(month - YEAR_OF_MONTHS + 1, "month"),
    to: periodStart(month + 1, "month") - 1,
  };
}
