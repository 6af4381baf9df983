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
  const columns = scores[0]?.length ?? 0;
  const values = new Float64Array(scores.length * columns);
  scores.forEach((given, row) => values.set(given, row * columns));
  const means = scoreColumn({ rows: scores.length, columns, values }, weights, scale);
  return Array.from(means, (mean) => (Number.isNaN(mean) ? "" : mean));
}

/**
 * As `score`, of clients x criteria whose rows lie one after the other; not a number where nothing is given. `rowsBefore`
 * is how many rows of the table came before these, for the messages.
 *
 * @throws Problem as `score`
 * @example scoreColumn({ rows: 2, columns: 2, values: Float64Array.of(8, 4, 0, 0) }) //=> [6, NaN]
 */
export function scoreColumn(
  scores: { readonly rows: number; readonly columns: number; readonly values: Float64Array },
  weights?: ArrayLike<number>,
  scale = 10,
  rowsBefore = 0
): Float64Array {
  const { rows, columns, values } = scores;
  if (scale !== 10 && scale !== 100) throw new Problem("badScale", { value: scale });
  const signed = weights ? new Float64Array(weights) : new Float64Array(columns).fill(1);
  if (signed.length !== columns) {
    throw new Problem("weightsLength", { weights: signed.length, criteria: columns });
  }
  if (signed.every((weight) => weight === 0)) throw new Problem("noWeight", {});

  const all = new Sum();
  for (const w of signed) all.add(Math.abs(w));

  const means = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const points = new Sum();
    let isComplete = true;
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!;
      if (value === 0) {
        isComplete = false;
        continue;
      }
      if (!(value >= 1 && value <= scale)) {
        const place = { row: rowsBefore + row + 1, column: column + 1 };
        throw new Problem("outOfScale", { ...place, value, scale });
      }
      const w = signed[column]!;
      points.add(w < 0 ? -w * (1 + scale - value) : w * value);
    }
    const weight = isComplete ? all.value : weightGiven(signed, values, row * columns);
    means[row] = weight === 0 ? NaN : points.value / weight;
    if (weight !== 0 && !Number.isFinite(means[row])) {
      throw new Problem("overflow", { argument: "weights" });
    }
  }
  return means;
}

/** The weight of the criteria for which a row, from `start` on, has a score. */
function weightGiven(signed: Float64Array, values: Float64Array, start: number): number {
  const weight = new Sum();
  for (let column = 0; column < signed.length; column++) {
    if (values[start + column] !== 0) weight.add(Math.abs(signed[column]!));
  }
  return weight.value;
}
