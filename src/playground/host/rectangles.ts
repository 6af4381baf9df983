import type { IRange } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";

/** Univer's form of a rectangle. */
export function rangeOf({ row, column, rows, columns }: Rectangle): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

/** The rectangle of a Univer range; whole rows and columns come with NaN for an open end. */
export function rectangleOf({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle {
  const row = Number.isNaN(startRow) ? 0 : startRow;
  const column = Number.isNaN(startColumn) ? 0 : startColumn;
  const lastRow = Number.isNaN(endRow) ? SHEET_ROWS - 1 : endRow;
  const lastColumn = Number.isNaN(endColumn) ? SHEET_COLUMNS - 1 : endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
