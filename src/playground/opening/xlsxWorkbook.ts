import {
  BooleanNumber,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import { DEFAULT_SIZES, sheetData, workbookData } from "../blankWorkbook";
import type { Rectangle } from "../host/address";
import { withSettings } from "../host/keptSettings";
import { withExtras } from "../host/sheetExtras";
import { gridColour } from "../xlsx/colour";
import { digitWidth } from "../xlsx/digitWidth";
import { addInSettings } from "./addInSettings";
import { sheetProperties } from "./sheetProperties";
import { tableFilters } from "./tableFilters";
import { UnreadableFile } from "./unreadableFile";
import { LeftOut } from "./leftOut";
import { xlsxCells } from "./xlsxCells";
import { xlsxCharts, type ChartPlaces } from "./xlsxCharts";
import { xlsxPage } from "./xlsxPage";
import { XlsxParts } from "./xlsxParts";
import { rowsUnderFilters, xlsxResources } from "./xlsxResources";
import { XlsxStyles } from "./xlsxStyles";
import { xlsxValidations } from "./xlsxValidations";

const POINTS_TO_PIXELS = 4 / 3;

/**
 * An .xlsx file as a workbook: values, formulas, number formats and other looks, tables, names, widths, merged cells,
 * frozen panes, conditional formats, hidden sheets, drop-downs, filters, print set-up, charts, what add-ins keep with sheets
 * and workbook; and in words what it has besides.
 *
 * @throws UnreadableFile "damaged", "wrongType" (another kind of zip archive)
 */
export async function xlsxWorkbook(
  name: string,
  bytes: Uint8Array
): Promise<{ readonly workbook: IWorkbookData; readonly leftOut: readonly string[] }> {
  const file = await read(name, bytes);
  const styles = new XlsxStyles(file.themeColors ?? []);
  const leftOut = new LeftOut(file, name);
  const parts = new XlsxParts(bytes);
  const sheetParts = await parts.sheets();
  const filters = await tableFilters(parts, sheetParts);
  leftOut.count("filter condition of a table", "filter conditions of tables", filters.leftOut);
  const sheets: ReturnType<typeof sheetData>[] = [];
  for (const [i, sheet] of file.sheets.entries()) {
    const id = idOf(i);
    const { cellData, frozenFormulas } = xlsxCells(sheet, id, styles);
    leftOut.count("formula kept as its value", "formulas kept as their values", frozenFormulas);
    const look = {
      ...layout(sheet, file.themeColors ?? [], rowsUnderFilters(sheet, filters.byTable)),
      columnData: columnData(sheet, digitWidth(file.defaultFont)),
    };
    const part = sheetParts[i] ?? "";
    const found = await xlsxCharts(parts, part, id, chartPlaces(file, look));
    leftOut.count("chart", "charts", found.leftOut);
    const extras = withExtras({
      ...xlsxPage(sheet),
      validations: xlsxValidations(sheet),
      properties: await sheetProperties(parts, part),
      charts: found.charts,
    });
    sheets.push(sheetData(id, sheet.name, { cellData, ...look, ...extras }));
  }
  const ids = sheets.map(({ id }) => id);
  const resources = xlsxResources(file, ids, filters.byTable, leftOut);
  const settings = withSettings(await addInSettings(parts));
  return {
    workbook: workbookData(name, sheets, { styles: styles.styles, resources, ...settings }),
    leftOut: leftOut.words(),
  };
}

const idOf = (sheet: number): string => `sheet${sheet + 1}`;

function chartPlaces(file: Workbook, sheet: Partial<IWorksheetData>): ChartPlaces {
  const sum = (count: number, pixelsOf: (i: number) => number): number => {
    let pixels = 0;
    for (let i = 0; i < count; i += 1) pixels += pixelsOf(i);
    return pixels / POINTS_TO_PIXELS;
  };
  return {
    sheetId: (name) => {
      const found = file.sheets.findIndex((each) => each.name === name);
      return found < 0 ? null : idOf(found);
    },
    distance: (row, column) => ({
      left: sum(column, (c) => sheet.columnData?.[c]?.w ?? DEFAULT_SIZES.defaultColumnWidth),
      top: sum(row, (r) => sheet.rowData?.[r]?.h ?? DEFAULT_SIZES.defaultRowHeight),
    }),
  };
}

async function read(name: string, bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (cause) {
    const isOtherArchive = /content_types|workbook relationship/i.test(String(cause));
    throw new UnreadableFile(isOtherArchive ? "wrongType" : "damaged", name, cause);
  }
}

function layout(
  sheet: Sheet,
  themeColours: readonly string[],
  filtered: readonly Rectangle[]
): Partial<IWorksheetData> {
  const tab = gridColour(sheet.view?.tabColor, themeColours);
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    ...(tab && { tabColor: tab }),
    hidden: sheet.hidden || sheet.veryHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: sheet.view?.rightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    },
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    rowData: rowData(sheet, filtered),
  };
}

function columnData(sheet: Sheet, digit: number): Record<number, IColumnData> {
  const made: Record<number, IColumnData> = {};
  sheet.columns?.forEach(({ width, hidden }, column) => {
    // Widths are in digits of the default font, with 5 pixels around them (ECMA-376, part 1, 18.3.1.13).
    if (width !== undefined) made[column] = { w: Math.round(width * digit + 5) };
    if (hidden) made[column] = { ...made[column], hd: BooleanNumber.TRUE };
  });
  return made;
}

function rowData(sheet: Sheet, filtered: readonly Rectangle[]): Record<number, Partial<IRowData>> {
  const made: Record<number, Partial<IRowData>> = {};
  const isFiltered = (row: number): boolean =>
    filtered.some((place) => row > place.row && row < place.row + place.rows);
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    made[row] = {
      ...(height !== undefined && {
        h: Math.round(height * POINTS_TO_PIXELS),
        ia: BooleanNumber.FALSE,
      }),
      ...(hidden && !isFiltered(row) && { hd: BooleanNumber.TRUE }),
    };
  }
  return made;
}
