import { isBlank, isError, type Cell } from "./cell";
import type { EarlierTable } from "./earlierCells";

/** A cell that somebody typed, ready to be written into another row: what it shows, how, and the formula that makes it. */
export interface TypedCell {
  readonly value: string | number;
  readonly format: string;
  /** In R1C1 notation; null for a value. */
  readonly formula: string | null;
}

const GENERAL = "General";
const TEXT = "@";

/** Excel reads these texts as something else when they are typed anew: formulas, dates, numbers, truth values, errors. */
const READ_ANEW = /^['=+@#＝＋－＠-]|\p{Nd}|^(?:true|false)$/iu;

/**
 * A cell of an earlier table as it must be written to stay what it is: a formula as a formula, a text as that very text.
 *
 * @example typedCell(table, 0, 4) //=> { value: "3-4", format: "@", formula: null }
 */
export function typedCell(table: EarlierTable, row: number, column: number): TypedCell {
  const value = table.values[row]?.[column] ?? "";
  const format = table.formats[row]?.[column] ?? GENERAL;
  const formula = formulaAt(table, row, column);
  if (formula !== null)
    return { value: shown(value), format: format === TEXT ? GENERAL : format, formula };
  const isText = typeof value === "string" && READ_ANEW.test(value);
  return { value: shown(value), format: isText ? TEXT : format, formula: null };
}

/**
 * The formula that all rows of a column have, which a new row has too; null where they differ or are values.
 *
 * @example columnFormula(table, 5) //=> "=RC[-2]*2"
 */
export function columnFormula(table: EarlierTable, column: number): string | null {
  const first = formulaAt(table, 0, column);
  const isCommon = table.values.every((_, row) => formulaAt(table, row, column) === first);
  return isCommon ? first : null;
}

/**
 * Whether somebody typed something here; the formula that the whole column has says nothing about this row.
 *
 * @param common - see `columnFormula`
 */
export function isTyped(
  table: EarlierTable,
  row: number,
  column: number,
  common: string | null
): boolean {
  const formula = formulaAt(table, row, column);
  return formula === null ? !isBlank(table.values[row]?.[column]) : formula !== common;
}

/** A text that only looks like a formula is its own value. */
function formulaAt({ formulas, values }: EarlierTable, row: number, column: number): string | null {
  const entered = formulas[row]?.[column];
  const isFormula =
    typeof entered === "string" && entered.startsWith("=") && entered !== values[row]?.[column];
  return isFormula ? entered : null;
}

function shown(value: Cell): string | number {
  if (isError(value)) return value.code;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return value ?? "";
}
