import type { Sample } from "../sheet/recogniseColumns";
import { cellsOf } from "./cells";
import type { Source } from "./source";
import { sourceRange } from "./sourceRange";

const HEAD = 50;
const TAIL = 10;

/**
 * The beginning and the end of a source, for its columns to be recognised.
 *
 * @throws ExcelProblem "sourceGone"
 */
export async function readSample(source: Source): Promise<Sample> {
  return Excel.run(async (context) => {
    const { sheet, row, column, rows, columns } = await sourceRange(context, source);
    if (rows === 0) return { head: [], tail: [], formats: [], rows };
    const headRows = Math.min(HEAD, rows);
    const tailRows = Math.min(TAIL, rows - headRows);
    const head = sheet.getRangeByIndexes(row, column, headRows, columns);
    head.load("values,valueTypes,numberFormat,text");
    const tail =
      tailRows > 0
        ? sheet.getRangeByIndexes(row + rows - tailRows, column, tailRows, columns)
        : null;
    tail?.load("values,valueTypes");
    await context.sync();
    return {
      head: cellsOf(head.values, head.valueTypes),
      tail: tail ? cellsOf(tail.values, tail.valueTypes) : [],
      formats: head.numberFormat as string[][],
      texts: head.text,
      rows,
    };
  });
}
