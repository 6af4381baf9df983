import type { ReportSource } from "../sheet/reportSheet";
import { chartsToRenew, type ChartsToRenew } from "./chartsToRenew";
import { ExcelProblem } from "./excelProblem";
import { freeName } from "./freeName";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { reportTables, tableSize, type ReportTablePlace } from "./reportTables";
import { NO_ROOM, roomFor, type Room } from "./roomFor";
import type { SheetBefore } from "./sheetBefore";

/** Where a report sheet goes: onto the sheet KAM made before, or a new one; and its table and charts likewise. */
export interface SheetPlan {
  readonly report: ReportSource;
  readonly existing: MarkedSheet | null;
  /** The name of the sheet, as it is or as it will be. */
  readonly name: string;
  /** The earlier table, to be resized in place, so that formulas that refer to it go on. */
  readonly table: ReportTablePlace | null;
  /** Whether there was no such sheet before. */
  readonly isNew: boolean;
  /** A table that an attempt before has made, to be made anew. */
  readonly madeTable: ReportTablePlace | null;
  /** The name of the table, as it is or as it will be. */
  readonly tableName: string | null;
  /** How far the user moved the table, and with it all of the report: rows or columns were inserted before it. */
  readonly moved: { readonly rows: number; readonly columns: number };
  readonly room: Room;
  readonly charts: ChartsToRenew;
  /** An earlier sheet that lost its table: what people typed may be there still, so it becomes the user's own. */
  readonly abandoned: MarkedSheet | null;
  /**
   * Whether there is nothing to write: an attempt before has completed the sheet, or the user has deleted, while the report
   * was being written, the sheet with what people typed that was to be amended.
   */
  readonly isSettled: boolean;
}

/**
 * Looks at the workbook before anything is written: what an earlier report left, which names are free, and whether Excel will
 * allow it. Changes nothing.
 *
 * @param before - where a commit is repeated: what there was at first, in the order of the reports
 * @throws ExcelProblem "structureProtected", "sheetProtected"
 */
export async function planReport(
  context: Excel.RequestContext,
  reports: readonly ReportSource[],
  before: readonly SheetBefore[] | null = null
): Promise<readonly SheetPlan[]> {
  const names = context.workbook.names.load("items/name");
  const allTables = context.workbook.tables.load("items/name");
  const { found, staying } = await sheetsFor(context, reports);
  const tables = await reportTables(context, found);
  const taken = {
    sheets: new Set(staying.map(({ name }) => name.toLowerCase())),
    tables: new Set([...names.items, ...allTables.items].map(({ name }) => name.toLowerCase())),
  };
  const plans = reports.map((report, i) =>
    planSheet(report, found[i]!, tables[i]!, before?.[i] ?? null, taken)
  );
  const rooms = await roomFor(context, plans);
  const charts = await chartsToRenew(context, plans, before);
  return plans.map((plan, i) => ({
    ...plan,
    room: isResized(plan, tables[i]!) ? NO_ROOM : rooms[i]!,
    charts: charts[i]!,
  }));
}

/**
 * KAM's sheet for each part of a report, where there is one; and all sheets that stay.
 *
 * @throws ExcelProblem "structureProtected", "sheetProtected": nothing could be written
 */
export async function sheetsFor(
  context: Excel.RequestContext,
  reports: readonly Pick<ReportSource, "kind">[]
): Promise<{
  readonly found: readonly (MarkedSheet | null)[];
  readonly staying: readonly MarkedSheet[];
}> {
  const protection = context.workbook.protection.load("protected");
  const sheets = await sheetsWithMarks(context);
  if (protection.protected) throw new ExcelProblem("structureProtected");

  const staying = sheets.filter(({ mark }) => mark !== "staging");
  const found = reports.map(({ kind }) => staying.find(({ mark }) => mark === kind) ?? null);
  const protections = found.map((target) => target?.sheet.protection.load("protected"));
  await context.sync();
  const locked = found.find((_, i) => protections[i]?.protected);
  if (locked) throw new ExcelProblem("sheetProtected", locked.name);
  return { found, staying };
}

interface TakenNames {
  readonly sheets: Set<string>;
  readonly tables: Set<string>;
}

function planSheet(
  report: ReportSource,
  found: MarkedSheet | null,
  tableNow: ReportTablePlace | null,
  before: SheetBefore | null,
  taken: TakenNames
): Omit<SheetPlan, "room" | "charts"> {
  const isAbandoned = found !== null && tableNow === null && holdsTypedCells(report);
  const existing = isAbandoned ? null : found && { ...found, area: before?.area ?? found.area };
  const isMade = before !== null && before.table === null;
  const table = existing && report.table && !isMade ? placeBefore(tableNow, before) : null;
  const madeTable = existing && isMade ? tableNow : null;
  if (madeTable) taken.tables.delete(madeTable.name.toLowerCase());
  const freeTable = () =>
    report.table && freeName(report.table.name, taken.tables, (n) => `${report.table!.name}${n}`);
  const isComplete = before?.isThere === false && existing !== null;
  const isGone = before?.isThere === true && existing === null && report.renewal === "amend";
  return {
    report,
    existing,
    isNew: before ? !before.isThere : existing === null,
    name: existing?.name ?? freeName(report.name, taken.sheets, (n) => `${report.name} (${n})`),
    table,
    madeTable,
    tableName: report.table && table ? table.name : freeTable(),
    moved: {
      rows: report.table && table ? table.row - report.table.row : 0,
      columns: report.table && table ? table.column - report.table.column : 0,
    },
    abandoned: isAbandoned ? found : null,
    isSettled: isComplete || isGone,
  };
}

/** The table that is there, in the place and size that it had before the commit began. */
function placeBefore(
  now: ReportTablePlace | null,
  before: SheetBefore | null
): ReportTablePlace | null {
  return now && before?.table ? { ...before.table, name: now.name, table: now.table } : now;
}

/** Rows and columns are inserted before a table is resized: what stands in the new ones is its own. */
function isResized(
  { report, table }: Pick<SheetPlan, "report" | "table">,
  now: ReportTablePlace | null
): boolean {
  if (!table || !report.table || !now) return false;
  const { rows, columns } = tableSize(table, report.table);
  return now.bodyRows + 1 === rows && now.headings.length === columns;
}

/** Whether people type into the sheet. */
function holdsTypedCells({ kind }: ReportSource): boolean {
  return kind === "inputs" || kind === "winback";
}
