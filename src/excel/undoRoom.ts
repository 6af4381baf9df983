import type { ReportSheet } from "../sheet/reportSheet";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { reportTables, type ReportTablePlace } from "./reportTables";
import type { SheetBefore } from "./sheetBefore";

type Wanted = readonly (Pick<ReportSheet, "kind"> & { readonly before: SheetBefore })[];

/**
 * Gives the tables of an earlier report the size, the rows of totals and the filters that they had before a commit made room,
 * and takes away the rows and columns it inserted; wherever Excel stopped in that.
 *
 * @param putBack - requests for the cells between sizes and filters, where a report was put there; where none was, what stands
 *   in the rows that were inserted somebody has typed, and they stay
 * @throws what Excel throws
 */
export async function undoRoom(
  wanted: Wanted,
  putBack: ((sheets: readonly MarkedSheet[]) => void) | null = null
): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const found = wanted.map(({ kind }) => sheets.find(({ mark }) => mark === kind) ?? null);
    const tables = await reportTables(context, found);
    const zones = wanted.map(({ before: { room } }, i) => {
      const sheet = found[i]?.sheet;
      const rows = room.rows && sheet?.getRangeByIndexes(room.rows.before, 0, room.rows.count, 1);
      const columns =
        room.columns && sheet?.getRangeByIndexes(0, room.columns.before, 1, room.columns.count);
      const [row, column] = [rows?.getEntireRow(), columns?.getEntireColumn()];
      const used = [
        row?.getUsedRangeOrNullObject(true).load(putBack ? "address" : "formulas"),
        column?.getUsedRangeOrNullObject(true).load("address"),
      ];
      return { row, column, used };
    });
    await context.sync();
    wanted.forEach(({ before }, i) => {
      const now = tables[i];
      if (!now || !before.table) return;
      resizeBack(now, before.table);
      // Room was made because something stood there: where nothing does it was made.
      const { row, column, used } = zones[i]!;
      if (used[1]?.isNullObject || isWider(now, before.table)) column?.delete("Left");
      const isFree = putBack !== null || !used[0] || used[0].isNullObject || !holdsEntries(used[0]);
      if (used[0]?.isNullObject || (isLonger(now, before.table) && isFree)) row?.delete("Up");
      if (before.table.showTotals) now.table.showTotals = true;
      if (!before.table.showHeaders) now.table.showHeaders = false;
    });
    putBack?.(sheets);
    wanted.forEach(({ before }, i) =>
      before.table?.filters.forEach((criteria, column) => {
        if (criteria) tables[i]?.table.columns.getItemAt(column).filter.apply(criteria);
      })
    );
    await context.sync();
  });
}

function resizeBack(now: ReportTablePlace, before: NonNullable<SheetBefore["table"]>): void {
  const { table } = now;
  const { row, column, bodyRows, headings } = before;
  table.clearFilters();
  if (now.bodyRows === bodyRows && now.headings.length === headings.length) return;
  if (!now.showHeaders) table.showHeaders = true;
  if (now.showTotals) table.showTotals = false;
  table.resize(table.worksheet.getRangeByIndexes(row, column, 1 + bodyRows, headings.length));
}

/** Whether anything was entered but formulas, which Excel itself puts into the new rows of a table. */
function holdsEntries({ formulas }: Excel.Range): boolean {
  return formulas.flat().some((entry) => entry !== "" && !String(entry).startsWith("="));
}

type Size = Pick<ReportTablePlace, "bodyRows" | "headings">;

function isLonger(now: Size, before: Size): boolean {
  return now.bodyRows > before.bodyRows;
}

function isWider(now: Size, before: Size): boolean {
  return now.headings.length > before.headings.length;
}
