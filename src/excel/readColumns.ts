import type { Cell } from "../sheet/cell";
import { cellsOf, mayHoldErrors } from "./cells";
import { inChunks, ValuesMissing } from "./payload";
import type { Source } from "./source";
import { sourceRange, type SourceRange } from "./sourceRange";

export interface ReadOptions {
  /** Rows in their order, the cells of the columns asked for; `firstRow` is the sheet's number (from 1) of the first. */
  onRows(rows: Cell[][], firstRow: number): void;
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
}

/** Rows of one column in a message; of several columns, as many cells. A row of four columns takes about 60 bytes. */
const CHUNK_CELLS = 80_000;

/**
 * Reads columns of a source (indexes within it, ascending) from its first row to the last that holds a value, in chunks.
 *
 * @throws ExcelProblem "sourceGone"; the reason of an aborted signal; what Excel throws
 */
export async function readColumns(
  source: Source,
  columns: readonly number[],
  options: ReadOptions
): Promise<void> {
  const { onRows, onProgress, signal } = options;
  await Excel.run(async (context) => {
    signal?.throwIfAborted();
    const place = await sourceRange(context, source);
    const chunkRows = Math.floor(CHUNK_CELLS / Math.max(1, columns.length));
    onProgress?.(0, place.rows);
    const readChunk = async (first: number, count: number) => {
      const rows = await readRows(context, place, columns, first, count);
      signal?.throwIfAborted();
      onRows(rows, place.row + first + 1);
      onProgress?.(first + count, place.rows);
    };
    await inChunks(place.rows, chunkRows, readChunk, signal);
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
  await context.sync();
  if (ranges.some(({ values }) => values === null)) throw new ValuesMissing();

  // Which texts are errors is asked only where there may be one: the answer is longer than the values.
  const doubtful = ranges.filter(({ values }) => mayHoldErrors(values));
  doubtful.forEach((range) => range.load("valueTypes"));
  if (doubtful.length > 0) await context.sync();

  const blocks = ranges.map((range) =>
    cellsOf(range.values, doubtful.includes(range) ? range.valueTypes : undefined)
  );
  ranges.forEach((range) => range.untrack());
  return Array.from({ length: count }, (_, r) => blocks.flatMap((block) => block[r]!));
}

/** Columns side by side are read as one range. */
function neighbours(
  columns: readonly number[]
): readonly { readonly from: number; readonly width: number }[] {
  const groups: { from: number; width: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.from + last.width === column) last.width++;
    else groups.push({ from: column, width: 1 });
  }
  return groups;
}
