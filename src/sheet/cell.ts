export { isBlank } from "../core/rowPass";

/**
 * An error in a cell, such as #N/A. `CustomFunctions.Error` is one; readers of `range.values`, where errors are mere
 * texts beside `valueTypes`, make one.
 */
export interface CellErrorValue {
  readonly code: string;
}

/** What a cell holds. A date is a number, its serial. */
export type Cell = string | number | boolean | null | CellErrorValue;

/**
 * Whether a cell holds an error.
 *
 * @example isError({ code: "#N/A" }) //=> true
 * @example isError("#N/A") //=> false, a text
 */
export function isError(cell: Cell | undefined): cell is CellErrorValue {
  return typeof cell === "object" && cell !== null && "code" in cell;
}
