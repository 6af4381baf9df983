import { checkDate } from "./checkDate";
import { Problem } from "./problem";

/** How a client's silence compares with its own rhythm. "One-off" is a client that bought on one day only, long ago. */
export const STATUSES = ["Active", "Order due", "At risk", "Lost", "One-off"] as const;
export type Status = (typeof STATUSES)[number];

/** A client is lost after three usual intervals, and never before one and a half of its own longest gap. */
const LOST_INTERVALS = 3;
const LOST_GAPS = 1.5;

/**
 * The days of silence after which a client counts as lost: the larger of three usual intervals and one and a half times
 * its longest gap so far; or `lostDays`, where given.
 *
 * @example silenceLimit(30, 80) //=> 120
 * @example silenceLimit(30, 20) //=> 90
 * @example silenceLimit(30, 80, 180) //=> 180
 */
export function silenceLimit(usualDays: number, longestGap: number, lostDays?: number): number {
  return lostDays ?? Math.max(LOST_INTERVALS * usualDays, LOST_GAPS * longestGap);
}

/**
 * Checks the days of silence a user takes for lost.
 *
 * @throws Problem "notPositive"
 */
export function checkLostDays(lostDays: number | undefined): void {
  if (lostDays !== undefined && !(lostDays > 0)) {
    throw new Problem("notPositive", { argument: "lost_days", row: null, value: lostDays });
  }
}

/**
 * The status of a client by the days since its last purchase: Active within its usual interval, Order due within two, At
 * risk up to the limit of silence, Lost beyond.
 *
 * @example status(45, 30, 90) //=> "Order due"
 */
export function status(daysSince: number, usualDays: number, limit: number): Status {
  if (daysSince <= usualDays) return "Active";
  if (daysSince <= 2 * usualDays) return "Order due";
  return daysSince <= limit ? "At risk" : "Lost";
}

/**
 * The status of each client by the day of its last purchase and its usual days between orders, as they are given; the
 * limit of silence is three usual intervals, or `lostDays`. Seen from `asOf`, else from the latest of the last purchases.
 * "" where either number is 0: not known.
 *
 * @throws Problem "notADate"; "notPositive" for usual days or lostDays below 0
 * @example statuses([45292, 45352], [30, 30]) //=> ["Order due", "Active"]
 */
export function statuses(
  last: ArrayLike<number>,
  usualDays: ArrayLike<number>,
  { asOf, lostDays }: { readonly asOf?: number; readonly lostDays?: number } = {}
): (Status | "")[] {
  checkLostDays(lostDays);
  if (asOf !== undefined) checkDate("as_of", null, asOf);
  let latest = 0;
  for (let row = 0; row < last.length; row++) {
    if (last[row] !== 0) checkDate("last", row + 1, last[row]!);
    if (usualDays[row]! < 0) {
      const value = usualDays[row]!;
      throw new Problem("notPositive", { argument: "usual_days", row: row + 1, value });
    }
    latest = Math.max(latest, last[row]!);
  }
  const today = Math.floor(asOf ?? latest);
  return Array.from(last, (day, row) => {
    const usual = usualDays[row]!;
    if (day === 0 || usual === 0) return "";
    return status(today - Math.floor(day), usual, silenceLimit(usual, 0, lostDays));
  });
}
