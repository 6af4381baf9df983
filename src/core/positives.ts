import { positivesAscending } from "./positivesAscending";
import { Problem } from "./problem";
import { sum } from "./sum";

/** The values above 0: what shares are shares of. */
export interface Positives {
  readonly ascending: Float64Array;
  /** Their sum. */
  readonly base: number;
}

/**
 * The positive values of a column, and their sum: added from the smallest up, so that the order of the rows cannot
 * change even its last digit.
 *
 * @throws Problem "overflow" where the sum is beyond the largest double
 * @example positives([15, -3, 80, 0]) //=> { ascending: [15, 80], base: 95 }
 */
export function positives(values: ArrayLike<number>, argument = "values"): Positives {
  const ascending = positivesAscending(values);
  const base = sum(ascending);
  if (!Number.isFinite(base)) throw new Problem("overflow", { argument });
  return { ascending, base };
}
