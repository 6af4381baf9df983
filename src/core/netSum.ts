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
