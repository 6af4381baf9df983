import type { ReportSheet } from "../sheet/reportSheet";
import { ExcelProblem } from "./excelProblem";
import { freeName } from "./freeName";
import { sheetsWithMarks, type MarkedSheet } from "./marks";

/** Where a report sheet goes: onto the sheet KAM made before, or a new one; and its table likewise. */
export interface SheetPlan {
  readonly report: ReportSheet;
  readonly existing: MarkedSheet | null;
  /** The name of the sheet, as it is or as it will be. */
  readonly name: string;
  /** A table that can be resized in place, so that formulas that refer to it go on. */
  readonly table: Excel.Table | null;
  /** Tables of an earlier report that are not where this one needs its own: the user moved them. */
  readonly obsolete: readonly Excel.Table[];
  /** The name for a new table. */
  readonly tableName: string | null;
}

/**
 * Looks at the workbook before anything is written: what an earlier report left, which names are free, and whether Excel will
 * allow it. What a crashed run left behind is removed.
 *
 * @throws ExcelProblem "structureProtected", "sheetProtected"
 */
export async function planReport(
  context: Excel.RequestContext,
  reports: readonly ReportSheet[]
): Promise<readonly SheetPlan[]> {
  const protection = context.workbook.protection.load("protected");
  const sheets = await sheetsWithMarks(context);
  if (protection.protected) throw new ExcelProblem("structureProtected");

  const leftovers = sheets.filter(({ mark }) => mark === "staging");
  leftovers.forEach(({ sheet }) => sheet.delete());
  const staying = sheets.filter(({ mark }) => mark !== "staging");
  const targets = reports.map(({ kind }) => staying.find(({ mark }) => mark === kind) ?? null);
  const protections = targets.map((target) => target?.sheet.protection.load("protected"));
  const tables = targets.map((target) => target?.sheet.tables.load("items/id,items/name"));
  const names = context.workbook.names.load("items/name");
  const allTables = context.workbook.tables.load("items/name");
  await context.sync();

  const locked = targets.find((_, i) => protections[i]?.protected);
  if (locked) throw new ExcelProblem("sheetProtected", locked.name);

  const corners = tables.map((list) =>
    list?.items.map((table) => ({ table, range: table.getRange().load("rowIndex,columnIndex") }))
  );
  await context.sync();

  const sheetNames = new Set(staying.map(({ name }) => name.toLowerCase()));
  const takenNames = new Set(
    [...names.items, ...allTables.items].map(({ name }) => name.toLowerCase())
  );
  return reports.map((report, i) => {
    const existing = targets[i] ?? null;
    const fits = corners[i]?.find(
      ({ range }) =>
        range.rowIndex === report.table?.row && range.columnIndex === report.table.column
    );
    const wanted = report.table?.name ?? "";
    const obsolete =
      corners[i]?.filter((each) => each !== fits && each.table.name.startsWith(wanted)) ?? [];
    return {
      report,
      existing,
      name: existing?.name ?? freeName(report.name, sheetNames, (n) => `${report.name} (${n})`),
      table: fits?.table ?? null,
      obsolete: wanted ? obsolete.map(({ table }) => table) : [],
      tableName:
        report.table && !fits
          ? freeName(report.table.name, takenNames, (n) => `${report.table!.name}${n}`)
          : null,
    };
  });
}
