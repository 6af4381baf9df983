import type { Cell } from "../sheet/cell";

/** How Excel spells an error in `values`; a text may look the same, which only `valueTypes` tells. */
const ERROR = /^#[A-Z0-9_/]+[!?]?$/;

/** Whether any value may be an error rather than a text. */
export function mayHoldErrors(values: readonly (readonly unknown[])[]): boolean {
  return values.some((row) => row.some((value) => typeof value === "string" && ERROR.test(value)));
}

/**
 * The values of a range as cells: an error is told from a text that looks like one by `valueTypes`; without
 * these there is none, and the values are the cells.
 *
 * @example cellsOf([["#N/A", "#N/A"]], [["Error", "String"]]) //=> [[{ code: "#N/A" }, "#N/A"]]
 */
export function cellsOf(
  values: readonly (readonly unknown[])[],
  types?: readonly (readonly string[])[]
): Cell[][] {
  if (!types) return values as Cell[][];
  return values.map((row, r) =>
    row.map((value, c) => (types[r]?.[c] === "Error" ? { code: String(value) } : (value as Cell)))
  );
}
