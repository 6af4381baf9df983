import type { IRange } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "../host/address";

/** A rectangle as the grid's range. */
export function rangeOf({ row, column, rows, columns }: Rectangle): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

/** A range of the grid as a rectangle; whole rows and columns, which the grid marks by NaN, have the sheet's size. */
export function rectangleOf({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle {
  const row = startRow || 0;
  const column = startColumn || 0;
  const lastRow = Number.isNaN(endRow) ? SHEET_ROWS - 1 : endRow;
  const lastColumn = Number.isNaN(endColumn) ? SHEET_COLUMNS - 1 : endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
