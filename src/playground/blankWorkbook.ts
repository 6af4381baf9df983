import { BooleanNumber, LocaleType, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS } from "./host/address";

/** Sizes of columns and rows nobody has changed, in pixels. */
export const DEFAULT_SIZES = { defaultColumnWidth: 73, defaultRowHeight: 20 } as const;

/**
 * A sheet of Excel's full size; on a smaller one a reference such as A:A or B2:B1048576 would be #NAME?.
 *
 * @example sheetData("sheet1", "Sheet1").rowCount //=> 1048576
 */
export function sheetData(
  id: string,
  name: string,
  rest: Partial<IWorksheetData> = {}
): Partial<IWorksheetData> & { readonly id: string } {
  return {
    name,
    rowCount: SHEET_ROWS,
    columnCount: SHEET_COLUMNS,
    ...DEFAULT_SIZES,
    ...rest,
    id,
  };
}

let workbooks = 0;

/** A workbook of the given sheets, as Univer takes it; each has an identity of its own. */
export function workbookData(
  name: string,
  sheets: readonly (Partial<IWorksheetData> & { readonly id: string })[],
  rest: Partial<IWorkbookData> = {}
): IWorkbookData {
  return {
    id: `workbook${++workbooks}`,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    ...rest,
  };
}

/** What "New workbook" gives. */
export function blankWorkbook(): IWorkbookData {
  return workbookData("Book1", [
    sheetData("sheet1", "Sheet1", { showGridlines: BooleanNumber.TRUE }),
  ]);
}
