import { Sum } from "./sum";

/** What is left of a sum below this part of its terms is the rounding of decimal fractions, not money. */
const RESIDUE = 1e-12;

/**
 * A sum of sales and returns in which what cancels out is exactly 0: 0.1 + 0.2 - 0.3 is 2.8e-17 as doubles, and a client
 * who returned everything must not count as one who buys.
 *
 * @example const net = new NetSum(); [0.1, 0.2, -0.3].forEach((x) => net.add(x)); net.value //=> 0
 */
export class NetSum {
  private readonly net = new Sum();
  private gross = 0;

  add(term: number): void {
    this.net.add(term);
    this.gross += Math.abs(term);
  }

  get value(): number {
    const value = this.net.value;
    return Math.abs(value) <= RESIDUE * this.gross ? 0 : value;
  }
}

/**
 * The net sum of each row of a table whose rows lie one after the other.
 *
 * @example rowSums({ rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4) }) //=> [3, 7]
 */
export function rowSums(table: {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}): Float64Array {
  const { rows, columns, values } = table;
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const running = new NetSum();
    for (let i = row * columns; i < (row + 1) * columns; i++) running.add(values[i]!);
    sums[row] = running.value;
  }
  return sums;
}
