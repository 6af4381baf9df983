import type { ReportSheet } from "../sheet/reportSheet";
import { sheetsWithMarks } from "./marks";
import { reportTables, type ReportTablePlace } from "./reportTables";
import type { SheetBefore } from "./sheetBefore";

type Wanted = readonly (Pick<ReportSheet, "kind"> & { readonly before: SheetBefore })[];

/**
 * Gives the tables of an earlier report the size, the rows of totals and the filters that they had before a commit made room,
 * and takes away the rows and columns it inserted; wherever Excel stopped in that.
 *
 * @throws what Excel throws
 */
export async function undoRoom(wanted: Wanted): Promise<void> {
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
      const used = [row, column].map((each) =>
        each?.getUsedRangeOrNullObject(true).load("address")
      );
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
      if (used[0]?.isNullObject || isLonger(now, before.table)) row?.delete("Up");
      if (before.table.showTotals) now.table.showTotals = true;
      if (!before.table.showHeaders) now.table.showHeaders = false;
      before.table.filters.forEach((criteria, column) => {
        if (criteria) now.table.columns.getItemAt(column).filter.apply(criteria);
      });
    });
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

type Size = Pick<ReportTablePlace, "bodyRows" | "headings">;

function isLonger(now: Size, before: Size): boolean {
  return now.bodyRows > before.bodyRows;
}

function isWider(now: Size, before: Size): boolean {
  return now.headings.length > before.headings.length;
}
