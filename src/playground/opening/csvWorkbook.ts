import {
  CellValueType,
  type ICellData,
  type IColumnData,
  type IStyleData,
  type IWorkbookData,
} from "@univerjs/core";
import { sheetData, workbookData } from "../blankWorkbook";
import { SHEET_COLUMNS, SHEET_ROWS } from "../host/address";
import { columnWidth } from "./columnWidth";
import type { CsvTable } from "./csvTable";
import { sheetName } from "./sheetName";

const SAMPLED_ROWS = 200; // rows looked at for the width of a column

/**
 * A table of text as a workbook with one sheet. Cells are values: text that begins with "=" stays that text. What lies
 * beyond Excel's last row or column is left out.
 *
 * @param fileName - gives the workbook and the sheet their names
 */
export function csvWorkbook(table: CsvTable, fileName: string): IWorkbookData {
  const columns = table.columns.slice(0, SHEET_COLUMNS);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rows = Math.min(table.rows.length, SHEET_ROWS);
  for (let row = 0; row < rows; row++) {
    const record = table.rows[row]!;
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < columns.length; column++) {
      const value = columns[column]!.read(record[column] ?? "");
      if (value !== null) cells[column] = cellOf(value, columns[column]!.format && `c${column}`);
    }
    cellData[row] = cells;
  }
  const sheet = sheetData("sheet1", sheetName(fileName), {
    cellData,
    columnData: widths(table, columns.length),
  });
  return workbookData(fileName, [sheet], { styles: columnStyles(table) });
}

function cellOf(value: string | number | boolean, style: string | null): ICellData {
  if (typeof value === "number") {
    return style
      ? { v: value, t: CellValueType.NUMBER, s: style }
      : { v: value, t: CellValueType.NUMBER };
  }
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

function columnStyles(table: CsvTable): Record<string, IStyleData> {
  return Object.fromEntries(
    table.columns.flatMap(({ format }, column) =>
      format ? [[`c${column}`, { n: { pattern: format } }]] : []
    )
  );
}

function widths(table: CsvTable, columns: number): Record<number, IColumnData> {
  const sample = table.rows.slice(0, SAMPLED_ROWS);
  return Object.fromEntries(
    Array.from({ length: columns }, (_, column) => [
      column,
      { w: columnWidth(sample.map((row) => row[column] ?? "")) },
    ])
  );
}
