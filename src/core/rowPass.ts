/**
 * A loop over the rows `from` .. `end - 1` of a table of numbers, as they lie in a sheet: where a cell holds nothing, that is
 * a 0. It puts what it finds at `place` and the places after it, and returns the row at which it stopped: `end`, or the
 * first that holds something else.
 *
 * An analysis that looks at each row alone is such a loop: of a million rows a copy of all numbers would take longer to
 * make than to look at. It takes arrays and numbers and no other objects, for V8 drops the machine code of a loop with the
 * last object of the kind it knows.
 */
export type RowPass = (rows: Rows, from: number, end: number, place: number) => number;

/** Rows of cells, all of one width. */
export type Rows = readonly ArrayLike<unknown>[];

/**
 * Whether a cell holds nothing. Excel says so with `null`, `""` or, for an argument left out, `undefined`; inside a
 * range it may also say 0, which only the reader of an argument can judge.
 *
 * @example isBlank("") //=> true
 */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}
