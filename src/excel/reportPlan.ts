import type { ReportSheet } from "../sheet/reportSheet";
import { chartsToRenew, type ChartsToRenew } from "./chartsToRenew";
import { ExcelProblem } from "./excelProblem";
import { freeName } from "./freeName";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { reportTables, type ReportTablePlace } from "./reportTables";
import { roomFor, type Room } from "./roomFor";

/** Where a report sheet goes: onto the sheet KAM made before, or a new one; and its table and charts likewise. */
export interface SheetPlan {
  readonly report: ReportSheet;
  readonly existing: MarkedSheet | null;
  /** The name of the sheet, as it is or as it will be. */
  readonly name: string;
  /** The earlier table, to be resized in place, so that formulas that refer to it go on. */
  readonly table: ReportTablePlace | null;
  /** The name of the table, as it is or as it will be. */
  readonly tableName: string | null;
  /** How far the user moved the table, and with it all of the report: rows or columns were inserted before it. */
  readonly moved: { readonly rows: number; readonly columns: number };
  readonly room: Room;
  readonly charts: ChartsToRenew;
  /** An earlier sheet that lost its table: what people typed may be there still, so it becomes the user's own. */
  readonly abandoned: MarkedSheet | null;
}

/**
 * Looks at the workbook before anything is written: what an earlier report left, which names are free, and whether Excel will
 * allow it. Changes nothing.
 *
 * @throws ExcelProblem "structureProtected", "sheetProtected"
 */
export async function planReport(
  context: Excel.RequestContext,
  reports: readonly ReportSheet[]
): Promise<readonly SheetPlan[]> {
  const { found, staying } = await sheetsFor(context, reports);
  const names = context.workbook.names.load("items/name");
  const allTables = context.workbook.tables.load("items/name");
  const tables = await reportTables(context, found);
  const taken = {
    sheets: new Set(staying.map(({ name }) => name.toLowerCase())),
    tables: new Set([...names.items, ...allTables.items].map(({ name }) => name.toLowerCase())),
  };
  const plans = reports.map((report, i) => planSheet(report, found[i]!, tables[i]!, taken));
  const rooms = await roomFor(context, plans);
  const charts = await chartsToRenew(context, plans);
  return plans.map((plan, i) => ({ ...plan, room: rooms[i]!, charts: charts[i]! }));
}

/** KAM's sheet for each part of the report, where there is one; and all sheets that stay. */
async function sheetsFor(
  context: Excel.RequestContext,
  reports: readonly ReportSheet[]
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
  report: ReportSheet,
  found: MarkedSheet | null,
  table: ReportTablePlace | null,
  taken: TakenNames
): Omit<SheetPlan, "room" | "charts"> {
  const isAbandoned = found !== null && table === null && holdsTypedCells(report);
  const existing = isAbandoned ? null : found;
  const freeTable = () =>
    report.table && freeName(report.table.name, taken.tables, (n) => `${report.table!.name}${n}`);
  return {
    report,
    existing,
    name: existing?.name ?? freeName(report.name, taken.sheets, (n) => `${report.name} (${n})`),
    table: report.table && table,
    tableName: report.table && table ? table.name : freeTable(),
    moved: {
      rows: report.table && table ? table.row - report.table.row : 0,
      columns: report.table && table ? table.column - report.table.column : 0,
    },
    abandoned: isAbandoned ? found : null,
  };
}

/** Whether people type into the sheet. */
function holdsTypedCells({ kind }: ReportSheet): boolean {
  return kind === "inputs" || kind === "winback";
}
