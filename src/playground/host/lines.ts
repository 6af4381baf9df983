import { Direction } from "@univerjs/core";
import { intersect, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";
import type { Book } from "./book";
import { apiNotFound } from "./failure";
import { rangeOf } from "./rectangles";

/** Inserts whole rows or columns; the workbook of the playground shifts no part of one. */
export function insertLines(book: Book, sheetId: string, cells: Rectangle): void {
  const params = { subUnitId: sheetId, range: rangeOf(cells) };
  if (cells.columns === SHEET_COLUMNS) {
    book.command("sheet.command.insert-row-by-range", { ...params, direction: Direction.UP });
    shiftKept(book, sheetId, cells, cells.rows);
  } else if (cells.rows === SHEET_ROWS) {
    book.command("sheet.command.insert-col-by-range", { ...params, direction: Direction.LEFT });
    shiftKept(book, sheetId, cells, cells.columns);
  } else throw apiNotFound("Range.insert", "the playground inserts whole rows and columns only");
  keepSize(book, sheetId);
}

/** Deletes whole rows or columns. */
export function removeLines(book: Book, sheetId: string, cells: Rectangle): void {
  const params = { subUnitId: sheetId, range: rangeOf(cells) };
  if (cells.columns === SHEET_COLUMNS) {
    book.command("sheet.command.remove-row-by-range", params);
    shiftKept(book, sheetId, cells, -cells.rows);
  } else if (cells.rows === SHEET_ROWS) {
    book.command("sheet.command.remove-col-by-range", params);
    shiftKept(book, sheetId, cells, -cells.columns);
  } else throw apiNotFound("Range.delete", "the playground deletes whole rows and columns only");
  keepSize(book, sheetId);
}

/** A sheet of Excel never grows or shrinks. */
function keepSize(book: Book, sheetId: string): void {
  book.command("sheet.mutation.set-worksheet-row-count", {
    subUnitId: sheetId,
    rowCount: SHEET_ROWS,
  });
  book.command("sheet.mutation.set-worksheet-column-count", {
    subUnitId: sheetId,
    columnCount: SHEET_COLUMNS,
  });
}

/** Ranges an add-in keeps move with their cells. */
function shiftKept(book: Book, sheetId: string, at: Rectangle, by: number): void {
  const [place, size] =
    at.columns === SHEET_COLUMNS ? (["row", "rows"] as const) : (["column", "columns"] as const);
  for (const object of book.references.all()) {
    const range = object as unknown as { sheetId?: string; cells?: Rectangle };
    if (range.sheetId !== sheetId || !range.cells) continue;
    const start = range.cells[place];
    if (start >= at[place] + (by < 0 ? at[size] : 0))
      range.cells = { ...range.cells, [place]: start + by };
    else if (start + range.cells[size] > at[place]) {
      const lost = by < 0 ? (intersect(range.cells, at)?.[size] ?? 0) : -by;
      range.cells = {
        ...range.cells,
        [place]: Math.min(start, at[place]),
        [size]: range.cells[size] - lost,
      };
    }
  }
}
