import { isBlank, type RowPass, type Rows } from "./rowPass";
import { Sum, Sums } from "./sum";

/** What is left of a sum below this part of its terms is the rounding of decimal fractions, not money. */
export const RESIDUE = 1e-12;

/** The digits of a double that hold a decimal number, as in Excel; the next ones are rounding. */
const DIGITS = 15;

/**
 * A sum of sales and returns as the decimal number it stands for. What cancels out is exactly 0: 0.1 + 0.2 - 0.3 is 2.8e-17
 * as doubles, and a client who returned everything must not count as one who buys. And 33.95 + 64.12 is 98.07, not
 * 98.07000000000001: two clients with equal sales must not differ in class.
 *
 * @example const net = new NetSum(); [0.1, 0.2, -0.3].forEach((x) => net.add(x)); net.value //=> 0
 * @example const net = new NetSum(); [33.95, 64.12].forEach((x) => net.add(x)); net.value //=> 98.07
 */
export class NetSum {
  static readonly kept = new NetSum(); // see Sum

  private readonly net = new Sum();
  private rounding = 0; // and not the terms themselves, which might overflow

  add(term: number): void {
    this.net.add(term);
    this.rounding += RESIDUE * Math.abs(term);
  }

  get value(): number {
    return netOf(this.net.value, this.rounding);
  }
}

NetSum.kept.add(0.5);

/**
 * Many net sums side by side, each as `NetSum` keeps it.
 *
 * @example const s = new NetSums(2); s.add(1, 0.3); s.add(1, -0.3); s.at(1) //=> 0
 */
export class NetSums {
  static readonly kept = new NetSums(1); // see Sum

  private readonly sums: Sums;
  private readonly rounding: Float64Array;

  constructor(length: number) {
    this.sums = new Sums(length);
    this.rounding = new Float64Array(length);
  }

  add(index: number, term: number): void {
    this.sums.add(index, term);
    this.rounding[index]! += RESIDUE * Math.abs(term);
  }

  at(index: number): number {
    return netOf(this.sums.at(index), this.rounding[index]!);
  }

  /** Begins one of them anew. */
  clear(index: number): void {
    this.sums.clear(index);
    this.rounding[index] = 0;
  }
}

function netOf(sum: number, rounding: number): number {
  return Math.abs(sum) <= rounding ? 0 : asDecimal(sum, rounding);
}

/** Money has four decimals at most; what is none has the digits of a double. */
function asDecimal(value: number, rounding: number): number {
  const money = Math.round(value * 1e4) / 1e4;
  if (money === value) return value;
  if (money !== 0 && Math.abs(money - value) <= rounding) return money;
  return Number(value.toPrecision(DIGITS));
}

/**
 * The net sum of numbers, added by size, so that their order cannot change even the last digit.
 *
 * @example netSum([0.3, -0.2, -0.1]) //=> 0
 */
export function netSum(values: ArrayLike<number>): number {
  const net = new NetSum();
  for (const value of Float64Array.from(values).sort()) net.add(value);
  return net.value;
}

/**
 * Puts the net sum of each row into `sums`, from the column `firstColumn` on.
 *
 * @example const sums = new Float64Array(2); sumPass(sums, 0, 2)([[1, 2], [3, 4]], 0, 2, 0); sums //=> [3, 7]
 */
export function sumPass(sums: Float64Array, firstColumn: number, columns: number): RowPass {
  return (rows, from, end, place) =>
    putSums(sums, place - from, rows, from, end, firstColumn, firstColumn + columns);
}

function putSums(
  sums: Float64Array,
  shift: number,
  rows: Rows,
  from: number,
  end: number,
  firstColumn: number,
  endColumn: number
): number {
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    const running = new NetSum();
    for (let column = firstColumn; column < endColumn; column++) {
      const cell = cells[column];
      if (typeof cell === "number") running.add(cell);
      else if (!isBlank(cell)) return row;
    }
    sums[row + shift] = running.value;
  }
  return end;
}
