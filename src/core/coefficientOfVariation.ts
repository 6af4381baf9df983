import { Sum } from "./sum";

/**
 * The coefficient of variation: population standard deviation (STDEV.P) over mean, without unit. Two passes, the second
 * corrected for the rounding of the mean (T. F. Chan, G. H. Golub, R. J. LeVeque (1983), Algorithms for computing the
 * sample variance, The American Statistician 37, 242-247).
 *
 * Not a number for no values; the sign of the mean, and infinite or not a number where that is 0.
 *
 * @example coefficientOfVariation([1, 3]) //=> 0.5
 */
export function coefficientOfVariation(values: ArrayLike<number>): number {
  const total = new Sum();
  for (let i = 0; i < values.length; i++) total.add(values[i]!);
  const mean = total.value / values.length;
  return Math.sign(mean) * deviationOverMean(values, 0, values.length, mean);
}

/** Takes the smallest of doubles, one over which is infinite, to where they can be calculated with. */
const LIFT = 2 ** 200;

/**
 * The population standard deviation of values[from] .. values[end - 1] over the size of their mean, which is given.
 *
 * @example deviationOverMean([1, 3], 0, 2, 2) //=> 0.5
 */
export function deviationOverMean(
  values: ArrayLike<number>,
  from: number,
  end: number,
  mean: number
): number {
  // Over the mean before squaring, so that very large or small amounts neither overflow nor vanish.
  const inverse = 1 / mean;
  if (Math.abs(inverse) === Infinity && mean !== 0) {
    const lifted = Array.from({ length: end - from }, (_, i) => values[from + i]! * LIFT);
    return deviationOverMean(lifted, 0, lifted.length, mean * LIFT);
  }
  let deviations = 0;
  let squares = 0; // of one sign: nothing cancels out, and the sum needs no compensation
  for (let i = from; i < end; i++) {
    const deviation = (values[i]! - mean) * inverse;
    deviations += deviation;
    squares += deviation * deviation;
  }
  const count = end - from;
  const residue = deviations / count;
  return Math.sqrt(Math.max(0, squares / count - residue * residue));
}
