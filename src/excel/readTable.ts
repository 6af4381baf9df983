import type { Cell } from "../sheet/cell";
import type { EarlierTable } from "../sheet/earlierCells";
import { cellsOf, mayHoldErrors } from "./cells";
import type { MarkedSheet } from "./marks";
import { inChunks, ValuesMissing } from "./payload";
import type { ReportTablePlace } from "./reportTables";

/** A cell comes as its value, its formula and its number format. */
const CHUNK_CELLS = 30_000;

/**
 * Reads the table of an earlier report: every cell as a value, as it was entered, and with its number format.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function readTable(
  { sheet }: Pick<MarkedSheet, "sheet">,
  { row, column, bodyRows, headings }: ReportTablePlace,
  { onRows, signal }: { onRows?(rows: number): void; readonly signal?: AbortSignal } = {}
): Promise<EarlierTable> {
  const values: Cell[][] = [];
  const formulas: (readonly Cell[])[] = [];
  const formats: (readonly string[])[] = [];
  let sameFormats: readonly string[] = [];
  const read = async (first: number, count: number) => {
    const range = sheet
      .getRangeByIndexes(row + 1 + first, column, count, headings.length)
      .load("values,formulasR1C1,numberFormat");
    await sheet.context.sync();
    if (range.values === null || range.formulasR1C1 === null) throw new ValuesMissing();
    const doubtful = mayHoldErrors(range.values);
    if (doubtful) {
      range.load("valueTypes");
      await sheet.context.sync();
    }
    const rows = cellsOf(range.values, doubtful ? range.valueTypes : undefined);
    values.push(...rows);
    formulas.push(...(range.formulasR1C1 as Cell[][]).map((line, r) => once(line, rows[r]!)));
    for (const line of range.numberFormat as string[][])
      formats.push((sameFormats = once(line, sameFormats)));
    range.untrack();
    onRows?.(count);
  };
  const chunkRows = Math.floor(CHUNK_CELLS / Math.max(1, headings.length));
  await inChunks(bodyRows, chunkRows, read, signal);
  return { row, column, headings, values, formulas, formats };
}

/** A line, or the other one where that says the same: most rows hold no formula, and neighbours have the same formats. */
function once<Value>(line: readonly Value[], other: readonly Value[]): readonly Value[] {
  return line.length === other.length && line.every((each, i) => each === other[i]) ? other : line;
}
