import { ExcelProblem } from "./excelProblem";
import type { Source } from "./source";

/** The rectangle of a source as it is now, by indexes from 0; blank rows at its end are not part of it. */
export interface SourceRange {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Finds a source in the workbook as it is now: a table or a sheet may have grown since it was listed. A table's row of totals
 * is left out.
 *
 * @throws ExcelProblem "sourceGone"
 */
export async function sourceRange(
  context: Excel.RequestContext,
  source: Source
): Promise<SourceRange> {
  const { sheet, range } = await currentRange(context, source);
  const isUsedWhole = source.kind === "sheet"; // what is used of it is all there is
  const used = isUsedWhole ? range : range.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("id"); // its events are asked for by that
  await context.sync();
  if (range.isNullObject) return { sheet, row: 0, column: 0, rows: 0, columns: 0 };
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - range.rowIndex;
  return {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows,
    columns: range.columnCount,
  };
}

async function currentRange(
  context: Excel.RequestContext,
  { kind, id, address }: Source
): Promise<{ sheet: Excel.Worksheet; range: Excel.Range }> {
  const [, itemId = ""] = id.split(":");
  if (kind === "table") {
    const table = context.workbook.tables.getItemOrNullObject(itemId).load("showTotals");
    await context.sync();
    if (table.isNullObject) throw new ExcelProblem("sourceGone");
    const range = table.getRange();
    return {
      sheet: table.worksheet,
      range: table.showTotals ? range.getResizedRange(-1, 0) : range,
    };
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(itemId).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new ExcelProblem("sourceGone");
  return {
    sheet,
    range: kind === "sheet" ? sheet.getUsedRangeOrNullObject(true) : sheet.getRange(address),
  };
}
