import {
  BooleanNumber,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import { sheetData, workbookData } from "../blankWorkbook";
import { gridColour } from "../xlsx/colour";
import { UnreadableFile } from "./unreadableFile";
import { LeftOut } from "./leftOut";
import { xlsxCells } from "./xlsxCells";
import { xlsxResources } from "./xlsxResources";
import { XlsxStyles } from "./xlsxStyles";

const POINTS_TO_PIXELS = 4 / 3;

/**
 * An .xlsx file as a workbook: values, formulas, number formats and other looks, tables, names, widths, merged cells,
 * frozen panes, conditional formats, hidden sheets; and in words what it has besides.
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
  const sheets = file.sheets.map((sheet, i) => {
    const id = `sheet${i + 1}`;
    const { cellData, frozenFormulas } = xlsxCells(sheet, id, styles);
    leftOut.count("formula kept as its value", "formulas kept as their values", frozenFormulas);
    return sheetData(id, sheet.name, { cellData, ...layout(sheet, file.themeColors ?? []) });
  });
  const resources = xlsxResources(
    file,
    sheets.map(({ id }) => id),
    leftOut
  );
  return {
    workbook: workbookData(name, sheets, { styles: styles.styles, resources }),
    leftOut: leftOut.words(),
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

function layout(sheet: Sheet, themeColours: readonly string[]): Partial<IWorksheetData> {
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
    columnData: columnData(sheet),
    rowData: rowData(sheet),
  };
}

function columnData(sheet: Sheet): Record<number, IColumnData> {
  const made: Record<number, IColumnData> = {};
  sheet.columns?.forEach(({ width, hidden }, column) => {
    // Widths are in characters of 7 pixels, with 5 pixels around them (ECMA-376, 18.3.1.13).
    if (width !== undefined) made[column] = { w: Math.round(width * 7 + 5) };
    if (hidden) made[column] = { ...made[column], hd: BooleanNumber.TRUE };
  });
  return made;
}

function rowData(sheet: Sheet): Record<number, Partial<IRowData>> {
  const made: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    made[row] = {
      ...(height !== undefined && {
        h: Math.round(height * POINTS_TO_PIXELS),
        ia: BooleanNumber.FALSE,
      }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  }
  return made;
}
