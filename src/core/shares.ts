import { positives } from "./positives";
import { Problem } from "./problem";

/**
 * The share of each value in the sum of the positive ones: a negative value has its negative share, 0 has none: "".
 *
 * @throws Problem "noPositiveValues"; "overflow" where the sum, or a negative share, is beyond the largest double
 * @example shares([80, 20, -10, 0]) //=> [0.8, 0.2, -0.1, ""]
 */
export function shares(values: ArrayLike<number>): (number | "")[] {
  const { ascending, base } = positives(values);
  if (ascending.length === 0) throw new Problem("noPositiveValues", { argument: "values" });
  return Array.from(values, (value) => (value === 0 ? "" : shareOf(value, base)));
}

/**
 * One value over the base.
 *
 * @throws Problem "overflow" for a loss so large beside the base that their quotient is not finite
 * @example shareOf(-10, 100) //=> -0.1
 */
export function shareOf(value: number, base: number, argument = "values"): number {
  const share = value / base;
  if (!Number.isFinite(share)) throw new Problem("overflow", { argument });
  return share;
}
