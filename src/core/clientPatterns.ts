import type { ClientRows } from "./clientRows";
import { moneySums } from "./moneySums";
import { NetSums } from "./netSum";
import type { PeriodRange } from "./span";
import { activePeriods, xyzOfWindow, type XyzClass, type XyzMethod } from "./xyz";

export interface ClientPattern {
  readonly xyz: XyzClass | "";
  /** Periods with a purchase, of the periods of its window. */
  readonly activePeriods: number;
  readonly windowPeriods: number;
}

const NONE: ClientPattern = { xyz: "", activePeriods: 0, windowPeriods: 0 };

/**
 * The XYZ class of each client over a range of periods. `periodOf[row]` is the number of the row's period, one of `all`;
 * sales and returns of a period are netted, and a purchase is what leaves more than 0.
 *
 * The window runs from the client's first purchase in the whole ledger, so that a client from before the range is never
 * new in it; a first purchase in the last two periods or in the incomplete one left out gives N. "" for a client without
 * a purchase in the range and the period left out.
 *
 * @example clientPatterns(rows, [1, 3], Float64Array.of(5, 5), { first: 1, last: 4 }, { first: 1, last: 4, leftOut: null }, "frequency")
 *   //=> [{ xyz: "Y", activePeriods: 2, windowPeriods: 4 }]
 */
export function clientPatterns(
  rows: ClientRows,
  periodOf: ArrayLike<number>,
  amounts: Float64Array,
  all: Omit<PeriodRange, "leftOut">,
  range: PeriodRange,
  method: XyzMethod
): ClientPattern[] {
  const base = Math.min(all.first, range.first);
  const extent = { base, periods: Math.max(0, Math.max(all.last, range.last) - base + 1) };
  return (
    patternsOfMoney(rows, periodOf, amounts, range, extent, method) ??
    patternsOneByOne(rows, periodOf, amounts, range, extent, method)
  );
}

/** A table of all clients by all periods may have so many cells per row of the ledger. */
const CELLS_PER_ROW = 4;

/**
 * By way of a table of clients by periods, filled in the order of the rows: a million rows take a fifth of the time of
 * gathering those of each client. Null where the amounts are no money (see `moneySums`) or the table would be too large.
 */
function patternsOfMoney(
  { clients, client }: ClientRows,
  periodOf: ArrayLike<number>,
  amounts: Float64Array,
  range: PeriodRange,
  { base, periods }: Extent,
  method: XyzMethod
): ClientPattern[] | null {
  if (clients * periods > CELLS_PER_ROW * client.length) return null;
  const cells = new Int32Array(client.length);
  for (let row = 0; row < cells.length; row++) {
    cells[row] = client[row]! * periods + periodOf[row]! - base;
  }
  const bought = moneySums(cells, amounts, clients * periods);
  if (!bought) return null;
  const all = Int32Array.from({ length: periods }, (_, place) => place);
  return Array.from({ length: clients }, (_, c) =>
    pattern(all, bought, c * periods, base, range, method)
  );
}

function patternsOneByOne(
  rows: ClientRows,
  periodOf: ArrayLike<number>,
  amounts: Float64Array,
  range: PeriodRange,
  { base, periods }: Extent,
  method: XyzMethod
): ClientPattern[] {
  // The same room for all clients, cleared where one has used it.
  const nets = new NetSums(periods);
  const isUsed = new Uint8Array(periods);
  const used = new Int32Array(periods);
  const bought = new Float64Array(periods);

  const { start, row } = rows;
  const patterns: ClientPattern[] = [];
  for (let client = 0; client < rows.clients; client++) {
    let count = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const place = periodOf[row[i]!]! - base;
      if (isUsed[place] === 0) used[count++] = place;
      isUsed[place] = 1;
      nets.add(place, amounts[row[i]!]!);
    }
    const own = used.subarray(0, count);
    for (const place of own) {
      bought[place] = nets.at(place);
      nets.clear(place);
      isUsed[place] = 0;
    }
    patterns.push(pattern(own, bought, 0, base, range, method));
    for (const place of own) bought[place] = 0;
  }
  return patterns;
}

/** The first of all periods, those of the range among them, and how many there are to the last. */
interface Extent {
  readonly base: number;
  readonly periods: number;
}

/**
 * The pattern of a client that may have bought at these places, counted from the base: so much at bought[start + place], less
 * than 0 where more was returned.
 */
function pattern(
  places: Int32Array,
  bought: Float64Array,
  start: number,
  base: number,
  range: PeriodRange,
  method: XyzMethod
): ClientPattern {
  const end = range.leftOut ?? range.last;
  let first = Infinity;
  let isPresent = false;
  for (let i = 0; i < places.length; i++) {
    const period = base + places[i]!;
    if (!(bought[start + places[i]!]! > 0)) continue;
    first = Math.min(first, period);
    if (period >= range.first && period <= end) isPresent = true;
  }
  if (!isPresent) return NONE;

  const windowFirst = Math.max(first, range.first);
  if (windowFirst > range.last) return { xyz: "N", activePeriods: 0, windowPeriods: 0 };
  const window = { from: start + windowFirst - base, end: start + range.last - base + 1 };
  return {
    xyz: xyzOfWindow(bought, { method }, window),
    activePeriods: activePeriods(bought, window),
    windowPeriods: window.end - window.from,
  };
}
