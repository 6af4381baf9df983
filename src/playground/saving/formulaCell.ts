import type { Cell, CellValue } from "hucre/xlsx";
import { fileFormula } from "../xlsx/formulaText";

/**
 * A formula with its value as the writer takes it. One that may work with arrays is a dynamic array formula over `place`,
 * the cells it fills; Excel and LibreOffice show nothing of one that names no cells.
 *
 * @param place - the address of the cells it spills into, or of its own cell
 * @example formulaCell("=A1*2", 4, "B1", false) //=> { value: 4, formula: "A1*2", formulaResult: 4 }
 */
export function formulaCell(
  formula: string,
  value: CellValue,
  place: string,
  spills: boolean
): Partial<Cell> {
  const formulaResult = value ?? "";
  const made = { value: formulaResult, formula: fileFormula(formula), formulaResult };
  if (!spills && !mayBeArray(formula)) return made;
  return { ...made, formulaType: "array", formulaDynamic: true, formulaRef: place };
}

/** Functions that take a range in any place and give one value of all its cells. */
const OF_RANGES = /(?<![\w.])(?:SUM|SUMSQ|COUNT|COUNTA|AVERAGE|MIN|MAX|MEDIAN|PRODUCT|ROWS|COLUMNS)\(([^()]*)\)/gi; // prettier-ignore
const RANGE =
  /^\s*(?:(?:'[^']+'|[\p{L}\w.]+)!)?(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}\w.]+\[[^[\]]*\]|[-+]?[\d.]+)\s*$/iu;

/**
 * Whether a formula may work with arrays inside although it gives one value, as =SUM(A1:A3*B1:B3) does and =SUM(A1:A3) does
 * not: without the mark of a dynamic array, Excel would take one cell of each range, as it did before there were any.
 *
 * @example mayBeArray("=SUM(A1:A3*B1:B3)") //=> true
 */
export function mayBeArray(formula: string): boolean {
  const bare = formula
    .replace(/"[^"]*"/g, '""')
    .replace(/\[\[?(#This Row|@)[^\]]*\]?(,\[[^\]]*\])?\]/gi, "")
    .replace(OF_RANGES, (call: string, parts: string) =>
      parts.split(",").every((part) => RANGE.test(part)) ? "1" : call
    );
  return /[:[{]|LAMBDA\(/i.test(bare);
}
