import { dateLabel } from "./period";
import { Problem } from "./problem";
import type { Extent } from "./problem";

/** A table of more columns than a hundred years of months is a typing error in a date. */
export const MOST_PERIODS = 1200;

/** The first and last day of a ledger, serials, and the rows, from 1, where they stand: null where they were given. */
export interface Ends {
  readonly from: number;
  readonly fromRow: number | null;
  readonly to: number;
  readonly toRow: number | null;
}

/**
 * Checks that the days of a ledger make no more than 1,200 periods.
 *
 * @throws Problem "tooManyPeriods"
 */
export function checkPeriods(periods: number, ends: Ends): void {
  if (periods > MOST_PERIODS) {
    throw new Problem("tooManyPeriods", { periods, most: MOST_PERIODS, ...extentOfEnds(ends) });
  }
}

/**
 * The ends of a ledger as a message tells them.
 *
 * @example extentOfEnds({ from: 45292, fromRow: 7, to: 45300, toRow: null }) //=> 2024-01-01 (row 7) .. 2024-01-09
 */
export function extentOfEnds({ from, fromRow, to, toRow }: Ends): Extent {
  return {
    earliest: dateLabel(from),
    earliestRow: fromRow,
    latest: dateLabel(to),
    latestRow: toRow,
  };
}
