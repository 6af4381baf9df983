import type { ClientRows } from "./clientRows";
import { clientTotals } from "./clientTotals";
import { daysInside } from "./daysInside";
import { lastCompletePeriod } from "./lastCompletePeriod";
import type { Ledger } from "./ledger";
import { ledgerDays } from "./ledgerDays";
import { netSum } from "./netSum";
import { periodIndex, periodStart } from "./period";

/** Sales of the last 12 complete months and of the 12 before, per client and of all. */
export interface YearlyTrend {
  readonly last12: Float64Array | null;
  readonly previous12: Float64Array | null;
}

const YEAR_OF_MONTHS = 12;

/** A fall by this part or more is more than the usual ups and downs. */
const SHRINKING = 0.25;

/** Shares closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * Sales of each client in the last 12 complete months and in the 12 before; null where the ledger has no days, or has not
 * begun by the end of the first month of the twelve: a part of a year beside a whole one would be read as growth.
 *
 * @example yearlyTrend(ledger, clientRows(ledger)).last12 //=> [1200, 0], of 24 months
 */
export function yearlyTrend({ date, amount }: Ledger, rows: ClientRows): YearlyTrend {
  const days = date && ledgerDays(date);
  if (!days) return { last12: null, previous12: null };
  const firstMonth = periodIndex(days.from, "month");
  const end = lastCompletePeriod(days.to, "month") + 1;

  const salesOfYear = (start: number): Float64Array | null => {
    if (start < firstMonth) return null;
    const from = periodStart(start, "month");
    const to = periodStart(start + YEAR_OF_MONTHS, "month");
    return clientTotals(rows, amount, daysInside(date, from, to));
  };
  return {
    last12: salesOfYear(end - YEAR_OF_MONTHS),
    previous12: salesOfYear(end - 2 * YEAR_OF_MONTHS),
  };
}

export interface Change {
  readonly last12: number | null;
  readonly previous12: number | null;
  readonly change: number | null;
  /** Of the 12 months before; null where these brought nothing. */
  readonly changeShare: number | null;
  /** Down by a quarter or more. */
  readonly shrinking: boolean;
}

/**
 * The change from one year's sales to the next.
 *
 * @example changeOf(75, 100) //=> { last12: 75, previous12: 100, change: -25, changeShare: -0.25, shrinking: true }
 */
export function changeOf(last12: number | null, previous12: number | null): Change {
  const change = last12 === null || previous12 === null ? null : netSum([last12, -previous12]);
  const isMeasured = change !== null && previous12! > 0;
  const changeShare = isMeasured ? change / previous12! : null;
  const shrinking = changeShare !== null && changeShare <= -SHRINKING + TOLERANCE;
  return { last12, previous12, change, changeShare, shrinking };
}

/**
 * The change of all clients together; their order does not matter.
 *
 * @example changeOfAll({ last12: Float64Array.of(50, 25), previous12: null }).last12 //=> 75
 */
export function changeOfAll({ last12, previous12 }: YearlyTrend): Change {
  return changeOf(last12 && netSum(last12), previous12 && netSum(previous12));
}
