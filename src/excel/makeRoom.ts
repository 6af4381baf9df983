import type { SheetPlan } from "./reportPlan";
import { tableSize } from "./reportTables";

/**
 * Gives the table of an earlier report its new size; what the user has below or right of it makes way. Of all that a commit
 * asks for, this Excel may refuse for reasons of its own: it comes first, while nothing has changed yet.
 */
export function makeRoom({ existing, report, table, room, isSettled }: SheetPlan): void {
  if (!existing || !table || !report.table || isSettled) return;
  const { sheet } = existing;
  table.table.clearFilters();
  if (!table.showHeaders) table.table.showHeaders = true;
  if (table.showTotals) table.table.showTotals = false;
  if (room.rows)
    sheet.getRangeByIndexes(room.rows.before, 0, room.rows.count, 1).getEntireRow().insert("Down");
  if (room.columns)
    sheet
      .getRangeByIndexes(0, room.columns.before, 1, room.columns.count)
      .getEntireColumn()
      .insert("Right");
  const { rows, columns } = tableSize(table, report.table);
  table.table.resize(sheet.getRangeByIndexes(table.row, table.column, rows, columns));
}
