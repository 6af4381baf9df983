import type { IRange } from "@univerjs/core";
import { intersect, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";

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

/** What is left of a rectangle beside another: up to four rectangles. */
export function without(area: Rectangle, cells: Rectangle): readonly Rectangle[] {
  const shared = intersect(area, cells);
  if (!shared) return [area];
  const [bottom, right] = [shared.row + shared.rows, shared.column + shared.columns];
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Cells of a sheet. */
export interface Place {
  readonly sheetId: string;
  readonly cells: Rectangle;
}

/** The parts of areas that lie in a rectangle, moved as it is moved onto another. */
export function shifted(
  areas: readonly Rectangle[],
  from: Rectangle,
  to: Rectangle
): readonly Rectangle[] {
  const [down, aside] = [to.row - from.row, to.column - from.column];
  return areas.flatMap((area) => {
    const shared = intersect(area, from);
    return shared ? [{ ...shared, row: shared.row + down, column: shared.column + aside }] : [];
  });
}
