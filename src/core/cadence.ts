import { Problem } from "./problem";
import { purchaseCalendar, type DatedPurchases, type PurchaseCalendar } from "./purchaseCalendar";
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
  return cadenceOf(purchaseCalendar(purchases, asOf), lostDays);
}

/**
 * As `cadence`, of a calendar that is at hand.
 *
 * @throws Problem "noRows" where it is empty
 * @example cadenceOf(purchaseCalendar(purchases)).clients[0]?.status //=> "Active"
 */
export function cadenceOf(calendar: PurchaseCalendar, lostDays?: number): Cadence {
  if (calendar.span === null) throw new Problem("noRows", {});
  const end = calendar.span.to;
  const usual = usualIntervals(calendar);
  const clients = Array.from(calendar.isListed, (isListed, client) =>
    isListed ? clientCadence(calendar, client, usual[client]!, end, lostDays) : null
  );
  return { asOf: end, clients };
}

function clientCadence(
  { start, day }: PurchaseCalendar,
  client: number,
  usualDays: number,
  asOf: number,
  lostDays: number | undefined
): ClientCadence {
  const [from, end] = [start[client]!, start[client + 1]!];
  const purchases = end - from;
  if (purchases === 0) {
    return { purchases, first: null, last: null, usualDays, longestGap: null, daysSince: null, status: "" }; // prettier-ignore
  }
  const gap = longestGap(day, from, end);
  const last = day[end - 1]!;
  const daysSince = asOf - last;
  const isOneOff = purchases === 1 && daysSince > usualDays;
  return {
    purchases,
    first: day[from]!,
    last,
    usualDays,
    longestGap: purchases === 1 ? null : gap,
    daysSince,
    status: isOneOff
      ? "One-off"
      : status(daysSince, usualDays, silenceLimit(usualDays, gap, lostDays)),
  };
}

/** The most days between one purchase day and the next, of day[from] .. day[end - 1]; 0 with fewer than two. */
function longestGap(day: Int32Array, from: number, end: number): number {
  let longest = 0;
  for (let i = from + 1; i < end; i++) longest = Math.max(longest, day[i]! - day[i - 1]!);
  return longest;
}
