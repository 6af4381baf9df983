import type { Ledger } from "./ledger";
import { median } from "./median";
import { ledgerCalendar, type PurchaseCalendar } from "./purchaseCalendar";

/** A client with fewer purchase days has no rhythm of its own. */
export const LEAST_PURCHASE_DAYS = 3;

/** What is assumed of a ledger in which no client has a rhythm, and the least that is ever said, in days. */
export const DEFAULT_USUAL_DAYS = 60;
export const LEAST_USUAL_DAYS = 10;

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
 * with an amount above 0. The calendar of the ledger may be given where it is at hand.
 *
 * @example medianUsualInterval(ledger) //=> 92 for the resellers of AdventureWorks
 */
export function medianUsualInterval(
  ledger: Ledger,
  calendar: PurchaseCalendar | null = ledgerCalendar(ledger)
): number | null {
  return calendar && medianKnown(ownIntervals(calendar));
}

/** A segmentation and the rhythms beside it ask the same of one calendar. */
const KNOWN = new WeakMap<PurchaseCalendar, Float64Array>();

/**
 * The usual interval of each client: the median of the days between its distinct purchase days; not a number with fewer than
 * three of them.
 */
function ownIntervals(calendar: PurchaseCalendar): Float64Array {
  let own = KNOWN.get(calendar);
  if (!own) KNOWN.set(calendar, (own = medianGaps(calendar.start, calendar.day)));
  return own;
}

function medianGaps(start: Uint32Array, day: Int32Array): Float64Array {
  const own = new Float64Array(start.length - 1);
  const counts = new Uint32Array(COUNTED + 1); // of one client at a time
  for (let client = 0; client < own.length; client++) {
    own[client] = medianGap(day, start[client]!, start[client + 1]!, counts);
  }
  return own;
}

function medianKnown(intervals: Float64Array): number | null {
  return median(intervals.filter((days) => !Number.isNaN(days)));
}

/** Gaps of fewer days are counted by their length: without comparing any two, and longer medians are few. */
const COUNTED = 400;

/** The median gap between days that rise, day[from] .. day[end - 1]; not a number with fewer than three of them. */
function medianGap(day: Int32Array, from: number, end: number, counts: Uint32Array): number {
  if (end - from < LEAST_PURCHASE_DAYS) return NaN;
  counts.fill(0);
  for (let i = from + 1; i < end; i++) counts[Math.min(day[i]! - day[i - 1]!, COUNTED)]!++;

  const gaps = end - from - 1;
  let below = 0; // there is no gap of 0 days
  let gapsUpTo = 0;
  while (gapsUpTo < gaps / 2) gapsUpTo += counts[++below]!;
  let above = below;
  while (gapsUpTo <= gaps / 2) gapsUpTo += counts[++above]!; // the next one, where the lower half ends just here
  if (above < COUNTED) return (below + above) / 2;
  return median(
    Float64Array.from({ length: gaps }, (_, i) => day[from + i + 1]! - day[from + i]!)
  )!;
}
