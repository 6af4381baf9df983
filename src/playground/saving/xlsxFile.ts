import { BooleanNumber, type IRange, type IWorksheetData } from "@univerjs/core";
import type { IDefinedNameMapItem } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ITableJson } from "@univerjs/sheets-table";
import {
  writeXlsx,
  type ColumnDef,
  type ConditionalRule,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { formatAddress, quoteSheet } from "../host/address";
import { RESOURCES, WORKBOOK_SCOPE } from "../opening/xlsxResources";
import { DEFAULT_FONT } from "../xlsx/cellStyle";
import { fileColour } from "../xlsx/colour";
import { digitWidth } from "../xlsx/digitWidth";
import { fileRule } from "../xlsx/fileRule";
import { rectangleOf } from "../xlsx/range";
import type { ChartModel } from "../host/charts";
import { readExtras } from "../host/sheetExtras";
import { extraParts } from "./extraParts";
import { fileChart, type FileChart } from "./fileChart";
import { fileCells, type FileCells } from "./fileCells";
import { filePage } from "./filePage";
import { fileFilter, fileTable, filteredRows } from "./fileTable";
import { fileValidation } from "./fileValidation";
import type { GridBook } from "./gridBook";
import { escapeXml } from "./xml";
import { rewriteZip } from "./zip";

const PIXELS_TO_POINTS = 3 / 4;
const DIGIT = digitWidth(DEFAULT_FONT);

/** An .xlsx file, and in words what it does not have. */
export interface XlsxFile {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly string[];
}

/**
 * The workbook as an .xlsx file: values, formulas with their values, looks, tables, names, widths, merged cells, frozen
 * panes, conditional formats, hidden sheets, drop-downs, filters, print set-up, charts, and what add-ins keep with sheets and
 * workbook.
 *
 * @throws Error if Excel would refuse the workbook, such as for the name of a sheet
 */
export async function xlsxFile(
  book: GridBook,
  charts: readonly ChartModel[] = []
): Promise<XlsxFile> {
  const leftOut: string[] = [];
  const { sheetOrder } = book.snapshot;
  const made = sheetOrder.map((id) => {
    const own = charts.filter(({ sheetId }) => sheetId === id);
    return { sheet: fileSheet(book, id, leftOut), charts: fileCharts(book, own, leftOut) };
  });
  const options: WriteOptions = {
    sheets: made.map(({ sheet, charts: own }) => ({
      ...sheet,
      charts: own.map(({ frame }) => frame),
    })),
    namedRanges: names(book),
    activeSheet: Math.max(0, sheetOrder.indexOf(book.activeSheetId)),
    defaultFont: { ...DEFAULT_FONT },
  };
  const extras = extraParts(
    sheetOrder.map((id) => readExtras(book.snapshot.sheets[id]).properties),
    new Map(Object.entries(book.settings).map(([name, value]) => [name, JSON.stringify(value)]))
  );
  const parts = made.flatMap((each) => each.charts.map(({ xml }) => xml));
  const sheetNames = sheetOrder.map((id) => book.snapshot.sheets[id]?.name ?? id);
  const changes = [
    mended,
    quotedTitles(sheetNames),
    extras.change,
    chartParts(parts),
    tableFilters(book),
  ];
  const change = (part: string): ((xml: string) => string) | null => {
    const found = changes.map((each) => each(part)).filter((each) => each !== null);
    return found.length > 0 ? (xml) => found.reduce((text, each) => each(text), xml) : null;
  };
  return { bytes: await rewriteZip(await writeXlsx(options), change, extras.added), leftOut };
}

/** What the writer notes of areas and titles to print is a formula: Excel wants the names of sheets quoted in it. */
function quotedTitles(sheetNames: readonly string[]): Change {
  const reserved =
    /(<definedName name="_xlnm\.[^>]*localSheetId="(\d+)"[^>]*>)([^<]*)(?=<\/definedName>)/g;
  return (part) => {
    if (part !== "xl/workbook.xml") return null;
    return (xml) =>
      xml.replace(reserved, (_whole, start: string, sheet: string, formula: string) => {
        const name = sheetNames[Number(sheet)] ?? "";
        const [plain, quoted] = [escapeXml(name), escapeXml(quoteSheet(name))];
        return (
          start +
          formula.replaceAll(`'${plain}'!`, `${plain}!`).replaceAll(`${plain}!`, `${quoted}!`)
        );
      });
  };
}

type Change = (part: string) => ((xml: string) => string) | null;

/** Puts the charts into the parts that the writer has made for them, in their order, and their names into their frames. */
function chartParts(parts: readonly string[]): Change {
  return (part) => {
    const number = Number(/^xl\/charts\/chart(\d+)\.xml$/.exec(part)?.[1]);
    const xml = parts[number - 1];
    if (xml !== undefined) return () => xml;
    if (!/^xl\/drawings\/drawing\d+\.xml$/.test(part)) return null;
    return (text) =>
      text.replace(/ name="[^"]*"( descr="[^"]*")? title="([^"]*)"/g, ' name="$2"$1');
  };
}

