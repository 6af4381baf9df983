import { checkDate } from "./checkDate";
import { dateLabel, periodIndex, periodStart, type Period } from "./period";
import { checkPeriods, extentOfEnds } from "./periodLimits";
import { Problem } from "./problem";
import { moneySums } from "./moneySums";
import { clearResidues } from "./residues";
import { Sums } from "./sum";

/** Purchases, one per row. */
export interface Purchases {
  /** The number of the client, 0 for the first that appears; below 0 for a row to leave out. */
  readonly client: ArrayLike<number>;
  /** Serials; not a number where the date is unknown: the client is listed, the amount lies in no period. */
  readonly date: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
}

/** `from` and `to` are serials; the periods that contain them are the first and the last. */
export interface HistoryOptions {
  readonly period?: Period;
  readonly from?: number;
  readonly to?: number;
}

/** Amounts by client and period; every period from the first to the last is there. */
export interface History {
  /** The numbers of the clients that have a row inside, ascending: in order of first appearance. */
  readonly clients: readonly number[];
  /** The index of the first period (see `periodIndex`); the others follow one by one. */
  readonly first: number;
  readonly periods: number;
  /** A row per client, a column per period: all rows one after the other. */
  readonly amounts: Float64Array;
}

export const MOST_CELLS = 5_000_000;

/**
 * A ledger cut into periods: the sum of each client's amounts in each period, 0 where there is none. Returns (negative
 * amounts) are netted, and what cancels out is exactly 0.
 *
 * @throws Problem "notADate" for a date outside serials 1..2958465; "fromAfterTo"; "noPurchases" where no dated row lies
 *   inside; "tooManyPeriods" beyond 1,200; "tooManyCells" beyond 5,000,000
 * @example history({ client: [0, 0], date: [45292, 45350], amount: [5, 7] }).amounts //=> [5, 7], 2024-01 and 2024-02
 */
export function history(purchases: Purchases, options: HistoryOptions = {}): History {
  const { period = "month", from, to } = options;
  const [earliest, latest] = extentOf(purchases, from, to);
  const first = periodIndex(earliest.day, period);
  const periods = periodIndex(latest.day, period) - first + 1;
  if (periods < 1) throw new Problem("noPurchases", {});
  const ends = {
    from: earliest.day,
    fromRow: earliest.row,
    to: latest.day,
    toRow: latest.row,
  };
  checkPeriods(periods, ends);

  const places = columnsOfRows(purchases, first, periods, period);
  const { clients, rowOf } = clientsInside(purchases.client, places);
  const cells = (clients.length + 1) * (periods + 1); // the table has a row of headings and a column of names
  if (cells > MOST_CELLS)
    throw new Problem("tooManyCells", { cells, most: MOST_CELLS, ...extentOfEnds(ends) });

  // The column of each row becomes its place among all cells, in the same room.
  for (let i = 0; i < places.length; i++) {
    if (places[i]! >= 0) places[i]! += rowOf[purchases.client[i]!]! * periods;
  }
  const amounts = netAmounts(places, purchases.amount, clients.length * periods);
  return { clients, first, periods, amounts };
}

/** A date and the row, from 1, where it stands: null where it was given as from or to. */
interface Place {
  readonly day: number;
  readonly row: number | null;
}

/** The first and the last date of the purchases, where `from` and `to` do not say otherwise. */
function extentOf({ client, date }: Purchases, from?: number, to?: number): [Place, Place] {
  if (from !== undefined) checkDate("from", null, from);
  if (to !== undefined) checkDate("to", null, to);
  if (from !== undefined && to !== undefined && Math.floor(from) > Math.floor(to)) {
    throw new Problem("fromAfterTo", { from: dateLabel(from), to: dateLabel(to) });
  }
  let earliest: Place | undefined;
  let latest: Place | undefined;
  for (let i = 0; i < date.length; i++) {
    const day = date[i]!;
    if (client[i]! < 0 || Number.isNaN(day)) continue;
    checkDate("dates", i + 1, day);
    if (!earliest || day < earliest.day) earliest = { day, row: i + 1 };
    if (!latest || day > latest.day) latest = { day, row: i + 1 };
  }
  if (!earliest || !latest) throw new Problem("noPurchases", {});
  return [
    from === undefined ? earliest : { day: from, row: null },
    to === undefined ? latest : { day: to, row: null },
  ];
}

const OUTSIDE = -1;
const UNDATED = -2;

/**
 * The column of each row's period, or why it has none. The columns of all days stand in a table, so that a million rows
 * need no calendar arithmetic.
 */
function columnsOfRows(
  { client, date }: Purchases,
  first: number,
  periods: number,
  period: Period
): Int32Array {
  const starts = Array.from({ length: periods + 1 }, (_, i) => periodStart(first + i, period));
  const firstDay = starts[0]!;
  const days = starts[periods]! - firstDay;
  const columnOfDay = new Int16Array(days);
  for (let i = 0; i < periods; i++) {
    columnOfDay.fill(i, starts[i]! - firstDay, starts[i + 1]! - firstDay);
  }
  const columns = new Int32Array(date.length);
  for (let row = 0; row < columns.length; row++) {
    const day = Math.floor(date[row]!) - firstDay;
    if (client[row]! < 0) columns[row] = OUTSIDE;
    else if (day >= 0 && day < days) columns[row] = columnOfDay[day]!;
    else columns[row] = Number.isNaN(day) ? UNDATED : OUTSIDE;
  }
  return columns;
}

/** The clients with a row inside, by number, and the row each has in the history. */
function clientsInside(
  client: ArrayLike<number>,
  columns: Int32Array
): { readonly clients: readonly number[]; readonly rowOf: Int32Array } {
  let count = 0;
  for (let i = 0; i < client.length; i++) if (client[i]! >= count) count = client[i]! + 1;
  const isInside = new Uint8Array(count);
  let isDated = false;
  for (let i = 0; i < columns.length; i++) {
    if (columns[i] === OUTSIDE) continue;
    isInside[client[i]!] = 1;
    if (columns[i] !== UNDATED) isDated = true;
  }
  if (!isDated) throw new Problem("noPurchases", {});

  const clients: number[] = [];
  const rowOf = new Int32Array(count);
  for (let number = 0; number < count; number++) {
    if (isInside[number]) rowOf[number] = clients.push(number) - 1;
  }
  return { clients, rowOf };
}

/** The net amount of each cell; `places` tells per row its cell, below 0 for a row without. */
function netAmounts(places: Int32Array, amount: ArrayLike<number>, cells: number): Float64Array {
  const money = moneySums(places, amount, cells);
  if (money) return money;
  const sums = new Sums(cells);
  for (let i = 0; i < places.length; i++) if (places[i]! >= 0) sums.add(places[i]!, amount[i]!);
  const amounts = sums.values();
  for (let i = 0; i < amounts.length; i++) {
    if (!Number.isFinite(amounts[i]!)) throw new Problem("overflow", { argument: "amounts" });
  }
  clearResidues(amounts, places, amount);
  return amounts;
}
