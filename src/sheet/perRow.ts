import type { Cell, CellErrorValue } from "./cell";

type Errors = ReadonlyMap<number, CellErrorValue>;

/**
 * The results of a function, one per row, as the column of cells Excel takes: where a row of an argument has an error,
 * that error.
 *
 * @example perRow(["A", ""], new Map([[1, { code: "#N/A" }]])) //=> [["A"], [{ code: "#N/A" }]]
 */
export function perRow(results: ArrayLike<Cell>, ...errors: readonly Errors[]): Cell[][] {
  const column = new Array<Cell[]>(results.length);
  for (let row = 0; row < column.length; row++) column[row] = [results[row]!];
  return withErrors(column, errors);
}

/**
 * As `perRow`, for results that are codes of a few letters: rows with the same letter share one row of cells, so that a
 * million rows cost a million references and not a million arrays.
 *
 * @example letterPerRow(Uint8Array.of(0, 3), ["A", "B", "C", ""]) //=> [["A"], [""]]
 */
export function letterPerRow(
  codes: Uint8Array,
  letters: readonly string[],
  ...errors: readonly Errors[]
): Cell[][] {
  let rows = ROWS.get(letters);
  if (!rows) ROWS.set(letters, (rows = letters.map((letter) => [letter])));
  return withErrors(rowsByCode(codes, rows), errors);
}

/** Made once, and never written into: rows older than the columns they stand in cost the garbage collector nothing. */
const ROWS = new WeakMap<readonly string[], Cell[][]>();

function rowsByCode(codes: Uint8Array, rows: readonly Cell[][]): Cell[][] {
  const column = new Array<Cell[]>(codes.length);
  for (let row = 0; row < codes.length; row++) column[row] = rows[codes[row]!]!;
  return column;
}

/** So many numbers are remembered with their rows. */
const REMEMBERED = 32768;
const MULTIPLIER = 0x9e3779b1; // 2^32 over the golden ratio

/**
 * As `perRow`, for numbers; what is not a number is nothing: "". As with letters, rows with the same number share one row of
 * cells where they meet: scores are few, however many have them.
 *
 * @example numberPerRow(Float64Array.of(7.5, NaN)) //=> [[7.5], [""]]
 */
export function numberPerRow(results: Float64Array, ...errors: readonly Errors[]): Cell[][] {
  const bits = new Int32Array(results.buffer, results.byteOffset, 2 * results.length);
  const numbers = new Float64Array(REMEMBERED).fill(NaN);
  const rows = new Array<Cell[]>(REMEMBERED).fill([""]);
  const column = new Array<Cell[]>(results.length);
  for (let row = 0; row < column.length; row++) {
    const result = results[row]!;
    const place = Math.imul(bits[2 * row]! ^ bits[2 * row + 1]!, MULTIPLIER) >>> 17; // 15 bits: 0..32767
    if (numbers[place] !== result) {
      numbers[place] = result; // not a number differs from itself, and comes here each time
      rows[place] = [result === result ? result : ""];
    }
    column[row] = rows[place]!;
  }
  return withErrors(column, errors);
}

/** Puts in the errors; the first argument's come last, and stay. */
function withErrors(column: Cell[][], errors: readonly Errors[]): Cell[][] {
  for (const ofArgument of [...errors].reverse()) {
    for (const [row, error] of ofArgument) column[row] = [error];
  }
  return column;
}
