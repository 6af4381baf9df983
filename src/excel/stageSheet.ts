import { extentOf, type Block, type ReportSheet } from "../sheet/reportSheet";
import { markSheet } from "./marks";
import { inChunks } from "./payload";

/** Cells in a message: below 2 MB for texts of usual length, and a fraction of a second in Excel. */
const CHUNK_CELLS = 20_000;

/**
 * Writes the cells of a report sheet onto a new, hidden sheet marked as staging, in chunks. Formats come before values, so
 * that a text arrives as the text it is: "=1+1", "00123", "3-4".
 *
 * @throws the reason of an aborted signal; what Excel throws. The sheet is then there, marked, for the caller to remove.
 */
export async function stageSheet(
  context: Excel.RequestContext,
  { blocks }: Pick<ReportSheet, "blocks">,
  onRows: (rows: number) => void,
  signal?: AbortSignal
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add();
  sheet.visibility = Excel.SheetVisibility.hidden;
  markSheet(sheet, "staging", extentOf(blocks));
  for (const block of blocks) setCommonFormats(sheet, block);
  await context.sync();
  for (const block of blocks) await writeBlock(sheet, block, onRows, signal);
  return sheet;
}

async function writeBlock(
  sheet: Excel.Worksheet,
  block: Block,
  onRows: (rows: number) => void,
  signal?: AbortSignal
): Promise<void> {
  const columns = Math.max(1, block.formats.length);
  const write = async (first: number, count: number) => {
    writeRows(sheet, block, first, count);
    await sheet.context.sync();
    onRows(count);
  };
  await inChunks(block.values.length, Math.floor(CHUNK_CELLS / columns), write, signal);
}

/** The formats that hold for whole columns of a block. */
function setCommonFormats(sheet: Excel.Worksheet, { row, column, values, formats }: Block): void {
  if (values.length === 0) return;
  formats.forEach((format, c) => {
    if (typeof format === "string")
      setFormat(sheet.getRangeByIndexes(row, column + c, values.length, 1), format);
  });
}

function writeRows(
  sheet: Excel.Worksheet,
  { row, column, values, formats }: Block,
  first: number,
  count: number
): void {
  formats.forEach((format, c) => {
    if (typeof format === "string") return;
    const range = sheet.getRangeByIndexes(row + first, column + c, count, 1);
    range.numberFormat = format.slice(first, first + count).map((each) => [each]);
  });
  const range = sheet.getRangeByIndexes(row + first, column, count, formats.length);
  range.values = values.slice(first, first + count) as (string | number)[][];
}

/** One format for all cells of a range: Office.js takes a single value, its types do not say so. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
