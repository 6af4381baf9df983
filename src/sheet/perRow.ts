import type { Cell, CellErrorValue } from "./cell";

/**
 * The results of a function, one per row, as the column of cells Excel takes: where a row of an argument has an error,
 * that error.
 *
 * @example perRow(["A", ""], new Map([[1, { code: "#N/A" }]])) //=> [["A"], [{ code: "#N/A" }]]
 */
export function perRow(
  results: readonly Cell[],
  ...errors: readonly ReadonlyMap<number, CellErrorValue>[]
): Cell[][] {
  return results.map((result, row) => {
    const error = errors.find((ofArgument) => ofArgument.has(row))?.get(row);
    return [error ?? result];
  });
}
