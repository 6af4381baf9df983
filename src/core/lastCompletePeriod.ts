import { periodIndex, periodStart, type Period } from "./period";

/** A ledger that ends so many days before its last period does still counts as complete: weekends, holidays. */
export const GRACE_DAYS = 3;

/**
 * The number of the last complete period of a ledger that ends on the day `last`: the period of that day, or the one
 * before where the ledger ends more than three days before the period does.
 *
 * @example lastCompletePeriod(serialOf(2013, 11, 29), "month") //=> periodIndex(serialOf(2013, 11, 1), "month")
 * @example lastCompletePeriod(serialOf(2013, 11, 29), "quarter") //=> periodIndex(serialOf(2013, 7, 1), "quarter")
 */
export function lastCompletePeriod(last: number, period: Period): number {
  const index = periodIndex(last, period);
  const lastDay = periodStart(index + 1, period) - 1;
  return lastDay - Math.floor(last) > GRACE_DAYS ? index - 1 : index;
}
