import { rectangleOf, type AnyBlock, type Block, type ReportSource } from "../sheet/reportSheet";
import { addStaging, type Part } from "./marks";
import { inChunks, ValuesMissing } from "./payload";

/** Cells in the first message: below 2 MB for texts of usual length, and a fraction of a second in Excel. */
const CHUNK_CELLS = 40_000;

type Cells = Pick<ReportSource, "blocks">;

/**
 * Writes the cells of a sheet onto a new, hidden one marked as staging, in chunks. Formats come before values, so that a text
 * arrives as the text it is: "=1+1", "00123", "3-4".
 *
 * @throws the reason of an aborted signal; what Excel throws. The sheet is then there, marked, for the caller to remove.
 */
export async function stageSheet(
  context: Excel.RequestContext,
  cells: Cells,
  onRows: (rows: number) => void,
  signal?: AbortSignal
): Promise<Excel.Worksheet> {
  const sheet = addStaged(context, "own", cells);
  await context.sync();
  await writeCells(sheet, cells, onRows, signal);
  return sheet;
}

/** The same for all sheets of a report; answers them by their kind. */
export async function stageReport(
  context: Excel.RequestContext,
  reports: readonly ReportSource[],
  onRows: (rows: number) => void,
  signal?: AbortSignal
): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  const sheets = reports.map((report) => addStaged(context, report.kind, report));
  await context.sync();
  for (const [i, report] of reports.entries()) await writeCells(sheets[i]!, report, onRows, signal);
  return new Map(reports.map(({ kind }, i) => [kind, sheets[i]!]));
}

function addStaged(context: Excel.RequestContext, part: Part, { blocks }: Cells): Excel.Worksheet {
  const sheet = addStaging(context, part);
  for (const block of blocks) setCommonFormats(sheet, block);
  return sheet;
}

async function writeCells(
  sheet: Excel.Worksheet,
  { blocks }: Cells,
  onRows: (rows: number) => void,
  signal?: AbortSignal
): Promise<void> {
  const rows = rowCount(blocks);
  const widest = Math.max(1, ...blocks.map(({ formats }) => formats.length));
  const write = async (first: number, count: number) => {
    let start = 0; // of the block, in the rows of all blocks
    for (const block of blocks) {
      const ofBlock = rectangleOf(block).rows;
      const from = Math.max(0, first - start);
      const to = Math.min(ofBlock, first + count - start);
      if (from < to) writeRows(sheet, block, from, await rowsOf(block, from, to - from));
      start += ofBlock;
    }
    await sheet.context.sync();
    onRows(count);
  };
  await inChunks(rows, Math.floor(CHUNK_CELLS / widest), write, signal);
}

/** The rows of all blocks. */
export function rowCount(blocks: readonly AnyBlock[]): number {
  return blocks.reduce((count, block) => count + rectangleOf(block).rows, 0);
}

function rowsOf(
  block: AnyBlock,
  first: number,
  count: number
): Block["values"] | Promise<Block["values"]> {
  return "rowsOf" in block ? block.rowsOf(first, count) : block.values.slice(first, first + count);
}

/** The formats that hold for whole columns of a block. */
function setCommonFormats(sheet: Excel.Worksheet, block: AnyBlock): void {
  const { row, column, rows } = rectangleOf(block);
  if (rows === 0) return;
  block.formats.forEach((format, c) => {
    if (typeof format === "string")
      setFormat(sheet.getRangeByIndexes(row, column + c, rows, 1), format);
  });
}

function writeRows(
  sheet: Excel.Worksheet,
  { row, column, formats }: AnyBlock,
  first: number,
  values: Block["values"]
): void {
  const count = values.length;
  formats.forEach((format, c) => {
    if (typeof format === "string") return;
    const range = sheet.getRangeByIndexes(row + first, column + c, count, 1);
    range.numberFormat = format.slice(first, first + count).map((each) => [each]);
  });
  const range = sheet.getRangeByIndexes(row + first, column, count, formats.length);
  range.values = values as (string | number)[][];
}

/**
 * Reads a block of a staged sheet back, with a format for every cell.
 *
 * @throws what Excel throws
 */
export async function readStaged(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: ReturnType<typeof rectangleOf>
): Promise<Block> {
  const values: (string | number)[][] = [];
  const formats: string[][] = Array.from({ length: columns }, () => []);
  const read = async (first: number, count: number) => {
    const range = sheet
      .getRangeByIndexes(row + first, column, count, columns)
      .load("values,numberFormat");
    await sheet.context.sync();
    if (range.values === null) throw new ValuesMissing();
    values.push(...(range.values as (string | number)[][]));
    (range.numberFormat as string[][]).forEach((line) =>
      line.forEach((format, c) => formats[c]!.push(format))
    );
    range.untrack();
  };
  await inChunks(rows, Math.floor(CHUNK_CELLS / Math.max(1, columns)), read);
  return { row, column, values, formats };
}

/** One format for all cells of a range: Office.js takes a single value, its types do not say so. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
