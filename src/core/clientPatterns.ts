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
  const purchases = new PeriodPurchases(periodOf, range);
  const patterns: ClientPattern[] = [];
  for (let client = 0; client < rows.start.length - 1; client++) {
    for (let i = rows.start[client]!; i < rows.start[client + 1]!; i++) {
      const row = rows.row[i]!;
      purchases.add(periodOf[row]!, amounts[row]!);
    }
    patterns.push(pattern(purchases, range, method));
    purchases.clear();
  }
  return patterns;
}

function pattern(purchases: PeriodPurchases, range: PeriodRange, method: XyzMethod): ClientPattern {
  const { first, isPresent } = purchases.net();
  if (!isPresent) return NONE;
  const start = Math.max(first, range.first);
  if (start > range.last) return { xyz: "N", activePeriods: 0, windowPeriods: 0 };
  const window = purchases.window(start, range.last);
  return {
    xyz: xyzOfWindow(window, { method }),
    activePeriods: activePeriods(window),
    windowPeriods: window.length,
  };
}

/** The purchases of one client at a time by period, in the same room for all clients. */
class PeriodPurchases {
  private readonly base: number;
  /** By period, counted from the base: what is bought and returned; it net, where that is above 0. */
  private readonly sums: (NetSum | undefined)[];
  private readonly bought: Float64Array;
  /** The places in use, the first `used` of these. */
  private readonly places: Int32Array;
  private used = 0;
  private readonly isUsed: Uint8Array;

  constructor(
    periodOf: ArrayLike<number>,
    private readonly range: PeriodRange
  ) {
    let from = range.first;
    let to = range.last;
    for (let row = 0; row < periodOf.length; row++) {
      if (periodOf[row]! < from) from = periodOf[row]!;
      if (periodOf[row]! > to) to = periodOf[row]!;
    }
    const periods = Math.max(0, to - from + 1);
    this.base = from;
    this.sums = new Array<undefined>(periods).fill(undefined);
    this.bought = new Float64Array(periods);
    this.places = new Int32Array(periods);
    this.isUsed = new Uint8Array(periods);
  }

  add(period: number, amount: number): void {
    const place = period - this.base;
    if (this.isUsed[place] === 0) {
      this.isUsed[place] = 1;
      this.places[this.used++] = place;
    }
    (this.sums[place] ??= new NetSum()).add(amount);
  }

  /** Nets what was added: the first period with a purchase, and whether one lies in the range or the period left out. */
  net(): { readonly first: number; readonly isPresent: boolean } {
    const end = this.range.leftOut ?? this.range.last;
    let first = Infinity;
    let isPresent = false;
    for (let i = 0; i < this.used; i++) {
      const place = this.places[i]!;
      const net = this.sums[place]!.value;
      if (!(net > 0)) continue;
      const period = this.base + place;
      this.bought[place] = net;
      if (period < first) first = period;
      if (period >= this.range.first && period <= end) isPresent = true;
    }
    return { first, isPresent };
  }

  /** What was bought in each period from one to another, both included. */
  window(from: number, to: number): Float64Array {
    return this.bought.subarray(from - this.base, to - this.base + 1);
  }

  /** Makes room for the next client. */
  clear(): void {
    for (let i = 0; i < this.used; i++) {
      const place = this.places[i]!;
      this.sums[place]!.clear();
      this.bought[place] = 0;
      this.isUsed[place] = 0;
    }
    this.used = 0;
  }
}
