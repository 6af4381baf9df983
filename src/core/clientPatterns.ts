import type { ClientRows } from "./clientRows";
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
 * The XYZ class of each client over a range of periods. `periodOf[row]` is the number of the row's period; sales and
 * returns of a period are netted, and a purchase is what leaves more than 0.
 *
 * The window runs from the client's first purchase in the whole ledger, so that a client from before the range is never
 * new in it; a first purchase in the last two periods or in the incomplete one left out gives N. "" for a client without
 * a purchase in the range and the period left out.
 *
 * @example clientPatterns(rows, [1, 3], Float64Array.of(5, 5), { first: 1, last: 4, leftOut: null }, "frequency")
 *   //=> [{ xyz: "Y", activePeriods: 2, windowPeriods: 4 }]
 */
export function clientPatterns(
  rows: ClientRows,
  periodOf: ArrayLike<number>,
  amounts: Float64Array,
  range: PeriodRange,
  method: XyzMethod
): ClientPattern[] {
  const { base, periods } = extentOf(periodOf, range);
  // The same room for all clients, cleared where one has used it.
  const nets = new NetSums(periods);
  const isUsed = new Uint8Array(periods);
  const used = new Int32Array(periods);
  const bought = new Float64Array(periods);

  const patterns: ClientPattern[] = [];
  for (let client = 0; client < rows.start.length - 1; client++) {
    let count = 0;
    for (let i = rows.start[client]!; i < rows.start[client + 1]!; i++) {
      const row = rows.row[i]!;
      const place = periodOf[row]! - base;
      if (isUsed[place] === 0) used[count++] = place;
      isUsed[place] = 1;
      nets.add(place, amounts[row]!);
    }
    const own = used.subarray(0, count);
    for (const place of own) {
      bought[place] = Math.max(0, nets.at(place));
      nets.clear(place);
      isUsed[place] = 0;
    }
    patterns.push(pattern(own, bought, base, range, method));
    for (const place of own) bought[place] = 0;
  }
  return patterns;
}

/** The first of all periods, and how many there are up to the last, those of the range among them. */
function extentOf(
  periodOf: ArrayLike<number>,
  { first, last }: PeriodRange
): { readonly base: number; readonly periods: number } {
  let base = first;
  let end = last;
  for (let row = 0; row < periodOf.length; row++) {
    if (periodOf[row]! < base) base = periodOf[row]!;
    if (periodOf[row]! > end) end = periodOf[row]!;
  }
  return { base, periods: Math.max(0, end - base + 1) };
}

/** The pattern of a client that has rows at some places, and bought so much at each place, counted from the base. */
function pattern(
  places: Int32Array,
  bought: Float64Array,
  base: number,
  range: PeriodRange,
  method: XyzMethod
): ClientPattern {
  const end = range.leftOut ?? range.last;
  let first = Infinity;
  let isPresent = false;
  for (const place of places) {
    const period = base + place;
    if (!(bought[place]! > 0)) continue;
    first = Math.min(first, period);
    if (period >= range.first && period <= end) isPresent = true;
  }
  if (!isPresent) return NONE;

  const start = Math.max(first, range.first);
  if (start > range.last) return { xyz: "N", activePeriods: 0, windowPeriods: 0 };
  const window = bought.subarray(start - base, range.last - base + 1);
  return {
    xyz: xyzOfWindow(window, { method }),
    activePeriods: activePeriods(window),
    windowPeriods: window.length,
  };
}
