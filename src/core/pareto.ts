import { abc, type AbcClass, type AbcOptions } from "./abc";
import { largestFirst, type ClientName } from "./largestFirst";
import { positives } from "./positives";
import { shareOf } from "./shares";
import { Sum } from "./sum";

/** Clients largest first: by place, the index of the client and its figures. */
export interface Pareto {
  readonly order: Uint32Array;
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
  const letters = abc(values, options);
  const { base } = positives(values);
  const order = largestFirst(values, names);
  const through = new Sum();
  const cumulativeShares = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const value = values[order[place]!]!;
    if (value > 0) through.add(value);
    cumulativeShares[place] = Math.min(1, through.value / base);
  }
  return {
    order,
    shares: Float64Array.from(order, (client) => shareOf(values[client]!, base)),
    cumulativeShares,
    classes: Array.from(order, (client) => letters[client]!),
  };
}
