import { LAST_SERIAL, periodIndex, type Period } from "./period";
import { Problem, type Extent } from "./problem";
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
  /** A row per client, a column per period. */
  readonly amounts: readonly Float64Array[];
}

export const MOST_PERIODS = 1200;
export const MOST_CELLS = 5_000_000;

/**
 * A ledger cut into periods: the sum of each client's amounts in each period, 0 where there is none. Returns (negative
 * amounts) are netted.
 *
 * @throws Problem "notADate" for a date outside serials 1..2958465; "fromAfterTo"; "noPurchases" where no dated row lies
 *   inside; "tooManyPeriods" beyond 1,200; "tooManyCells" beyond 5,000,000
 * @example history({ client: [0, 0], date: [45292, 45350], amount: [5, 7] }).amounts //=> [[5, 7]], 2024-01 and 2024-02
 */
export function history(purchases: Purchases, options: HistoryOptions = {}): History {
  const { period = "month", from, to } = options;
  const extent = extentOf(purchases, from, to);
  const first = periodIndex(extent.earliest, period);
  const periods = periodIndex(extent.latest, period) - first + 1;
  if (periods > MOST_PERIODS) {
    throw new Problem("tooManyPeriods", { periods, most: MOST_PERIODS, ...extent });
  }

  const columns = columnsOf(purchases, period, first, periods);
  const rowOf = rowsInside(purchases.client, columns);
  const cells = (rowOf.size + 1) * (periods + 1); // the table has a row of headings and a column of names
  if (cells > MOST_CELLS) throw new Problem("tooManyCells", { cells, most: MOST_CELLS, ...extent });

  const sums = new Sums(rowOf.size * periods);
  for (let i = 0; i < columns.length; i++) {
    if (columns[i]! < 0) continue;
    sums.add(rowOf.get(purchases.client[i]!)! * periods + columns[i]!, purchases.amount[i]!);
  }
  const values = sums.values();
  if (!values.every(Number.isFinite)) throw new Problem("overflow", { argument: "amounts" });
  const amounts = Array.from(rowOf.values(), (row) =>
    values.subarray(row * periods, (row + 1) * periods)
  );
  return { clients: [...rowOf.keys()], first, periods, amounts };
}

/** From the first to the last date of the purchases, where `from` and `to` do not say otherwise. */
function extentOf({ client, date }: Purchases, from?: number, to?: number): Extent {
  if (from !== undefined) checkDate("from", null, from);
  if (to !== undefined) checkDate("to", null, to);
  if (from !== undefined && to !== undefined && from > to) {
    throw new Problem("fromAfterTo", { from, to });
  }
  let earliest = Infinity;
  let latest = -Infinity;
  let earliestRow: number | null = null;
  let latestRow: number | null = null;
  for (let i = 0; i < date.length; i++) {
    const day = date[i]!;
    if (client[i]! < 0 || Number.isNaN(day)) continue;
    checkDate("dates", i + 1, day);
    if (day < earliest) [earliest, earliestRow] = [day, i + 1];
    if (day > latest) [latest, latestRow] = [day, i + 1];
  }
  if (from !== undefined) [earliest, earliestRow] = [from, null];
  if (to !== undefined) [latest, latestRow] = [to, null];
  if (!(earliest <= latest)) throw new Problem("noPurchases", {});
  return { earliest, latest, earliestRow, latestRow };
}

function checkDate(argument: string, row: number | null, value: number): void {
  if (!(value >= 1 && value < LAST_SERIAL + 1))
    throw new Problem("notADate", { argument, row, value });
}

const OUTSIDE = -1;
const UNDATED = -2;

/** The column of each row's period, or that it has none. */
function columnsOf(
  { client, date }: Purchases,
  period: Period,
  first: number,
  periods: number
): Int32Array {
  return Int32Array.from(date, (day, i) => {
    if (client[i]! < 0) return OUTSIDE;
    if (Number.isNaN(day)) return UNDATED;
    const column = periodIndex(day, period) - first;
    return column >= 0 && column < periods ? column : OUTSIDE;
  });
}

/** The row in the history of each client with a row inside, in order of client numbers. */
function rowsInside(client: ArrayLike<number>, columns: Int32Array): ReadonlyMap<number, number> {
  const inside = new Set<number>();
  let dated = false;
  for (let i = 0; i < columns.length; i++) {
    if (columns[i] === OUTSIDE) continue;
    inside.add(client[i]!);
    dated ||= columns[i] !== UNDATED;
  }
  if (!dated) throw new Problem("noPurchases", {});
  return new Map([...inside].sort((a, b) => a - b).map((number, row) => [number, row]));
}
