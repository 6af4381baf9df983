import { checkDate } from "./checkDate";
import { distinctDays, type ClientDays } from "./distinctDays";
import type { Purchases } from "./history";
import type { Ledger } from "./ledger";
import type { Ends } from "./periodLimits";

/** Purchases whose amounts may be unknown. */
export type DatedPurchases = Omit<Purchases, "amount"> & Partial<Pick<Purchases, "amount">>;

/** The days on which each client bought, each once. */
export interface PurchaseCalendar extends ClientDays {
  /** The first and the last day of the rows looked at, returns included; the last is `asOf` where that is given. */
  readonly span: Ends | null;
  /** By client number: whether it has a row at all, be it only a return. */
  readonly isListed: Uint8Array;
}

/**
 * The distinct days with an amount above 0 of each client, time of day cut off; without amounts every row is a purchase.
 * Left out: rows without client or date (client below 0, date not a number), with an amount of 0, and after `asOf`.
 *
 * @throws Problem "notADate" for a date, or `asOf`, outside serials 1..2958465
 * @example purchaseCalendar({ client: [0, 1, 0, 0], date: [9, 5, 5, 9.5], amount: [1, 1, 1, 1] })
 *   //=> { span: { from: 5, fromRow: 2, to: 9, toRow: 1 }, isListed: [1, 1], start: [0, 2, 3], day: [5, 9, 5] }
 */
export function purchaseCalendar(purchases: DatedPurchases, asOf?: number): PurchaseCalendar {
  if (asOf !== undefined) checkDate("as_of", null, asOf);
  const end = asOf === undefined ? Infinity : Math.floor(asOf);
  const { client, date, amount } = purchases;
  const isListed = new Uint8Array(clientsIn(client));
  const [first, last] = listAndFindEnds(isListed, client, date, amount, end);
  const span =
    first === undefined || last === undefined
      ? null
      : {
          from: Math.floor(date[first]!),
          fromRow: first + 1,
          to: asOf === undefined ? Math.floor(date[last]!) : end,
          toRow: asOf === undefined ? last + 1 : null,
        };
  return { span, isListed, ...distinctDays(purchases, span, isListed.length) };
}

function clientsIn(client: ArrayLike<number>): number {
  let clients = 0;
  for (let row = 0; row < client.length; row++) {
    if (client[row]! >= clients) clients = client[row]! + 1;
  }
  return clients;
}

/** Lists the clients of the rows that count, up to the day `end`; the first rows with their first and last day, or none. */
function listAndFindEnds(
  isListed: Uint8Array,
  client: ArrayLike<number>,
  date: ArrayLike<number>,
  amount: ArrayLike<number> | undefined,
  end: number
): Int32Array {
  let from = Infinity;
  let to = -Infinity;
  let first = -1;
  let last = -1;
  for (let row = 0; row < date.length; row++) {
    const serial = date[row]!;
    const isNothing = amount !== undefined && amount[row] === 0; // not amount?.[row]: V8 makes an object of what may be undefined
    if (client[row]! < 0 || Number.isNaN(serial) || isNothing) continue;
    checkDate("dates", row + 1, serial);
    const day = Math.floor(serial);
    if (day > end) continue;
    isListed[client[row]!] = 1;
    if (day < from) {
      from = day;
      first = row;
    }
    if (day > to) {
      to = day;
      last = row;
    }
  }
  return first < 0 ? new Int32Array() : Int32Array.of(first, last); // a literal object would cost the loop its machine code
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
