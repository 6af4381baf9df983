import { freeName } from "./freeName";
import { copyKept } from "./keptCells";
import { stagedAmong } from "./commitReport";
import type { MarkedSheet } from "./marks";
import type { TypedCell, TypedSince } from "./typedSince";

/** Excel's limit is 31 characters. */
const NAME_CHARACTERS = 26;

/** Which of the two reports what was typed goes into: that of before, or the new one. */
export type Side = "before" | "new";

/**
 * Puts what people typed meanwhile onto the hidden sheets that a report is finished or taken back from, so that it comes with
 * them. What has no place there stays on a numbered copy of its sheet, which is the user's own.
 */
export async function takeOverTyped(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  typed: readonly TypedSince[],
  side: Side
): Promise<void> {
  const { cells: staged, kept } = stagedAmong(sheets);
  if (typed.length === 0) return;
  await showAll(context, typed);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const each of typed) {
    const { entry, sheet, moved, cells } = each;
    const { kind } = entry.report;
    if (each.isElsewhere || cells.some((cell) => !fits(cell, side)))
      copySheet(context, each, sheet, taken);
    for (const cell of cells) {
      const { row, column } = cell;
      const copyTo = (to: Excel.Worksheet | undefined, r: number, c: number) =>
        to?.getRangeByIndexes(r, c, 1, 1).copyFrom(sheet.getRangeByIndexes(row, column, 1, 1));
      if (fits(cell, "new")) copyTo(staged.get(kind), row - moved.rows, column - moved.columns);
      if (fits(cell, "before")) copyTo(kept.get(kind), row, column);
    }
  }
  await context.sync();
}

/** Puts what was taken over into the new report onto numbered copies, where that report is not to be after all. */
export async function copyTaken(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  typed: readonly TypedSince[]
): Promise<void> {
  const { cells: staged } = stagedAmong(sheets);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const each of typed) {
    const from = staged.get(each.entry.report.kind);
    if (from && each.cells.some((cell) => !fits(cell, "before")))
      copySheet(context, each, from, taken);
  }
  await context.sync();
}

function fits(cell: TypedCell, side: Side): boolean {
  return cell.in === "both" || cell.in === side;
}

/** Of cells that a filter hides nothing is copied. */
async function showAll(context: Excel.RequestContext, typed: readonly TypedSince[]): Promise<void> {
  const lists = typed.map(({ sheet }) => sheet.tables.load("items/name"));
  await context.sync();
  lists.forEach(({ items }) => items.forEach((table) => table.clearFilters()));
}

function copySheet(
  context: Excel.RequestContext,
  { name, area, entry }: TypedSince,
  from: Excel.Worksheet,
  taken: Set<string>
): void {
  const short = name.slice(0, NAME_CHARACTERS);
  const copy = context.workbook.worksheets.add(freeName(name, taken, (n) => `${short} (${n})`));
  copyKept(from, copy, { kept: area, table: entry.before.table });
}
