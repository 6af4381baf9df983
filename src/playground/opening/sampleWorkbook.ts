import { CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import type { SampleData } from "../../sheet/sample";
import { isError, type Cell } from "../../sheet/cell";
import { sheetData, workbookData } from "../blankWorkbook";
import { columnWidth } from "./columnWidth";
import { sheetName } from "./sheetName";

const SAMPLED_ROWS = 200;

/** A sample as a workbook with one sheet, its headings frozen. */
export function sampleWorkbook(sample: SampleData): IWorkbookData {
  const cells = sample.cells();
  const cellData: Record<number, Record<number, ICellData>> = {};
  cells.forEach((row, r) => {
    cellData[r] = {};
    row.forEach((cell, c) => {
      const made = cellOf(cell, r === 0 ? "heading" : `c${c}`);
      if (made) cellData[r]![c] = made;
    });
  });
  const styles = Object.fromEntries([
    ["heading", { bl: 1 }],
    ...sample.formats.map((pattern, c) => [
      `c${c}`,
      pattern === "General" ? {} : { n: { pattern } },
    ]),
  ]) as IWorkbookData["styles"];
  const columnData = Object.fromEntries(
    sample.formats.map((format, c) => {
      const texts = cells.slice(0, SAMPLED_ROWS).map((row) => String(row[c] ?? ""));
      return [c, { w: format.startsWith("yyyy") ? 96 : columnWidth(texts) }];
    })
  );
  const freeze = { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 };
  const sheet = sheetData("sheet1", sheetName(sample.title), { cellData, columnData, freeze });
  return workbookData(sample.title, [sheet], { styles });
}

function cellOf(cell: Cell, style: string): ICellData | null {
  if (cell === null || cell === "") return null;
  if (isError(cell)) return { v: cell.code, s: style };
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER, s: style };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN, s: style };
  return { v: cell, t: CellValueType.STRING, s: style };
}
