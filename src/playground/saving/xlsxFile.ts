import { BooleanNumber, type IRange, type IWorksheetData } from "@univerjs/core";
import type { IDefinedNameMapItem } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ITableJson } from "@univerjs/sheets-table";
import {
  writeXlsx,
  type ColumnDef,
  type ConditionalRule,
  type SheetChart,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { RESOURCES, WORKBOOK_SCOPE } from "../opening/xlsxResources";
import { fileColour } from "../xlsx/colour";
import { fileRule } from "../xlsx/fileRule";
import { rectangleOf } from "../xlsx/range";
import type { ChartModel } from "../host/charts";
import { fileChart } from "./fileChart";
import { fileCells, type FileCells } from "./fileCells";
import { fileTable } from "./fileTable";
import type { GridBook } from "./gridBook";
import { rewriteZip } from "./zip";

const PIXELS_TO_POINTS = 3 / 4;

/** An .xlsx file, and in words what it does not have. */
export interface XlsxFile {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly string[];
}

/**
 * The workbook as an .xlsx file: values, formulas with their values, looks, tables, names, widths, merged cells, frozen
 * panes, conditional formats, hidden sheets, and charts of the kinds the writer knows.
 *
 * @throws Error if Excel would refuse the workbook, such as for the name of a sheet
 */
export async function xlsxFile(
  book: GridBook,
  charts: readonly ChartModel[] = []
): Promise<XlsxFile> {
  const leftOut: string[] = [];
  const sheets = book.snapshot.sheetOrder.map((id) => ({
    ...fileSheet(book, id, leftOut),
    charts: fileCharts(
      book,
      charts.filter(({ sheetId }) => sheetId === id),
      leftOut
    ),
  }));
  const options: WriteOptions = {
    sheets,
    namedRanges: names(book),
    defaultFont: { name: "Arial", size: 11 },
  };
  return { bytes: await rewriteZip(await writeXlsx(options), mended), leftOut };
}

/**
 * The writer asks Excel to calculate everything on opening, which would turn the functions of a missing add-in into
 * #NAME?, and writes the errors of formulas as texts.
 */
function mended(part: string): ((xml: string) => string) | null {
  if (part === "xl/workbook.xml") {
    // 191029 is what Excel 2019 and later write; a lower number means "calculate on opening" as well.
    return (xml) => xml.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
  }
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(part)) {
    return (xml) => xml.replace(ERROR_AS_TEXT, ' t="e"$1');
  }
  return null;
}

const ERROR_AS_TEXT =
  / t="str"(><f[^>]*>[^<]*<\/f><v>#(?:DIV\/0!|NAME\?|VALUE!|NUM!|N\/A|REF!|SPILL!|CALC!|GETTING_DATA|NULL!)<\/v>)/g;

function fileSheet(book: GridBook, id: string, leftOut: string[]): WriteSheet {
  const sheet = { ...book.snapshot.sheets[id], id };
  const { rows, cells, columnStyles } = fileCells(book, sheet);
  const tables = (
    book.resource<Record<string, { tables: ITableJson[] }>>(RESOURCES.tables)?.[id]?.tables ?? []
  ).map((table) => fileTable(table, rows, cells));
  const filter = book.resource<Record<string, { ref: IRange }>>(RESOURCES.filters)?.[id];
  const tab = fileColour(sheet.tabColor);
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  return {
    name: sheet.name ?? id,
    rows,
    cells,
    columns: columns(sheet, columnStyles),
    rowDefs: rowDefs(sheet),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    conditionalRules: rules(book, id, sheet.name ?? id, leftOut),
    ...(filter && { autoFilter: { range: formatAddress(rectangleOf(filter.ref)) } }),
    ...((xSplit > 0 || ySplit > 0) && { freezePane: { rows: ySplit, columns: xSplit } }),
    hidden: sheet.hidden === BooleanNumber.TRUE,
    view: {
      ...(tab && { tabColor: { rgb: tab } }),
      ...(sheet.showGridlines === BooleanNumber.FALSE && { showGridLines: false }),
      ...(sheet.rightToLeft === BooleanNumber.TRUE && { rightToLeft: true }),
    },
    ...(tables.length > 0 && { tables }),
  };
}

function fileCharts(
  book: GridBook,
  charts: readonly ChartModel[],
  leftOut: string[]
): SheetChart[] {
  return charts.flatMap((chart) => {
    const sheet = book.snapshot.sheets[chart.sheetId] ?? {};
    const made = fileChart(chart, sheet, (id) => book.snapshot.sheets[id]?.name ?? id);
    if (!made) leftOut.push(`the chart ${chart.name} on ${sheet.name ?? chart.sheetId}`);
    return made ?? [];
  });
}

function columns(sheet: Partial<IWorksheetData>, styles: FileCells["columnStyles"]): ColumnDef[] {
  const data = sheet.columnData ?? {};
  const last = Math.max(-1, ...Object.keys(data).map(Number), ...styles.keys());
  return Array.from({ length: last + 1 }, (_, column) => {
    const { w, hd } = data[column] ?? {};
    const style = styles.get(column);
    return {
      ...(w !== undefined && { width: Math.round(((w - 5) / 7) * 100) / 100 }),
      ...(hd === BooleanNumber.TRUE && { hidden: true }),
      ...(style && { style }),
    };
  });
}

function rowDefs(sheet: Partial<IWorksheetData>): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    Object.entries(sheet.rowData ?? {}).flatMap(([row, { h, hd, ia } = {}]) => {
      const height =
        h !== undefined && ia === BooleanNumber.FALSE ? { height: h * PIXELS_TO_POINTS } : {};
      const hidden = hd === BooleanNumber.TRUE ? { hidden: true } : {};
      const made = { ...height, ...hidden };
      return Object.keys(made).length > 0 ? [[Number(row), made] as const] : [];
    })
  );
}

function rules(
  book: GridBook,
  id: string,
  sheetName: string,
  leftOut: string[]
): ConditionalRule[] {
  const kept =
    book.resource<Record<string, IConditionFormattingRule[]>>(RESOURCES.rules)?.[id] ?? [];
  const made = kept.map((rule, i) => fileRule(rule, i + 1));
  const missing = made.filter((rule) => rule === null).length;
  if (missing > 0) leftOut.push(`${missing} of the conditional formats on ${sheetName}`);
  return made.filter((rule) => rule !== null);
}

function names(book: GridBook): NonNullable<WriteOptions["namedRanges"]> {
  const kept = book.resource<IDefinedNameMapItem>(RESOURCES.names) ?? {};
  return Object.values(kept).map(({ name, formulaOrRefString, localSheetId }) => {
    const scope =
      localSheetId && localSheetId !== WORKBOOK_SCOPE
        ? book.snapshot.sheets[localSheetId]?.name
        : undefined;
    return { name, range: formulaOrRefString.replace(/^=/, ""), ...(scope && { scope }) };
  });
}
