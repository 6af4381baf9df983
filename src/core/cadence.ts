import { Problem } from "./problem";
import { purchaseCalendar, type DatedPurchases } from "./purchaseCalendar";
import { checkLostDays, silenceLimit, status, type Status } from "./status";
import { usualIntervals } from "./usualInterval";

/** `asOf` is the day to look from, a serial; `lostDays` the days of silence after which any client counts as lost. */
export interface CadenceOptions {
  readonly asOf?: number;
  readonly lostDays?: number;
}

/** The buying rhythm of one client. A client that only returned has no purchase and no status: null and "". */
export interface ClientCadence {
  /** Distinct days with a purchase. */
  readonly purchases: number;
  /** First and last purchase, serials. */
  readonly first: number | null;
  readonly last: number | null;
  /** The usual days between orders: its own from three purchase days on, else the median of all clients. */
  readonly usualDays: number;
  /** The most days between two purchases; null with fewer than two. */
  readonly longestGap: number | null;
  /** Days from the last purchase to `asOf`. */
  readonly daysSince: number | null;
  readonly status: Status | "";
}

export interface Cadence {
  /** The day the clients are seen from, a serial: as given, else the last day of the ledger. Never today. */
  readonly asOf: number;
  /** By client number; null for a client without a row up to `asOf`. */
  readonly clients: readonly (ClientCadence | null)[];
}

/**
 * Who is drifting away: the rhythm of each client's purchase days and what its silence means. Rows after `asOf` are
 * ignored; a day with two purchases is one.
 *
 * Active up to its usual interval U since the last purchase, Order due up to 2 U, At risk up to the larger of 3 U and 1.5
 * times its longest gap (or `lostDays`), Lost beyond. A client with one purchase day older than U is One-off.
 *
 * @throws Problem "notADate"; "notPositive" where lostDays is not above 0; "noRows" where no row is left
 * @example cadence({ client: [0, 0, 0], date: [45292, 45322, 45352], amount: [5, 5, 5] }, { asOf: 45400 }).clients[0]
 *   //=> { purchases: 3, first: 45292, last: 45352, usualDays: 30, longestGap: 30, daysSince: 48, status: "Order due" }
 */
export function cadence(
  purchases: DatedPurchases,
  { asOf, lostDays }: CadenceOptions = {}
): Cadence {
  checkLostDays(lostDays);
  const calendar = purchaseCalendar(purchases, asOf);
  if (calendar.span === null) throw new Problem("noRows", {});
  const end = calendar.span.to;
  const usual = usualIntervals(calendar);

  const clients = Array.from(calendar.isListed, (isListed, client) => {
    if (!isListed) return null;
    const days = calendar.day.subarray(calendar.start[client], calendar.start[client + 1]);
    return clientCadence(days, usual[client]!, end, lostDays);
  });
  return { asOf: end, clients };
}

function clientCadence(
  days: Int32Array,
  usualDays: number,
  asOf: number,
  lostDays: number | undefined
): ClientCadence {
  const purchases = days.length;
  const gap = longestGap(days);
  if (purchases === 0) {
    return { purchases, first: null, last: null, usualDays, longestGap: null, daysSince: null, status: "" }; // prettier-ignore
  }
  const last = days[purchases - 1]!;
  const daysSince = asOf - last;
  const isOneOff = purchases === 1 && daysSince > usualDays;
  return {
    purchases,
    first: days[0]!,
    last,
    usualDays,
    longestGap: purchases === 1 ? null : gap,
    daysSince,
    status: isOneOff
      ? "One-off"
      : status(daysSince, usualDays, silenceLimit(usualDays, gap, lostDays)),
  };
}

/** The most days between one purchase day and the next; 0 with fewer than two. */
function longestGap(days: Int32Array): number {
  let longest = 0;
  for (let i = 1; i < days.length; i++) longest = Math.max(longest, days[i]! - days[i - 1]!);
  return longest;
}
