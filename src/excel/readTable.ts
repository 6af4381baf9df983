import type { Cell } from "../sheet/cell";
import type { EarlierTable } from "../sheet/earlierCells";
import type { MarkedSheet } from "./marks";
import { neighbours, type Neighbours } from "./neighbours";
import { inChunks, ValuesMissing } from "./payload";
import { readCells } from "./readCells";
import type { ReportTablePlace } from "./reportTables";

/** A cell comes as its value, its formula and its number format. */
const CHUNK_CELLS = 30_000;

export interface TableOptions {
  /** The columns to read, ascending; all, if not given. In the others every cell is null, with no format. */
  readonly columns?: readonly number[];
  onRows?(rows: number): void;
  readonly signal?: AbortSignal;
}

/**
 * Reads the table of an earlier report: every cell as a value, as it was entered, and with its number format.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function readTable(
  { sheet }: Pick<MarkedSheet, "sheet">,
  { row, column, bodyRows, headings }: ReportTablePlace,
  { columns = headings.map((_, c) => c), onRows, signal }: TableOptions = {}
): Promise<EarlierTable> {
  const values: Cell[][] = [];
  const formulas: (readonly Cell[])[] = [];
  const formats: (readonly string[])[] = [];
  let sameFormats: readonly string[] = [];
  const groups = neighbours(columns);
  const read = async (first: number, count: number) => {
    const ranges = groups.map(({ from, width }) =>
      sheet
        .getRangeByIndexes(row + 1 + first, column + from, count, width)
        .load("values,formulasR1C1,numberFormat")
    );
    const cells = await readCells(sheet.context, ranges);
    if (ranges.some(({ formulasR1C1 }) => formulasR1C1 === null)) throw new ValuesMissing();
    for (let r = 0; r < count; r++) {
      const line = inPlace<Cell>(groups, cells.map((rows) => rows[r]!), null); // prettier-ignore
      const entered = inPlace<Cell>(groups, ranges.map(({ formulasR1C1 }) => formulasR1C1[r] as Cell[]), null); // prettier-ignore
      const shown = inPlace(groups, ranges.map(({ numberFormat }) => numberFormat[r] as string[]), ""); // prettier-ignore
      values.push(line);
      formulas.push(once(entered, line));
      formats.push((sameFormats = once(shown, sameFormats)));
    }
    ranges.forEach((range) => range.untrack());
    onRows?.(count);
  };
  const chunkRows = Math.floor(CHUNK_CELLS / Math.max(1, columns.length));
  await inChunks(bodyRows, chunkRows, read, signal);
  return { row, column, headings, values, formulas, formats };
}

/** A line of a table of which groups of columns were read; where they do not reach there is a blank, or nothing at its end. */
function inPlace<Value>(
  groups: readonly Neighbours[],
  parts: readonly (readonly Value[])[],
  blank: Value
): Value[] {
  if (groups.length === 1 && groups[0]!.from === 0) return parts[0] as Value[];
  const line: Value[] = [];
  groups.forEach(({ from }, i) => {
    while (line.length < from) line.push(blank);
    line.push(...parts[i]!);
  });
  return line;
}

/** A line, or the other one where that says the same: most rows hold no formula, and neighbours have the same formats. */
function once<Value>(line: readonly Value[], other: readonly Value[]): readonly Value[] {
  return line.length === other.length && line.every((each, i) => each === other[i]) ? other : line;
}
