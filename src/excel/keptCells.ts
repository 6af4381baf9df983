import { extentOf, type Rectangle } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";
import { rowParts } from "./rowParts";
import type { SheetBefore } from "./sheetBefore";

/** The rows and columns, from the first cell, of all that a commit may change on a sheet that is there. */
export interface Kept {
  readonly rows: number;
  readonly columns: number;
}

/**
 * What of a sheet is copied onto a hidden one before a commit changes it: all that may change. Null where there is no such
 * sheet.
 */
export function keptOf({
  existing,
  report,
  table,
  moved,
}: Pick<SheetPlan, "existing" | "report" | "table" | "moved">): Kept | null {
  if (!existing) return null;
  const written = extentOf(report.blocks);
  const ends = [existing.area, written, report.table && endOf(report.table)].map((each) => ({
    rows: each ? each.rows + moved.rows : 0,
    columns: each ? each.columns + moved.columns : 0,
  }));
  if (table) {
    const rows = table.row + 1 + table.bodyRows + (table.showTotals ? 1 : 0);
    ends.push({ rows, columns: table.column + table.headings.length });
  }
  const rows = Math.max(1, ...ends.map((end) => end.rows));
  const columns = Math.max(1, ...ends.map((end) => end.columns));
  return { rows, columns };
}

function endOf({ row, column, rows, columns }: Rectangle): Kept {
  return { rows: row + rows, columns: column + columns };
}

/** Copies what is kept of a sheet, as requests of its context. A filter would keep what it hides from being copied. */
export function copyKept(
  from: Excel.Worksheet,
  to: Excel.Worksheet,
  { kept, table }: Pick<SheetBefore, "kept" | "table">
): void {
  for (const { row, rows, columns } of kept ? piecesOf(kept, table?.row ?? -1) : [])
    to.getRangeByIndexes(row, 0, rows, columns).copyFrom(
      from.getRangeByIndexes(row, 0, rows, columns)
    );
}

/** Pieces of which none has the headings of a table and its rows: copied together they would become another table. */
function piecesOf({ rows, columns }: Kept, headings: number): readonly Rectangle[] {
  const body = Math.min(rows, headings + 1);
  return [
    { row: 0, column: 0, rows: body, columns },
    { row: body, column: 0, rows: rows - body, columns },
  ].flatMap(rowParts);
}
