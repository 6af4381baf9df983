import { periodIndex, periodStart, type Period } from "./period";
import type { DaySpan } from "./span";

/**
 * The number of the period of each date, as `periodIndex` gives it, for dates within a span of days. The periods of all days
 * stand in a table, so that a million rows need no calendar arithmetic.
 *
 * @example periodIndexes(Float64Array.of(45292, 45323.5), { from: 45292, to: 45323.5 }, "month") //=> [24288, 24289]
 */
export function periodIndexes(
  dates: ArrayLike<number>,
  { from, to }: DaySpan,
  period: Period
): Int32Array {
  const firstDay = Math.floor(from);
  const periodOfDay = new Int32Array(Math.floor(to) - firstDay + 1);
  const last = periodIndex(to, period);
  for (let index = periodIndex(from, period); index <= last; index++) {
    const start = Math.max(0, periodStart(index, period) - firstDay);
    periodOfDay.fill(index, start, periodStart(index + 1, period) - firstDay);
  }
  const indexes = new Int32Array(dates.length);
  for (let row = 0; row < indexes.length; row++) {
    indexes[row] = periodOfDay[Math.floor(dates[row]!) - firstDay]!;
  }
  return indexes;
}
