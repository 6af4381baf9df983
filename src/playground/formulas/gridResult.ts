import { isErrorText } from "./excelArgument";

/** What a formula of the grid may answer: one value, or rows of equal length. */
export type GridResult = string | number | boolean | (string | number | boolean)[][];

/**
 * The answer of a custom function in the values of the grid: texts in quotes, which tells them from errors, whose codes
 * stand without; as in Excel null is 0 and what is no finite number #NUM!. Rows that are too short are filled with #N/A.
 *
 * @example gridResult([["1-2", null]]) //=> [['"1-2"', 0]]
 */
export function gridResult(answer: unknown): GridResult {
  if (!Array.isArray(answer)) return gridValue(answer);
  const rows = answer.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return "#CALC!";
  return rows.map((row) =>
    Array.from({ length: width }, (_, i) => (i < row.length ? gridValue(row[i]) : "#N/A"))
  );
}

function gridValue(value: unknown): string | number | boolean {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  const code = errorCode(value);
  return isErrorText(code) ? code : "#VALUE!";
}

/** The code of an error such as CustomFunctions.Error; undefined if it has none. */
export function errorCode(thrown: unknown): string | undefined {
  const code = (thrown as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}
