import type { ICellData } from "@univerjs/core";
import type { Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf } from "./cells";

/**
 * The smallest rectangle with every used cell of a sheet, or of a part of it; null if none is used. Without
 * `valuesOnly` a cell with a format of its own is used too.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)
 */
export function usedRectangle(
  book: Book,
  sheetId: string,
  valuesOnly: boolean,
  within?: Rectangle
): Rectangle | null {
  const matrix = book.sheet(sheetId).getCellMatrix().getMatrix();
  const edges = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const rows = (lines: object, isUsed: (cell: never) => boolean): void => {
    for (const [r, line] of Object.entries(lines)) {
      const row = Number(r);
      if (!line || (within && (row < within.row || row >= within.row + within.rows))) continue;
      for (const [c, cell] of Object.entries(line as object)) {
        const column = Number(c);
        if (within && (column < within.column || column >= within.column + within.columns))
          continue;
        if (!cell || !isUsed(cell as never)) continue;
        edges.top = Math.min(edges.top, row);
        edges.bottom = Math.max(edges.bottom, row);
        edges.left = Math.min(edges.left, column);
        edges.right = Math.max(edges.right, column);
      }
    }
  };
  rows(
    matrix,
    (cell: ICellData) => Boolean(cell.f || (!valuesOnly && cell.s)) || valueOf(cell) !== ""
  );
  rows(book.calculation.spilled(sheetId) ?? {}, (cell: object) => valueOf(cell) !== "");
  if (edges.bottom < 0) return null;
  const { top, left, bottom, right } = edges;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
