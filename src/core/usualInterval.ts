import type { Ledger } from "./ledger";
import { median } from "./median";
import { purchaseCalendar, type PurchaseCalendar } from "./purchaseCalendar";

/** A client with fewer purchase days has no rhythm of its own. */
export const LEAST_PURCHASE_DAYS = 3;

/** What is assumed of a ledger in which no client has a rhythm, and the least that is ever said, in days. */
export const DEFAULT_USUAL_DAYS = 60;
export const LEAST_USUAL_DAYS = 10;

/**
 * The usual interval of one client: the median of the days between its distinct purchase days, or null with fewer than
 * three. Days are serials in any order, time of day cut off.
 *
 * @example usualInterval([45292, 45299, 45299.5, 45313]) //=> 10.5 (7 and 14 days)
 */
export function usualInterval(days: ArrayLike<number>): number | null {
  return medianGap([...new Set(Float64Array.from(days, Math.floor).sort())]);
}

/**
 * The usual days between orders of each client of a calendar: its own usual interval; without one the median of those of
 * the clients that have one; without any 60. Never below 10.
 *
 * @example usualIntervals(calendar) //=> [30, 30]: one client bought each 30 days, the other once
 */
export function usualIntervals(calendar: PurchaseCalendar): Float64Array {
  const own = ownIntervals(calendar);
  const common = medianKnown(own) ?? DEFAULT_USUAL_DAYS;
  return own.map((days) => Math.max(LEAST_USUAL_DAYS, Number.isNaN(days) ? common : days));
}

/**
 * The median of the usual intervals of the clients that have one, in days; null where none has. A purchase day is a day
 * with an amount above 0.
 *
 * @example medianUsualInterval(ledger) //=> 92 for the resellers of AdventureWorks
 */
export function medianUsualInterval({ client, date, amount }: Ledger): number | null {
  return date && medianKnown(ownIntervals(purchaseCalendar({ client, date, amount })));
}

/** The usual interval of each client, not a number where it has none. */
function ownIntervals({ start, day }: PurchaseCalendar): Float64Array {
  const own = new Float64Array(start.length - 1);
  for (let client = 0; client < own.length; client++) {
    own[client] = medianGap(day.subarray(start[client], start[client + 1])) ?? NaN;
  }
  return own;
}

function medianKnown(intervals: Float64Array): number | null {
  return median(intervals.filter((days) => !Number.isNaN(days)));
}

/** The median gap between days that rise; null with fewer than three of them. */
function medianGap(days: ArrayLike<number>): number | null {
  if (days.length < LEAST_PURCHASE_DAYS) return null;
  const gaps = new Float64Array(days.length - 1);
  for (let i = 0; i < gaps.length; i++) gaps[i] = days[i + 1]! - days[i]!;
  return median(gaps);
}