/** The writer gives tables a filter without conditions. */
function tableFilters(book: GridBook): Change {
  const all = book.resource<Record<string, { tables: ITableJson[] }>>(RESOURCES.tables) ?? {};
  const filters = new Map(
    Object.values(all).flatMap(({ tables }) =>
      tables.map((table) => [table.name.toLowerCase(), fileFilter(table)] as const)
    )
  );
  return (part) => {
    if (!/^xl\/tables\/table\d+\.xml$/.test(part)) return null;
    return (xml) => {
      const name = / displayName="([^"]*)"/.exec(xml)?.[1] ?? "";
      const filter = filters.get(name.toLowerCase());
      return filter ? xml.replace(/<autoFilter ref="([^"]*)"\/>/, (_, ref) => filter(ref)) : xml;
    };
  };
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
  const filter = book.resource<Record<string, SheetFilter>>(RESOURCES.filters)?.[id];
  const tab = fileColour(sheet.tabColor);
  const extras = readExtras(sheet);
  const validations = extras.validations.map(fileValidation).filter((each) => each !== null);
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  return {
    name: sheet.name ?? id,
    rows,
    cells,
    columns: columns(sheet, columnStyles),
    rowDefs: rowDefs(sheet, filteredRows(book, id)),
    ...filePage(extras),
    ...(validations.length > 0 && { dataValidations: validations }),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    conditionalRules: rules(book, id, sheet.name ?? id, leftOut),
    ...(filter && { autoFilter: sheetFilter(filter) }),
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

function fileCharts(book: GridBook, charts: readonly ChartModel[], leftOut: string[]): FileChart[] {
  return charts.flatMap((chart) => {
    const made = fileChart(chart, book);
    const sheet = book.snapshot.sheets[chart.sheetId]?.name ?? chart.sheetId;
    if (!made) leftOut.push(`the chart ${chart.name} on ${sheet}`);
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
      ...(w !== undefined && { width: Math.round(((w - 5) / DIGIT) * 100) / 100 }),
      ...(hd === BooleanNumber.TRUE && { hidden: true }),
      ...(style && { style }),
    };
  });
}

function rowDefs(
  sheet: Partial<IWorksheetData>,
  filtered: readonly number[]
): NonNullable<WriteSheet["rowDefs"]> {
  const made: NonNullable<WriteSheet["rowDefs"]> = new Map();
  for (const [row, { h, hd, ia } = {}] of Object.entries(sheet.rowData ?? {})) {
    const height =
      h !== undefined && ia === BooleanNumber.FALSE ? { height: h * PIXELS_TO_POINTS } : {};
    const hidden = hd === BooleanNumber.TRUE ? { hidden: true } : {};
    const definition = { ...height, ...hidden };
    if (Object.keys(definition).length > 0) made.set(Number(row), definition);
  }
  for (const row of filtered) made.set(row, { ...made.get(row), hidden: true });
  return made;
}

/** A filter over cells that are no table, as the grid keeps it. */
interface SheetFilter {
  readonly ref: IRange;
  readonly filterColumns?: readonly {
    readonly colId: number;
    readonly filters?: { readonly filters?: readonly string[] };
  }[];
}

function sheetFilter({
  ref,
  filterColumns = [],
}: SheetFilter): NonNullable<WriteSheet["autoFilter"]> {
  const columns = filterColumns.flatMap(({ colId, filters }) =>
    filters?.filters ? [{ colIndex: colId - ref.startColumn, filters: [...filters.filters] }] : []
  );
  return { range: formatAddress(rectangleOf(ref)), ...(columns.length > 0 && { columns }) };
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
