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
  const { client, date, amount } = purchases;
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

  const { firstDay, columnOfDay } = columnsOfDays(first, periods, period);
  const places = columnsOfRows(client, date, firstDay, columnOfDay);
  const isInside = clientsInside(client, places);
  const clients = Array.from(isInside.keys()).filter((number) => isInside[number]);
  const cells = (clients.length + 1) * (periods + 1); // the table has a row of headings and a column of names
  if (cells > MOST_CELLS)
    throw new Problem("tooManyCells", { cells, most: MOST_CELLS, ...extentOfEnds(ends) });

  const rowOf = new Int32Array(isInside.length);
  clients.forEach((number, row) => (rowOf[number] = row));
  addRows(places, client, rowOf, periods);
  const amounts = netAmounts(places, amount, clients.length * periods);
  return { clients, first, periods, amounts };
}

/** The column of each row becomes its place among all cells, in the same room. */
function addRows(
  places: Int32Array,
  client: ArrayLike<number>,
  rowOf: Int32Array,
  periods: number
): void {
  for (let i = 0; i < places.length; i++) {
    if (places[i]! >= 0) places[i]! += rowOf[client[i]!]! * periods;
  }
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
  const [first, last] = rowsOfEnds(client, date);
  if (first === undefined || last === undefined) throw new Problem("noPurchases", {});
  return [
    from === undefined ? { day: date[first]!, row: first + 1 } : { day: from, row: null },
    to === undefined ? { day: date[last]!, row: last + 1 } : { day: to, row: null },
  ];
}

/** The rows with the first and the last date; none without dates. */
function rowsOfEnds(client: ArrayLike<number>, date: ArrayLike<number>): Int32Array {
  let first = -1;
  let last = -1;
  for (let i = 0; i < date.length; i++) {
    const day = date[i]!;
    if (client[i]! < 0 || Number.isNaN(day)) continue;
    checkDate("dates", i + 1, day);
    if (first < 0 || day < date[first]!) first = i;
    if (last < 0 || day > date[last]!) last = i;
  }
  return first < 0 ? new Int32Array() : Int32Array.of(first, last);
}

const OUTSIDE = -1;
const UNDATED = -2;

/** The columns of all days, so that a million rows need no calendar arithmetic. */
interface ColumnsOfDays {
  readonly firstDay: number;
  readonly columnOfDay: Int16Array;
}

function columnsOfDays(first: number, periods: number, period: Period): ColumnsOfDays {
  const starts = Array.from({ length: periods + 1 }, (_, i) => periodStart(first + i, period));
  const firstDay = starts[0]!;
  const columnOfDay = new Int16Array(starts[periods]! - firstDay);
  for (let i = 0; i < periods; i++) {
    columnOfDay.fill(i, starts[i]! - firstDay, starts[i + 1]! - firstDay);
  }
  return { firstDay, columnOfDay };
}

/** The column of each row's period, or why it has none. */
function columnsOfRows(
  client: ArrayLike<number>,
  date: ArrayLike<number>,
  firstDay: number,
  columnOfDay: Int16Array
): Int32Array {
  const columns = new Int32Array(date.length);
  for (let row = 0; row < columns.length; row++) {
    const day = Math.floor(date[row]!) - firstDay;
    if (client[row]! < 0) columns[row] = OUTSIDE;
    else if (day >= 0 && day < columnOfDay.length) columns[row] = columnOfDay[day]!;
    else columns[row] = Number.isNaN(day) ? UNDATED : OUTSIDE;
  }
  return columns;
}

/** By client number: whether it has a row inside. */
function clientsInside(client: ArrayLike<number>, columns: Int32Array): Uint8Array {
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
  return isInside;
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
