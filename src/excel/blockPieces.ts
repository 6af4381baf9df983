import { rectangleOf, type AnyBlock, type Block, type Rectangle } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";
import { rowParts } from "./rowParts";

/** Cells of a report that are put in place the same way. */
export interface Piece {
  readonly cells: Rectangle;
  /** Values alone into cells that a user may have coloured or commented on; else all that the staged cells have. */
  readonly copy: "All" | "Values";
  /** The headings of a table that is there are written, not copied: Excel renames its columns by that. */
  readonly headings: Block["values"] | null;
}

/** The blocks of a report, cut where they cross from the headings of a table into its rows, and from old rows into new ones. */
export function blockPieces({ report, existing, table, moved }: SheetPlan): readonly Piece[] {
  const isAmended = existing !== null && report.renewal === "amend";
  return report.blocks.flatMap((block) => {
    const cells = rectangleOf(block);
    if (cells.rows === 0 || cells.columns === 0) return [];
    if (!table || !report.table || !meets(cells, report.table))
      return parts({ cells, copy: "All", headings: null });
    const body = report.table.row + 1;
    const lastOld = table.row - moved.rows + 1 + table.bodyRows;
    const [heads, old, added] = [
      rowsOf(cells, report.table.row, body),
      rowsOf(cells, body, isAmended ? lastOld : body),
      rowsOf(cells, isAmended ? lastOld : body, Infinity),
    ];
    const above = rowsOf(cells, 0, report.table.row);
    return [
      { cells: above, copy: "All" as const, headings: null },
      {
        cells: heads,
        copy: "All" as const,
        headings: rowsIn(block, heads),
      },
      { cells: old, copy: "Values" as const, headings: null },
      { cells: added, copy: "All" as const, headings: null },
    ].flatMap(parts);
  });
}

/** A piece in parts that Excel can put in place one by one; none of an empty one. */
function parts(piece: Piece): Piece[] {
  return rowParts(piece.cells).map((cells) => ({ ...piece, cells }));
}

/** The rows of a block that a rectangle of it covers; headings are never held elsewhere. */
function rowsIn(block: AnyBlock, { row, rows }: Rectangle): Block["values"] {
  return "rowsOf" in block ? [] : block.values.slice(row - block.row, row - block.row + rows);
}

/** Whether a block lies in the columns of a table. */
function meets(cells: Rectangle, table: Rectangle): boolean {
  return cells.column < table.column + table.columns && table.column < cells.column + cells.columns;
}

/** The part of a rectangle from one row up to another. */
function rowsOf(cells: Rectangle, from: number, to: number): Rectangle {
  const row = Math.max(cells.row, from);
  return { ...cells, row, rows: Math.max(0, Math.min(cells.row + cells.rows, to) - row) };
}
