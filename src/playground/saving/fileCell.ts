import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, CellValue } from "hucre/xlsx";
import { isErrorText } from "../formulas/excelArgument";

/**
 * The value of a cell of the grid: text, number, truth value, the code of an error, null for a blank.
 *
 * @example cellValue({ v: 1, t: CellValueType.BOOLEAN }) //=> true
 */
export function cellValue(cell: ICellData | null | undefined): CellValue {
  const value =
    cell?.v ?? cell?.p?.body?.dataStream?.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;
  if (value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN)
    return value === true || value === "true" || Number(value) === 1;
  if (cell?.t === CellValueType.NUMBER && typeof value === "string" && !isErrorText(value))
    return Number(value);
  return value;
}

/** Whether a cell holds a text, not an error, that reads like one: the writer would take "#N/A" for the error. */
export function isTextLikeError(cell: ICellData): boolean {
  const isText = cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING;
  return isText && !cell.f && !cell.si && isErrorText(cell.v);
}

/** A value as the writer wants it: what looks like an escape of the format (_x0041_) is escaped. */
export function fileValue(value: CellValue): CellValue {
  return typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}

/** A text that must arrive as that very text, whatever it reads like: as a run of rich text it is nothing else. */
export function literalText(text: string): Partial<Cell> {
  return { value: text, richText: [{ text }] };
}
