import { Problem } from "./problem";
import { Sum } from "./sum";

/**
 * The weighted mean of each client's scores: sum(w s) / sum(w) over the criteria given (a score of 0 is none given), on
 * the scale of the scores; "" where none is given. Weights need not add up to anything; a weight of 0 leaves a criterion
 * out; a negative weight marks one where less is better: s counts as 1 + scale - s, with weight |w|. Without weights all
 * criteria count alike.
 *
 * @throws Problem "badScale" unless the scale is 10 or 100; "weightsLength"; "noWeight"; "outOfScale" for a score not
 *   within 1..scale; "overflow"
 * @example score([[70, 85, 50, 50]], [40, 25, 10, 5], 100) //=> [70.9375], SAP's vendor evaluation: 70.94
 */
export function score(
  scores: readonly ArrayLike<number>[],
  weights?: ArrayLike<number>,
  scale = 10
): (number | "")[] {
  if (scale !== 10 && scale !== 100) throw new Problem("badScale", { value: scale });
  const criteria = scores[0]?.length ?? 0;
  const signed = weights ? Float64Array.from(weights) : new Float64Array(criteria).fill(1);
  if (signed.length !== criteria) {
    throw new Problem("weightsLength", { weights: signed.length, criteria });
  }
  if (signed.every((weight) => weight === 0)) throw new Problem("noWeight", {});

  return scores.map((given, row) => {
    const points = new Sum();
    const weight = new Sum();
    for (let column = 0; column < criteria; column++) {
      const value = given[column]!;
      if (value === 0) continue;
      if (!(value >= 1 && value <= scale)) {
        throw new Problem("outOfScale", { row: row + 1, column: column + 1, value, scale });
      }
      const w = signed[column]!;
      points.add(w < 0 ? -w * (1 + scale - value) : w * value);
      weight.add(Math.abs(w));
    }
    if (weight.value === 0) return "";
    const mean = points.value / weight.value;
    if (!Number.isFinite(mean)) throw new Problem("overflow", { argument: "weights" });
    return mean;
  });
}
