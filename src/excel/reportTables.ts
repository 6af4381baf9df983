import type { ReportSheet } from "../sheet/reportSheet";
import type { MarkedSheet } from "./marks";

/** KAM's table on a sheet of an earlier report, wherever the user put it and whatever it is called now. */
export interface ReportTablePlace {
  readonly table: Excel.Table;
  readonly name: string;
  /** The cell of the first heading, from 0. */
  readonly row: number;
  readonly column: number;
  /** Rows below the headings, without a row of totals. */
  readonly bodyRows: number;
  readonly headings: readonly string[];
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
  /** What is filtered by, per column; null for no filter. */
  readonly filters: readonly (Excel.Interfaces.FilterData["criteria"] | null)[];
}

/** Excel has no table without a row below its headings; a blank one stands where there are none. */
const LEAST_ROWS = 2;

/** The size of an earlier table once it holds another report; it never loses a column: formulas may refer to it. */
export function tableSize(
  { headings }: Pick<ReportTablePlace, "headings">,
  wanted: { readonly rows: number; readonly columns: number }
): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(LEAST_ROWS, wanted.rows),
    columns: Math.max(headings.length, wanted.columns),
  };
}

/** The sheets that have a table, with the name it gets. */
const NAMES: Readonly<Partial<Record<ReportSheet["kind"], string>>> = {
  clients: "KamClients",
  inputs: "KamInputs",
  winback: "KamWinback",
};

/**
 * KAM's table on each of these sheets, or null where it is gone: the one of its name, else one whose name begins so, else the
 * only one there is.
 */
export async function reportTables(
  context: Excel.RequestContext,
  sheets: readonly (MarkedSheet | null)[]
): Promise<readonly (ReportTablePlace | null)[]> {
  const lists = sheets.map((each) => each?.sheet.tables.load("items/id,items/name"));
  await context.sync();
  const found = sheets.map((each, i) => tableNamed(lists[i]?.items ?? [], NAMES[kindOf(each)]));
  const loaded = found.map((table) => {
    if (!table) return null;
    table.load("name,showTotals,showHeaders");
    table.columns.load("items/name,items/filter/criteria");
    const range = table.getRange().load("rowIndex,columnIndex,rowCount");
    return { table, range };
  });
  await context.sync();
  return loaded.map((each) => each && placeOf(each.table, each.range));
}

function kindOf(sheet: MarkedSheet | null): ReportSheet["kind"] {
  return (sheet?.mark ?? "summary") as ReportSheet["kind"];
}

function tableNamed(
  tables: readonly Excel.Table[],
  wanted: string | undefined
): Excel.Table | undefined {
  if (!wanted) return undefined;
  const name = wanted.toLowerCase();
  return (
    tables.find((table) => table.name.toLowerCase() === name) ??
    tables.find((table) => table.name.toLowerCase().startsWith(name)) ??
    (tables.length === 1 ? tables[0] : undefined)
  );
}

function placeOf(table: Excel.Table, range: Excel.Range): ReportTablePlace {
  const { name, showTotals, showHeaders } = table;
  return {
    table,
    name,
    // A row of headings that is hidden comes back above the data.
    row: range.rowIndex - (showHeaders ? 0 : 1),
    column: range.columnIndex,
    bodyRows: range.rowCount - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0),
    headings: table.columns.items.map((column) => column.name),
    showTotals,
    showHeaders,
    filters: table.columns.items.map(({ filter }) => filter.criteria ?? null),
  };
}
