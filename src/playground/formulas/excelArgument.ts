import type { ParameterMetadata } from "./metadata";

/** The errors that a cell of the grid can hold. */
const ERRORS: ReadonlySet<unknown> = new Set([
  "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#N/A", "#CYCLE!", "#REF!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA", "#NULL!",
]); // prettier-ignore

/** Whether a value of the grid is an error; there, errors and texts are both strings. */
export function isErrorText(value: unknown): value is string {
  return ERRORS.has(value);
}

/**
 * An argument as the grid gives it, as Excel would hand it over: rows of cells for a parameter that takes a range, a
 * single value for one that does not (unless a range of several cells was given), null for what was left out.
 *
 * @param value - a value, or rows of values; a reference to one cell is one row of one value
 * @param errorOf - makes what an error in a cell arrives as
 * @example excelArgument([[5]], { name: "a_limit" }, String) //=> 5
 */
export function excelArgument(
  value: unknown,
  { dimensionality = "scalar" }: ParameterMetadata,
  errorOf: (code: string) => unknown
): unknown {
  const cell = (single: unknown) => (isErrorText(single) ? errorOf(single) : (single ?? null));
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  if (dimensionality === "matrix") {
    return value === undefined || value === null ? null : rows.map((row) => row.map(cell));
  }
  const one = rows.length === 1 && rows[0]!.length === 1;
  return one ? cell(rows[0]![0]) : rows.map((row) => row.map(cell));
}

/** The first error among some arguments, null if there is none. */
export function firstError(values: readonly unknown[]): string | null {
  for (const value of values.flat(2)) if (isErrorText(value)) return value;
  return null;
}
