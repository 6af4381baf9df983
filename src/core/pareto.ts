import { abcCodes, type AbcOptions } from "./abc";
import { descending } from "./descendingOrder";
import { orderTiesByName, type ClientName } from "./largestFirst";
import { Sum } from "./sum";

/** Clients largest first: by place, the index of the client and its figures. */
export interface Pareto {
  readonly order: Uint32Array;
  readonly values: Float64Array;
  /** What the shares are shares of (see `shareOf`): the sum of the positive values. */
  readonly base: number;
  readonly cumulativeShares: Float64Array;
  /** Places in `ABC_LETTERS`. */
  readonly classes: Uint8Array;
}

/**
 * The Pareto table: clients by value, largest first, equal ones by name, with the share of all down to each in the sum of
 * the positive values (which 0 and negative values leave unchanged) and its ABC class.
 *
 * @throws Problem, those of `abc`
 * @example pareto([15, 80, 5], ["Ann", "Bob", "Cid"]).cumulativeShares //=> [0.8, 0.95, 1]
 */
export function pareto(
  values: ArrayLike<number>,
  names: readonly ClientName[],
  options: AbcOptions = {}
): Pareto {
  const ranked = descending(values);
  orderTiesByName(ranked, names);
  const { order, sorted } = ranked;
  const classes = abcCodes(sorted, options);

  const cumulativeShares = new Float64Array(order.length); // at first sums, to be divided by the last
  const through = new Sum();
  for (let place = 0; place < order.length; place++) {
    const value = sorted[place]!;
    if (value > 0) through.add(value);
    cumulativeShares[place] = through.value;
  }
  const base = through.value;
  for (let place = 0; place < order.length; place++) {
    cumulativeShares[place] = Math.min(1, cumulativeShares[place]! / base);
  }
  return { order, values: sorted, base, cumulativeShares, classes };
}
