import { Problem } from "./problem";
import { isBlank, type RowPass, type Rows } from "./rowPass";
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
  const means = new Float64Array(scores.length);
  scorePass(means, scores[0]?.length ?? 0, weights, scale)(scores, 0, scores.length, 0);
  return Array.from(means, (mean) => (Number.isNaN(mean) ? "" : mean));
}

/**
 * Puts the score of each row into `means`, as `score` gives it; not a number where nothing is given.
 *
 * @throws Problem as `score`
 * @example const means = new Float64Array(2); scorePass(means, 2)([[8, 4], [0, ""]], 0, 2, 0); means //=> [6, NaN]
 */
export function scorePass(
  means: Float64Array,
  columns: number,
  weights?: ArrayLike<number>,
  scale = 10
): RowPass {
  if (scale !== 10 && scale !== 100) throw new Problem("badScale", { value: scale });
  const signed = weights ? new Float64Array(weights) : new Float64Array(columns).fill(1);
  if (signed.length !== columns) {
    throw new Problem("weightsLength", { weights: signed.length, criteria: columns });
  }
  if (signed.every((weight) => weight === 0)) throw new Problem("noWeight", {});

  const whole = wholeScores(signed, scale);
  if (!whole) {
    return (rows, from, end, place) =>
      putScores(means, place - from, rows, from, end, signed, scale);
  }
  const { table, unit } = whole;
  return (rows, from, end, place) => {
    const shift = place - from;
    for (let row = from; row < end; row++) {
      row = putWholeScores(means, shift, rows, row, end, table, unit, columns, scale);
      if (row < end && putScores(means, shift, rows, row, row + 1, signed, scale) === row) return row; // prettier-ignore
    }
    return end;
  };
}

/** Puts the scores of rows with whatever numbers. */
function putScores(
  means: Float64Array,
  shift: number,
  rows: Rows,
  from: number,
  end: number,
  signed: Float64Array,
  scale: number
): number {
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    const points = new Sum();
    const weight = new Sum();
    for (let column = 0; column < signed.length; column++) {
      const cell = cells[column];
      if (cell === 0 || isBlank(cell)) continue;
      if (typeof cell !== "number") return row;
      if (!(cell >= 1 && cell <= scale)) {
        const place = { row: row + shift + 1, column: column + 1 };
        throw new Problem("outOfScale", { ...place, value: cell, scale });
      }
      const w = signed[column]!;
      points.add(pointsOf(cell, w, scale));
      weight.add(Math.abs(w));
    }
    means[row + shift] = weight.value === 0 ? NaN : points.value / weight.value;
    if (weight.value !== 0 && !Number.isFinite(means[row + shift])) {
      throw new Problem("overflow", { argument: "weights" });
    }
  }
  return end;
}

function pointsOf(score: number, weight: number, scale: number): number {
  return weight < 0 ? -weight * (1 + scale - score) : weight * score;
}

/**
 * What each whole score comes to, 0 .. scale of one criterion after the other: its points times a unit that no sum of weights
 * reaches, and its weight. So one sum holds both. Null where weights are not whole, or too large for that sum to be exact.
 */
function wholeScores(
  signed: Float64Array,
  scale: number
): { readonly table: Float64Array; readonly unit: number } | null {
  let all = 0;
  for (const weight of signed) all += Math.abs(weight);
  const unit = 2 ** Math.ceil(Math.log2(all + 1));
  if (!signed.every(Number.isInteger) || !Number.isSafeInteger((all * scale + 1) * unit))
    return null;

  const table = new Float64Array(signed.length * (scale + 1));
  signed.forEach((weight, column) => {
    for (let score = 1; score <= scale; score++) {
      table[column * (scale + 1) + score] =
        pointsOf(score, weight, scale) * unit + Math.abs(weight);
    }
  });
  return { table, unit };
}

/**
 * Puts the scores of rows with whole scores, as most are: stops at any other. What they come to is looked up, as no machine
 * can foresee which score is not given: a million rows take half of the time.
 */
function putWholeScores(
  means: Float64Array,
  shift: number,
  rows: Rows,
  from: number,
  end: number,
  table: Float64Array,
  unit: number,
  columns: number,
  scale: number
): number {
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    let sum = 0;
    for (let column = 0, start = 0; column < columns; column++, start += scale + 1) {
      const cell = cells[column];
      if (typeof cell === "number") {
        const whole = cell | 0;
        if (whole !== cell || whole >>> 0 > scale) return row; // as below 0 is beyond all, unsigned
        sum += table[start + whole]!;
      } else if (!isBlank(cell)) return row;
    }
    const points = Math.floor(sum / unit);
    means[row + shift] = points / (sum - points * unit); // not a number where nothing is given: 0 / 0
  }
  return end;
}
