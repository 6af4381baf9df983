import { parseAddress } from "../host/address";
import { cellValue } from "./fileCell";
import type { GridBook } from "./gridBook";

/**
 * The values of some cells as the grid shows them before formatting: numbers, texts, truth values, the codes of errors,
 * "" for blanks; the values of a spill in the cells it fills.
 *
 * @throws Error if the workbook has no such sheet, or the address is none
 */
export function readCells(
  book: GridBook,
  sheetName: string,
  address: string
): (string | number | boolean)[][] {
  const sheet = Object.values(book.snapshot.sheets).find(({ name }) => name === sheetName);
  const place = parseAddress(address);
  if (!sheet?.id || !place) throw new Error(`No cells ${sheetName}!${address}.`);
  const { id, cellData = {} } = sheet;
  return Array.from({ length: place.rows }, (_, r) =>
    Array.from({ length: place.columns }, (_, c) => {
      const [row, column] = [place.row + r, place.column + c];
      const value =
        cellValue(cellData[row]?.[column]) ?? cellValue(book.spilledAt(id, row, column));
      return value === null || value instanceof Date ? "" : value;
    })
  );
}
