import { checkDate } from "./checkDate";
import type { Purchases } from "./history";
import type { Ledger } from "./ledger";
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
  }
  const isListed = new Uint8Array(clients);
  for (let row = 0; row < date.length; row++) {
    const isCounted = client[row]! >= 0 && date[row]! < end + 1 && amount?.[row] !== 0;
    if (isCounted) isListed[client[row]!] = 1;
  }
  const ends: Ends =
    asOf === undefined ? { from, fromRow, to, toRow } : { from, fromRow, to: end, toRow: null };
  const days = Math.max(0, to - from + 1); // none where no row is left
  return {
    span: days === 0 ? null : ends,
    isListed,
    ...distinctDays(clientsByDay({ client, date, amount }, from, days), from, clients),
  };
}

/**
 * The calendar of all purchases of a ledger; null where it has no days.
 *
 * @throws Problem "notADate"
 * @example ledgerCalendar(ledger)?.span //=> { from: 45292, fromRow: 1, to: 45657, toRow: 9800 }
 */
export function ledgerCalendar({ client, date, amount }: Ledger): PurchaseCalendar | null {
  return date && purchaseCalendar({ client, date, amount });
}

/** The clients of the purchases of each day: those of day d are `client[start[d]] .. client[start[d + 1] - 1]`. */
interface ClientsByDay {
  readonly start: Uint32Array;
  readonly client: Uint32Array;
}

/** Gathers the purchases of each day of the span, from `first` on (a counting sort). */
function clientsByDay(
  { client, date, amount }: DatedPurchases,
  first: number,
  days: number
): ClientsByDay {
  /** The day of a row's purchase; -1 where it is none, or not in the span. */
  const dayOf = (row: number) => {
    if (client[row]! < 0 || (amount && !(amount[row]! > 0))) return -1;
    const day = Math.floor(date[row]!) - first;
    return day < days ? day : -1;
  };
  const start = new Uint32Array(days + 1);
  for (let row = 0; row < date.length; row++) {
    const day = dayOf(row);
    if (day >= 0) start[day + 1]!++;
  }
  for (let day = 1; day <= days; day++) start[day]! += start[day - 1]!;
  const next = start.slice();
  const byDay = new Uint32Array(start[days]!);
  for (let row = 0; row < date.length; row++) {
    const day = dayOf(row);
    if (day >= 0) byDay[next[day]!++] = client[row]!;
  }
  return { start, client: byDay };
}

/** Each client's days, each once. As the purchases come by day, the days of every client rise and equal ones meet. */
function distinctDays(
  byDay: ClientsByDay,
  first: number,
  clients: number
): { readonly start: Uint32Array; readonly day: Int32Array } {
  const start = new Uint32Array(clients + 1);
  const latest = new Int32Array(clients).fill(-1);
  for (let d = 0; d + 1 < byDay.start.length; d++) {
    for (let i = byDay.start[d]!; i < byDay.start[d + 1]!; i++) {
      const c = byDay.client[i]!;
      if (latest[c] !== d) start[c + 1]!++;
      latest[c] = d;
    }
  }
  for (let c = 1; c <= clients; c++) start[c]! += start[c - 1]!;

  const day = new Int32Array(start[clients]!);
  const next = start.slice();
  latest.fill(-1);
  for (let d = 0; d + 1 < byDay.start.length; d++) {
    for (let i = byDay.start[d]!; i < byDay.start[d + 1]!; i++) {
      const c = byDay.client[i]!;
      if (latest[c] !== d) day[next[c]!++] = first + d;
      latest[c] = d;
    }
  }
  return { start, day };
}
