import { abcCodes, ABC_LETTERS, type AbcClass, type AbcOptions } from "./abc";
import { largestFirst, type ClientName } from "./largestFirst";
import { shareOf } from "./shares";
import { Sum } from "./sum";

/** Clients largest first: by place, the index of the client and its figures. */
export interface Pareto {
  readonly order: Uint32Array;
  readonly values: Float64Array;
  readonly shares: Float64Array;
  readonly cumulativeShares: Float64Array;
  readonly classes: readonly (AbcClass | "")[];
}

/**
 * The Pareto table: clients by value, largest first, equal ones by name, with the share of each in the sum of the
 * positive values, the share of all down to it (which 0 and negative values leave unchanged) and its ABC class.
 *
 * @throws Problem, those of `abc` and `shareOf`
 * @example pareto([15, 80, 5], ["Ann", "Bob", "Cid"]).cumulativeShares //=> [0.8, 0.95, 1]
 */
export function pareto(
  values: ArrayLike<number>,
  names: readonly ClientName[],
  options: AbcOptions = {}
): Pareto {
  const letters = abcCodes(values, options);
  const order = largestFirst(values, names);
  const ranked = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) ranked[place] = values[order[place]!]!;

  const all = new Sum();
  for (let place = 0; ranked[place]! > 0; place++) all.add(ranked[place]!);
  const base = all.value;
  const shares = new Float64Array(order.length);
  const cumulativeShares = new Float64Array(order.length);
  const classes = new Array<AbcClass | "">(order.length);
  const through = new Sum();
  for (let place = 0; place < order.length; place++) {
    const value = ranked[place]!;
    if (value > 0) through.add(value);
    shares[place] = shareOf(value, base);
    cumulativeShares[place] = Math.min(1, through.value / base);
    classes[place] = ABC_LETTERS[letters[order[place]!]!]!;
  }
  return { order, values: ranked, shares, cumulativeShares, classes };
}
