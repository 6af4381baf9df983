import { isBlank, type Cell } from "../sheet/cell";
import type { Sample } from "../sheet/recogniseColumns";
import { cellsOf } from "./cells";
import { inChunks, ValuesMissing } from "./payload";
import type { Source } from "./source";
import { sourceRange, type SourceRange } from "./sourceRange";

const HEAD = 50;
const TAIL = 10;
/** Columns in a message: values, types, formats and texts of its rows take about a megabyte. */
const CHUNK_COLUMNS = 500;

/**
 * The beginning and the end of a source, for its columns to be recognised. Where hundreds of columns are blank the data end:
 * a value that stands alone in the sheet's last column does not make 16,384 of them.
 *
 * @throws ExcelProblem "sourceGone"
 */
export async function readSample(source: Source): Promise<Sample> {
  return Excel.run(async (context) => {
    const place = await sourceRange(context, source);
    const { rows, columns } = place;
    const headRows = Math.min(HEAD, rows);
    const head = lines<Cell>(headRows);
    const tail = lines<Cell>(Math.min(TAIL, rows - headRows));
    const formats = lines<string>(headRows);
    const texts = lines<string>(headRows);
    if (rows === 0) return { head, tail, formats, rows };

    let isOver = false;
    await inChunks(columns, CHUNK_COLUMNS, async (first, count) => {
      if (isOver) return;
      const part = await readPart(context, place, first, count);
      isOver = first > 0 && [...part.head, ...part.tail].every((row) => row.every(isBlank));
      if (isOver) return;
      append(head, part.head);
      append(tail, part.tail);
      append(formats, part.formats);
      append(texts, part.texts);
    });
    return { head, tail, formats, texts, rows };
  });
}

/** The sample of some columns. */
async function readPart(
  context: Excel.RequestContext,
  { sheet, row, column, rows }: SourceRange,
  first: number,
  count: number
): Promise<Required<Omit<Sample, "rows">>> {
  const headRows = Math.min(HEAD, rows);
  const tailRows = Math.min(TAIL, rows - headRows);
  const head = sheet
    .getRangeByIndexes(row, column + first, headRows, count)
    .load("values,valueTypes,numberFormat,text");
  const tail =
    tailRows > 0
      ? sheet
          .getRangeByIndexes(row + rows - tailRows, column + first, tailRows, count)
          .load("values,valueTypes")
      : null;
  await context.sync();
  if (head.values === null || tail?.values === null) throw new ValuesMissing();
  return {
    head: cellsOf(head.values, head.valueTypes),
    tail: tail ? cellsOf(tail.values, tail.valueTypes) : [],
    formats: head.numberFormat as string[][],
    texts: head.text,
  };
}

function lines<T>(count: number): T[][] {
  return Array.from({ length: count }, () => []);
}

/** Puts the columns of a part beside those that are there. */
function append<T>(rows: T[][], part: readonly (readonly T[])[]): void {
  rows.forEach((row, r) => row.push(...part[r]!));
}
