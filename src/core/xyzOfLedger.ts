import { autoPeriod, type CalendarPeriodChoice, type PeriodChoice } from "./autoPeriod";
import { clientPatterns, type ClientPattern } from "./clientPatterns";
import type { ClientRows } from "./clientRows";
import type { Ledger } from "./ledger";
import { periodIndex, periodLabel, periodStart, type Period } from "./period";
import { periodIndexes } from "./periodIndexes";
import { checkPeriods } from "./periodLimits";
import { xyzRange, type DaySpan, type PeriodRange, type SpanChoice } from "./span";
import type { XyzMethod } from "./xyz";

export interface XyzParameters {
  readonly span: SpanChoice;
  readonly method: XyzMethod;
  readonly period: Period | "auto";
}

/** What XYZ looked at: the labels of its periods, why these, their days, and the incomplete period left out. */
export interface XyzBasis {
  readonly labels: readonly string[];
  readonly choice: PeriodChoice;
  /** Null for a history, whose periods are given. */
  readonly span: DaySpan | null;
  readonly leftOut: string | null;
}

export interface XyzOfLedger {
  readonly basis: XyzBasis;
  /** One place per client of the ledger. */
  readonly patterns: readonly ClientPattern[];
}

/**
 * XYZ of the clients of a ledger or a history; null for totals. `days` are the first and the last of the ledger, null where it
 * has none; `usualDays` is the median usual interval, for "auto".
 *
 * @throws Problem "tooManyPeriods" beyond 1,200
 * @example xyzOfLedger(ledger, clientRows(ledger), days, DEFAULT_PARAMETERS, 92)?.basis.choice.period //=> "quarter"
 */
export function xyzOfLedger(
  ledger: Ledger,
  rows: ClientRows,
  days: DaySpan | null,
  { span, method, period }: XyzParameters,
  usualDays: number | null
): XyzOfLedger | null {
  const { date, history, amount } = ledger;
  if (history) {
    const range = { first: 0, last: history.labels.length - 1, leftOut: null };
    const choice = { reason: "given", period: null } as const;
    return {
      basis: { labels: history.labels, choice, span: null, leftOut: null },
      patterns: clientPatterns(rows, history.period, amount, range, range, method),
    };
  }
  if (!date || !days) return null;

  const rangeOf = (each: Period) => xyzRange(span, each, days.from, days.to);
  const choice: CalendarPeriodChoice =
    period === "auto"
      ? autoPeriod(usualDays, (each) => periodsIn(rangeOf(each)))
      : { reason: "chosen", period };
  const range = rangeOf(choice.period);
  checkPeriods(periodsIn(range), { ...daysOf(range, choice.period), fromRow: null, toRow: null });
  const periodOf = periodIndexes(date, days, choice.period);
  const all = { first: periodIndex(days.from, choice.period), last: periodIndex(days.to, choice.period) }; // prettier-ignore
  return {
    basis: basisOf(range, choice),
    patterns: clientPatterns(rows, periodOf, amount, all, range, method),
  };
}

function basisOf(range: PeriodRange, choice: CalendarPeriodChoice): XyzBasis {
  const { period } = choice;
  return {
    labels: Array.from({ length: periodsIn(range) }, (_, i) =>
      periodLabel(range.first + i, period)
    ),
    choice,
    span: daysOf(range, period),
    leftOut: range.leftOut === null ? null : periodLabel(range.leftOut, period),
  };
}

function daysOf({ first, last }: PeriodRange, period: Period): DaySpan {
  return { from: periodStart(first, period), to: periodStart(last + 1, period) - 1 };
}

function periodsIn({ first, last }: PeriodRange): number {
  return Math.max(0, last - first + 1);
}
