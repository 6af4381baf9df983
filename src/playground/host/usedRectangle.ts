import type { ICellData } from "@univerjs/core";
import type { Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf } from "./cells";

type Lines = Readonly<Record<string, Readonly<Record<string, object | undefined>> | undefined>>;

interface Edges {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

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
  const own = within
    ? ownEdges(book, sheetId, valuesOnly, within)
    : keptEdges(book, sheetId, valuesOnly);
  const spilled = (book.calculation.spilled(sheetId) ?? {}) as Lines;
  const edges = withUsed(own, spilled, (cell: object) => valueOf(cell) !== "", within);
  if (edges.bottom < 0) return null;
  const { top, left, bottom, right } = edges;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The edges of a whole sheet, which are asked for again and again while it stays as it is. */
function keptEdges(book: Book, sheetId: string, valuesOnly: boolean): Edges {
  const key = `${sheetId}:used:${valuesOnly}`;
  const kept = book.kept<{ revision: number; edges: Edges }>(key, () => ({ revision: -1, edges: NONE })); // prettier-ignore
  if (kept.revision !== book.revision) kept.edges = ownEdges(book, sheetId, valuesOnly);
  kept.revision = book.revision;
  return kept.edges;
}

/** Those of the cells themselves, without what spills over them. */
function ownEdges(book: Book, sheetId: string, valuesOnly: boolean, within?: Rectangle): Edges {
  const matrix = book.sheet(sheetId).getCellMatrix().getMatrix() as Lines;
  const isUsed = (cell: ICellData) =>
    Boolean(cell.f || (!valuesOnly && cell.s)) || valueOf(cell) !== "";
  return withUsed(NONE, matrix, isUsed, within);
}

const NONE: Edges = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

/** Edges, moved outwards to take in the used cells of lines. */
function withUsed(
  known: Edges,
  lines: Lines,
  isUsed: (cell: never) => boolean,
  within?: Rectangle
): Edges {
  const edges = { ...known };
  for (const r in lines) {
    const row = Number(r);
    const line = lines[r];
    if (!line || (within && (row < within.row || row >= within.row + within.rows))) continue;
    const isBetween = row >= edges.top && row <= edges.bottom;
    for (const c in line) {
      const column = Number(c);
      // Nearly all cells lie between edges that are known already: they need no look.
      if (isBetween && column >= edges.left && column <= edges.right) continue;
      if (within && (column < within.column || column >= within.column + within.columns)) continue;
      const cell = line[c];
      if (!cell || !isUsed(cell as never)) continue;
      edges.top = Math.min(edges.top, row);
      edges.bottom = Math.max(edges.bottom, row);
      edges.left = Math.min(edges.left, column);
      edges.right = Math.max(edges.right, column);
    }
  }
  return edges;
}
