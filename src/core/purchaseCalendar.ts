import { checkDate } from "./checkDate";
import type { Purchases } from "./history";
import type { Ends } from "./periodLimits";

/** Purchases whose amounts may be unknown. */
export type DatedPurchases = Omit<Purchases, "amount"> & Partial<Pick<Purchases, "amount">>;

/** The days on which each client bought. */
export interface PurchaseCalendar {
  /** The first and the last day of the rows looked at, returns included; the last is `asOf` where that is given. */
  readonly span: Ends | null;
  /** By client number: whether it has a row at all, be it only a return. */
  readonly isListed: Uint8Array;
  /** The days of client c, each once, rising: `day[start[c]] .. day[start[c + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly day: Int32Array;
}

/**
 * The distinct days with an amount above 0 of each client, time of day cut off; without amounts every row is a purchase.
 * Left out: rows without client or date (client below 0, date not a number), with an amount of 0, and after `asOf`.
 *
 * @throws Problem "notADate" for a date, or `asOf`, outside serials 1..2958465
 * @example purchaseCalendar({ client: [0, 1, 0, 0], date: [9, 5, 5, 9.5], amount: [1, 1, 1, 1] })
 *   //=> { span: { from: 5, fromRow: 2, to: 9, toRow: 1 }, isListed: [1, 1], start: [0, 2, 3], day: [5, 9, 5] }
 */
export function purchaseCalendar(
  { client, date, amount }: DatedPurchases,
  asOf?: number
): PurchaseCalendar {
  if (asOf !== undefined) checkDate("as_of", null, asOf);
  const end = asOf === undefined ? Infinity : Math.floor(asOf);

  const bought = new Int32Array(date.length); // the day of each purchase, 0 for a row that is none
  let clients = 0;
  let from = Infinity;
  let to = -Infinity;
  let fromRow = 0;
  let toRow = 0;
  for (let row = 0; row < date.length; row++) {
    if (client[row]! >= clients) clients = client[row]! + 1;
    if (client[row]! < 0 || Number.isNaN(date[row]!) || amount?.[row] === 0) continue;
    checkDate("dates", row + 1, date[row]!);
    const day = Math.floor(date[row]!);
    if (day > end) continue;
    if (day < from) [from, fromRow] = [day, row + 1];
    if (day > to) [to, toRow] = [day, row + 1];
    bought[row] = !amount || amount[row]! > 0 ? day : RETURNED;
  }
  const isListed = new Uint8Array(clients);
  for (let row = 0; row < bought.length; row++) if (bought[row] !== 0) isListed[client[row]!] = 1;
  const ends: Ends =
    asOf === undefined ? { from, fromRow, to, toRow } : { from, fromRow, to: end, toRow: null };
  return {
    span: from > to ? null : ends,
    isListed,
    ...distinctDays(client, bought, clients, rowsByDay(bought, from, to)),
  };
}

/** Marks a row that is no purchase, in place of a day. */
const RETURNED = -1;

/** The rows that are purchases in the order of their days (a counting sort). */
function rowsByDay(bought: Int32Array, from: number, to: number): Uint32Array {
  const before = new Uint32Array(Math.max(0, to - from) + 2);
  for (let row = 0; row < bought.length; row++) {
    if (bought[row]! > 0) before[bought[row]! - from + 1]!++;
  }
  for (let day = 1; day < before.length; day++) before[day]! += before[day - 1]!;
  const rows = new Uint32Array(before[before.length - 1]!);
  for (let row = 0; row < bought.length; row++) {
    if (bought[row]! > 0) rows[before[bought[row]! - from]!++] = row;
  }
  return rows;
}

/** Each client's days, each once. As the rows come by day, the days of every client rise and equal ones meet. */
function distinctDays(
  client: ArrayLike<number>,
  bought: Int32Array,
  clients: number,
  byDay: Uint32Array
): { readonly start: Uint32Array; readonly day: Int32Array } {
  const start = new Uint32Array(clients + 1);
  const latest = new Int32Array(clients);
  for (let i = 0; i < byDay.length; i++) {
    const c = client[byDay[i]!]!;
    const day = bought[byDay[i]!]!;
    if (latest[c] !== day) start[c + 1]!++;
    latest[c] = day;
  }
  for (let c = 1; c <= clients; c++) start[c]! += start[c - 1]!;

  const day = new Int32Array(start[clients]!);
  const next = start.slice();
  latest.fill(0);
  for (let i = 0; i < byDay.length; i++) {
    const c = client[byDay[i]!]!;
    const each = bought[byDay[i]!]!;
    if (latest[c] !== each) day[next[c]!++] = each;
    latest[c] = each;
  }
  return { start, day };
}
