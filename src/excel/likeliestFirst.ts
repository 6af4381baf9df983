import { likeness } from "../sheet/likeness";
import { cellsOf } from "./cells";
import type { Source } from "./source";

/** Enough rows to tell headings from values, and columns to find a client, a date and an amount. */
const ROWS = 12;
const COLUMNS = 60;
/** A workbook with more sheets is looked at only so far. */
const MOST_SOURCES = 40;

/** A source with how much its first rows look like data to segment; 0 for not at all. */
export interface RatedSource {
  readonly source: Source;
  readonly likeness: number;
}

/** Sources, those that look most like a ledger first; equal ones keep their order. */
export async function likeliestFirst(
  context: Excel.RequestContext,
  sources: readonly Source[]
): Promise<readonly RatedSource[]> {
  const heads = sources
    .slice(0, MOST_SOURCES)
    .map(({ sheet, address, rows, columns }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(address)
        .getCell(0, 0)
        .getAbsoluteResizedRange(Math.min(ROWS, rows), Math.min(COLUMNS, columns))
        .load("values,numberFormat")
    );
  await context.sync();
  const rated = sources.map((source, i): RatedSource => {
    const head = heads[i];
    if (!head) return { source, likeness: 0 };
    const sample = {
      head: cellsOf(head.values),
      tail: [],
      formats: head.numberFormat as string[][],
      rows: source.rows,
    };
    return { source, likeness: likeness(sample) };
  });
  return rated.sort((a, b) => b.likeness - a.likeness);
}
