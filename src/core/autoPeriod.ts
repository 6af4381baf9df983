import { PERIODS, type Period } from "./period";

/**
 * The period of XYZ and why: "rhythm" = clients order about every `days` days; "fewPeriods" = their rhythm asks for
 * `wanted`, of which there are fewer than 6; "noRhythm" = no client bought on three days; "chosen" = by the user.
 */
export type CalendarPeriodChoice =
  | { readonly reason: "rhythm"; readonly period: Period; readonly days: number }
  | {
      readonly reason: "fewPeriods";
      readonly period: Period;
      readonly days: number;
      readonly wanted: Period;
    }
  | { readonly reason: "noRhythm" | "chosen"; readonly period: Period };

/** "given" = the columns of a history, whatever they are. */
export type PeriodChoice =
  CalendarPeriodChoice | { readonly reason: "given"; readonly period: null };

const LONGEST_DAYS: Readonly<Record<Period, number>> = {
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};
const ENOUGH_PERIODS = 6;

/**
 * The period in which clients usually order about once: the shortest that is at least `days`, the median usual interval;
 * while that leaves fewer than six complete periods, the next shorter one. Months where no client has a rhythm.
 *
 * @example autoPeriod(92, () => 12) //=> { reason: "rhythm", period: "quarter", days: 92 }
 */
export function autoPeriod(
  days: number | null,
  completePeriods: (period: Period) => number
): CalendarPeriodChoice {
  const wanted =
    days === null ? "month" : (PERIODS.find((period) => LONGEST_DAYS[period] >= days) ?? "year");
  const notLonger = PERIODS.slice(0, PERIODS.indexOf(wanted) + 1);
  const period = notLonger.findLast((each) => completePeriods(each) >= ENOUGH_PERIODS) ?? "week";
  if (days === null) return { reason: "noRhythm", period };
  return period === wanted
    ? { reason: "rhythm", period, days }
    : { reason: "fewPeriods", period, days, wanted };
}

/**
 * The periods of which there were fewer than six complete ones, the one that was wanted first.
 *
 * @example skippedPeriods({ wanted: "quarter", period: "week" }) //=> ["quarter", "month"]
 */
export function skippedPeriods({
  wanted,
  period,
}: {
  readonly wanted: Period;
  readonly period: Period;
}): readonly Period[] {
  return PERIODS.slice(PERIODS.indexOf(period) + 1, PERIODS.indexOf(wanted) + 1).reverse();
}
