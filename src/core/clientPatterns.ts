import type { ClientRows } from "./clientRows";
import { NetSum } from "./netSum";
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
  const end = range.leftOut ?? range.last;
  const patterns: ClientPattern[] = [];
  for (let client = 0; client < rows.start.length - 1; client++) {
    const own = rows.row.subarray(rows.start[client], rows.start[client + 1]);
    const bought = purchases(own, periodOf, amounts);
    const periods = [...bought.keys()];
    const isPresent = periods.some((period) => period >= range.first && period <= end);
    patterns.push(isPresent ? pattern(bought, Math.min(...periods), range, method) : NONE);
  }
  return patterns;
}

/** The net amounts above 0 of a client, by period. */
function purchases(
  own: Uint32Array,
  periodOf: ArrayLike<number>,
  amounts: Float64Array
): ReadonlyMap<number, number> {
  const sums = new Map<number, NetSum>();
  for (const row of own) {
    const period = periodOf[row]!;
    const sum = sums.get(period) ?? new NetSum();
    sum.add(amounts[row]!);
    sums.set(period, sum);
  }
  return new Map(
    [...sums].map(([period, sum]) => [period, sum.value] as const).filter(([, net]) => net > 0)
  );
}

function pattern(
  bought: ReadonlyMap<number, number>,
  firstPurchase: number,
  range: PeriodRange,
  method: XyzMethod
): ClientPattern {
  const start = Math.max(firstPurchase, range.first);
  if (start > range.last) return { xyz: "N", activePeriods: 0, windowPeriods: 0 };
  const window = Float64Array.from(
    { length: range.last - start + 1 },
    (_, i) => bought.get(start + i) ?? 0
  );
  return {
    xyz: xyzOfWindow(window, { method }),
    activePeriods: activePeriods(window),
    windowPeriods: window.length,
  };
}
