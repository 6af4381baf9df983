/**
 * Numbers arranged so that the nearest greater one to either side of a place is found in O(log n): a segment tree, of which
 * each node holds the largest number below it.
 *
 * @example new MaxTree([3, 9, 1, 5]).lastAbove(4, 2) //=> 1
 */
export class MaxTree {
  private readonly leaves: number;
  private readonly largest: Float64Array;

  constructor(values: ArrayLike<number>) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
    this.largest = new Float64Array(2 * this.leaves).fill(-Infinity);
    this.largest.set(values, this.leaves);
    for (let node = this.leaves - 1; node >= 1; node--) {
      this.largest[node] = Math.max(this.largest[2 * node]!, this.largest[2 * node + 1]!);
    }
  }

  /** The last place up to `end`, itself included, with a number above `limit`; -1 where there is none. */
  lastAbove(limit: number, end: number): number {
    if (end < 0) return -1;
    let node = this.leaves + end;
    while (!(this.largest[node]! > limit)) {
      while (node % 2 === 0) node /= 2; // nothing to the left below the same parent
      if (node === 1) return -1;
      node--;
    }
    return this.descend(node, limit, 1);
  }

  /** The first place from `start` on, itself included, with a number above `limit`; -1 where there is none. */
  firstAbove(limit: number, start: number): number {
    if (start >= this.leaves) return -1;
    let node = this.leaves + start;
    while (!(this.largest[node]! > limit)) {
      while (node % 2 === 1) {
        if (node === 1) return -1;
        node = (node - 1) / 2;
      }
      node++;
    }
    return this.descend(node, limit, 0);
  }

  /** The last (1) or first (0) place below a node that holds a number above the limit. */
  private descend(node: number, limit: number, preferred: 0 | 1): number {
    while (node < this.leaves) {
      const first = 2 * node + preferred;
      node = this.largest[first]! > limit ? first : first ^ 1;
    }
    return node - this.leaves;
  }
}
