import type { IWorkbookData } from "@univerjs/core";
import type { IDefinedNameMapItem } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ITableJson } from "@univerjs/sheets-table";
import type { Sheet, TableDefinition, Workbook } from "hucre/xlsx";
import { parseAddress, type Rectangle } from "../host/address";
import { gridRule } from "../xlsx/gridRule";
import { rangeOf } from "../xlsx/range";
import type { LeftOut } from "./leftOut";
import type { TableFilters } from "./tableFilters";

/** Under which names the grid's plugins keep what is not in cells. */
export const RESOURCES = {
  tables: "SHEET_TABLE_PLUGIN",
  rules: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
} as const;

/** The scope of a name that all sheets see. */
export const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** Tables, conditional formats, names and filters of a file, as the grid's plugins load them. */
export function xlsxResources(
  file: Workbook,
  sheetIds: readonly string[],
  filtersOfTables: TableFilters["byTable"],
  leftOut: LeftOut
): NonNullable<IWorkbookData["resources"]> {
  const tables: Record<string, { tables: ITableJson[]; tableFilteredOutRows: number[] }> = {};
  const rules: Record<string, IConditionFormattingRule[]> = {};
  const filters: Record<string, object> = {};
  file.sheets.forEach((sheet, i) => {
    const id = sheetIds[i]!;
    const found = (sheet.tables ?? []).flatMap(
      (table, n) => tableOf(table, `${id}-table${n + 1}`, filtersOfTables) ?? []
    );
    if (found.length > 0) tables[id] = { tables: found, tableFilteredOutRows: [] };
    rules[id] = rulesOf(sheet, id, file.themeColors ?? [], leftOut);
    const filtered = sheet.autoFilter && parseAddress(sheet.autoFilter.range);
    if (filtered) filters[id] = sheetFilter(sheet, filtered);
  });
  return Object.entries({ tables, rules, filters, names: namesOf(file, sheetIds) }).map(
    ([key, value]) => ({
      name: RESOURCES[key as keyof typeof RESOURCES],
      data: JSON.stringify(value),
    })
  );
}

/** The filter of a sheet: its lists of values, and the rows they hide. */
function sheetFilter({ autoFilter, rowDefs }: Sheet, place: Rectangle): object {
  const filterColumns = (autoFilter?.columns ?? [])
    .filter(({ filters }) => filters?.length)
    .map(({ colIndex, filters }) => ({ colId: place.column + colIndex, filters: { filters } }));
  const isInside = (row: number): boolean => row > place.row && row < place.row + place.rows;
  const hidden = [...(rowDefs ?? [])].filter(([row, { hidden: off }]) => off && isInside(row));
  return {
    ref: rangeOf(place),
    filterColumns,
    ...(filterColumns.length > 0 && { cachedFilteredOut: hidden.map(([row]) => row) }),
  };
}

/** Rows that a filter hides: they come back when it is taken away, so they are not hidden by themselves. */
export function rowsUnderFilters(
  { tables = [], autoFilter }: Sheet,
  filters: TableFilters["byTable"]
): readonly Rectangle[] {
  const filtered = tables.filter(({ name, displayName }) =>
    filters.has((displayName ?? name).toLowerCase())
  );
  const ranges = filtered.map(({ range }) => range);
  if (autoFilter?.columns?.some(({ filters: list }) => list?.length)) ranges.push(autoFilter.range);
  return ranges.flatMap((range) => (range && parseAddress(range)) || []);
}

/** The grid knows no row of totals: it stays a row of cells below the table. */
function tableOf(
  table: TableDefinition,
  id: string,
  filters: TableFilters["byTable"]
): ITableJson | null {
  const place = table.range ? parseAddress(table.range) : null;
  if (!place) return null;
  const range = rangeOf({ ...place, rows: place.rows - (table.showTotalRow ? 1 : 0) });
  return {
    id,
    name: table.displayName ?? table.name,
    range,
    options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
    filters: filters.get((table.displayName ?? table.name).toLowerCase()) ?? {},
    columns: table.columns.map(({ name }, i) => ({
      id: `${id}-${i + 1}`,
      displayName: name,
      dataType: "string" as ITableJson["columns"][number]["dataType"],
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {
      ...(table.style !== undefined && { style: table.style }),
      ...(table.showRowStripes !== undefined && { showBandedRows: table.showRowStripes }),
      ...(table.showColumnStripes !== undefined && { showBandedColumns: table.showColumnStripes }),
    },
  };
}

function rulesOf(
  sheet: Sheet,
  sheetId: string,
  themeColours: readonly string[],
  leftOut: LeftOut
): IConditionFormattingRule[] {
  const byPriority = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return byPriority.flatMap((rule, i) => {
    const made = gridRule(rule, `${sheetId}-rule${i + 1}`, themeColours);
    if (!made) leftOut.count("conditional format", "conditional formats", 1);
    return made ?? [];
  });
}

function namesOf(file: Workbook, sheetIds: readonly string[]): IDefinedNameMapItem {
  const made: IDefinedNameMapItem = {};
  // Names with a leading underscore are Excel's own notes (filters, unknown functions).
  const names = (file.namedRanges ?? []).filter(({ name }) => !name.startsWith("_"));
  names.forEach(({ name, range, scope }, i) => {
    const sheet = file.sheets.findIndex((each) => each.name === scope);
    const id = `name${i + 1}`;
    made[id] = {
      id,
      name,
      formulaOrRefString: range,
      localSheetId: sheetIds[sheet] ?? WORKBOOK_SCOPE,
    };
  });
  return made;
}
