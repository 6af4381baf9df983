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
  const rows: Cell[][] = letters.map((letter) => [letter]);
  const column = new Array<Cell[]>(codes.length);
  for (let row = 0; row < column.length; row++) column[row] = rows[codes[row]!]!;
  return withErrors(column, errors);
}

/**
 * As `perRow`, for numbers; what is not a number is nothing: "".
 *
 * @example numberPerRow(Float64Array.of(7.5, NaN)) //=> [[7.5], [""]]
 */
export function numberPerRow(results: Float64Array, ...errors: readonly Errors[]): Cell[][] {
  const column = new Array<Cell[]>(results.length);
  for (let row = 0; row < column.length; row++) {
    const result = results[row]!;
    column[row] = [result === result ? result : ""]; // only NaN differs from itself
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
