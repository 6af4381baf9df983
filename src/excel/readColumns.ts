import type { Cell } from "../sheet/cell";
import type { RowFacts } from "../sheet/rowFacts";
import { cancellable } from "./cancellable";
import { neighbours } from "./neighbours";
import { inChunks, ValuesMissing } from "./payload";
import { readCells } from "./readCells";
import type { Source } from "./source";
import { sourceRange, type SourceRange } from "./sourceRange";
import { watchSource } from "./sourceWatch";

export interface ReadOptions {
  /**
   * Rows in their order, the cells of the columns asked for; `firstRow` is the sheet's number (from 1) of the first, `facts`
   * what the sheet says of the rows beside their cells. Where it answers with a promise, that is waited for.
   */
  onRows(rows: Cell[][], firstRow: number, facts: RowFacts): unknown;
  /** The column (its index within the source) whose number formats are wanted, if any. */
  readonly formatsOf?: number | null;
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
  /** How long a cancel waits for Excel to come to an end, in milliseconds. */
  readonly patience?: number;
}

/** Rows of one column in a message; of several columns, as many cells. A row of four columns takes about 60 bytes. */
const CHUNK_CELLS = 80_000;

/**
 * Reads columns of a source (indexes within it, ascending) from its first row to the last that holds a value, in chunks.
 *
 * @throws ExcelProblem "sourceGone", "dataChanged" (while they were read); the reason of an aborted signal; what Excel throws
 */
export async function readColumns(
  source: Source,
  columns: readonly number[],
  options: ReadOptions
): Promise<void> {
  const { signal, patience } = options;
  signal?.throwIfAborted();
  await cancellable(read(source, columns, options), signal, patience);
}

async function read(
  source: Source,
  columns: readonly number[],
  { onRows, onProgress, signal, formatsOf = null }: ReadOptions
): Promise<void> {
  await Excel.run(async (context) => {
    const place = await sourceRange(context, source);
    const width = columns.length + (formatsOf === null ? 0 : 1);
    const chunkRows = Math.floor(CHUNK_CELLS / Math.max(1, width));
    const watch = await watchSource(context, place);
    onProgress?.(0, place.rows);
    const readChunk = async (first: number, count: number) => {
      const factsOf = askFacts(place, first, count, formatsOf);
      const rows = await readRows(context, place, columns, first, count);
      const facts = await factsOf();
      signal?.throwIfAborted();
      watch.add(rows, first);
      await onRows(rows, place.row + first + 1, facts);
      onProgress?.(first + count, place.rows);
    };
    const readAgain = async (first: number, count: number) => {
      const again: Cell[][] = [];
      const readPart = async (from: number, rows: number) =>
        void again.push(...(await readRows(context, place, columns, first + from, rows)));
      await inChunks(count, chunkRows, readPart, signal);
      return again;
    };
    try {
      await inChunks(place.rows, chunkRows, readChunk, signal);
      await watch.demandUnchanged(await sourceRange(context, source), readAgain);
    } finally {
      await watch.end();
    }
  });
}

async function readRows(
  context: Excel.RequestContext,
  { sheet, row, column }: SourceRange,
  columns: readonly number[],
  first: number,
  count: number
): Promise<Cell[][]> {
  const ranges = neighbours(columns).map(({ from, width }) =>
    sheet.getRangeByIndexes(row + first, column + from, count, width).load("values")
  );
  const blocks = await readCells(context, ranges);
  ranges.forEach((range) => range.untrack());
  if (blocks.length === 1) return blocks[0]!;
  return Array.from({ length: count }, (_, r) => blocks.flatMap((block) => block[r]!));
}

/** Asks for the facts of a chunk together with its values, and answers them once those have come. */
function askFacts(
  { sheet, row, column }: SourceRange,
  first: number,
  count: number,
  formatsOf: number | null
): () => Promise<RowFacts> {
  const lines = sheet.getRangeByIndexes(row + first, column, count, 1).load("rowHidden");
  const formatted =
    formatsOf === null
      ? null
      : sheet.getRangeByIndexes(row + first, column + formatsOf, count, 1).load("numberFormat");
  return async () => {
    if (formatted && formatted.numberFormat === null) throw new ValuesMissing();
    const formats = formatted ? formatted.numberFormat.map(([format]) => String(format)) : null;
    const hidden = await hiddenRows(lines, row + first, count);
    lines.untrack();
    formatted?.untrack();
    return { hidden, formats };
  };
}

/** Which of a column's rows are hidden; null for none. Only where some are is it asked which ones. */
async function hiddenRows(
  lines: Excel.Range,
  firstRow: number,
  count: number
): Promise<readonly boolean[] | null> {
  if (lines.rowHidden === false) return null;
  const hidden = new Array<boolean>(count).fill(true);
  if (lines.rowHidden === true) return hidden;
  const view = lines.getVisibleView().load("cellAddresses");
  await lines.context.sync();
  for (const [address] of view.cellAddresses as string[][]) {
    const row = Number(/(\d+)$/.exec(address ?? "")?.[1]) - 1;
    hidden[row - firstRow] = false;
  }
  return hidden;
}
