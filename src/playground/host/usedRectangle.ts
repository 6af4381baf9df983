import type { ICellData } from "@univerjs/core";
import type { Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf } from "./cells";

type Lines = Readonly<Record<string, Readonly<Record<string, object | undefined>> | undefined>>;

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
  const rows = (lines: Lines, isUsed: (cell: never) => boolean): void => {
    for (const r in lines) {
      const row = Number(r);
      const line = lines[r];
      if (!line || (within && (row < within.row || row >= within.row + within.rows))) continue;
      const isBetween = row >= edges.top && row <= edges.bottom;
      for (const c in line) {
        const column = Number(c);
        // Nearly all cells lie between edges that are known already: they need no look.
        if (isBetween && column >= edges.left && column <= edges.right) continue;
        if (within && (column < within.column || column >= within.column + within.columns))
          continue;
        const cell = line[c];
        if (!cell || !isUsed(cell as never)) continue;
        edges.top = Math.min(edges.top, row);
        edges.bottom = Math.max(edges.bottom, row);
        edges.left = Math.min(edges.left, column);
        edges.right = Math.max(edges.right, column);
      }
    }
  };
  rows(
    matrix as Lines,
    (cell: ICellData) => Boolean(cell.f || (!valuesOnly && cell.s)) || valueOf(cell) !== ""
  );
  rows((book.calculation.spilled(sheetId) ?? {}) as Lines, (cell: object) => valueOf(cell) !== "");
  if (edges.bottom < 0) return null;
  const { top, left, bottom, right } = edges;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
