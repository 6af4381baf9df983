import type { Rectangle } from "../sheet/reportSheet";
import { halfMadeAmong, stagedAmong } from "./commitReport";
import type { JournalEntry } from "./journal";
import type { Kept } from "./keptCells";
import type { MarkedSheet } from "./marks";
import { filledColumns } from "./openColumns";
import { inChunks, ValuesMissing } from "./payload";
import { tableSize } from "./reportTables";

/** A cell that somebody typed into: in a row of the report before, of the new one, or one that is in the same place in both. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly in: "before" | "new" | "both";
}

/** What people typed into a sheet between a commit that stopped in the middle and now. */
export interface TypedSince {
  readonly entry: JournalEntry;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** All that the commit may change. */
  readonly area: Kept;
  /** How far the user had moved the report on the sheet. */
  readonly moved: { readonly rows: number; readonly columns: number };
  readonly cells: readonly TypedCell[];
  /** Whether there is more in places that are nobody's to type into: below or beside the table. */
  readonly isElsewhere: boolean;
}

const CHUNK_CELLS = 30_000;

type Entered = readonly (readonly unknown[])[];

/**
 * Looks for what people typed into KAM Inputs and KAM Win-back since a commit stopped: cells that are neither what there was
 * before nor what the report puts there. In the table those count which people fill.
 */
export async function typedSince(
  sheets: readonly MarkedSheet[],
  entries: readonly JournalEntry[]
): Promise<readonly TypedSince[]> {
  const { cells, kept } = stagedAmong(sheets);
  const found: TypedSince[] = [];
  for (const entry of entries) {
    const { report, before } = entry;
    const { kind } = report;
    if (kind !== "inputs" && kind !== "winback") continue;
    const half = halfMadeAmong(sheets).find(({ part }) => part === `halfMade ${kind}`);
    const there = before.isThere ? sheets.find(({ mark }) => mark === kind) : half;
    if (!there) continue;
    const area = before.kept ?? endOf(report.blocks);
    const moved = movedBy(entry);
    const [now, was, staged] = [
      await entered(there.sheet, area, 0, 0),
      before.kept && kept.has(kind) ? await entered(kept.get(kind)!, area, 0, 0) : [],
      cells.has(kind) ? await entered(cells.get(kind)!, area, moved.rows, moved.columns) : [],
    ];
    const filled = before.isThere ? await filledColumns(there.sheet) : entry.columns?.filled;
    const typed = compared(
      entry,
      filled ?? [],
      now,
      withoutRoom(was, entry),
      withFormulas(staged, entry)
    );
    if (typed.cells.length > 0 || typed.isElsewhere)
      found.push({ entry, sheet: there.sheet, name: there.name, area, moved, ...typed });
  }
  return found;
}

function endOf(blocks: readonly Rectangle[]): Kept {
  return {
    rows: Math.max(1, ...blocks.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...blocks.map(({ column, columns }) => column + columns)),
  };
}

function movedBy({ report, before }: JournalEntry): TypedSince["moved"] {
  const [now, wanted] = [before.table, report.table];
  if (!now || !wanted) return { rows: 0, columns: 0 };
  return { rows: now.row - wanted.row, columns: now.column - wanted.column };
}

/** The table as the commit sizes it, where it is on the sheet. */
function tableOf(entry: JournalEntry): Rectangle {
  const { report, before } = entry;
  if (!report.table) return { row: -1, column: 0, rows: 0, columns: 0 };
  const { rows, columns } = movedBy(entry);
  const { row, column } = report.table;
  const headings = before.table?.headings ?? [];
  return { row: row + rows, column: column + columns, ...tableSize({ headings }, report.table) };
}

function compared(
  entry: JournalEntry,
  filled: readonly string[],
  now: Entered,
  was: Entered,
  staged: Entered
): Pick<TypedSince, "cells" | "isElsewhere"> {
  const table = tableOf(entry);
  const body = { from: table.row + 1, to: table.row + table.rows };
  const isOfTable = (column: number) =>
    column >= table.column && column < table.column + table.columns;
  const headings = now[table.row] ?? [];
  const isFilled = headings.map((heading) => filled.includes(String(heading)));
  const cells: TypedCell[] = [];
  let isElsewhere = false;
  now.forEach((line, row) => {
    const [before, after] = [was[row] ?? [], staged[row] ?? []].map((other) =>
      line.map((_, column) => other[column] ?? "")
    ) as [unknown[], unknown[]];
    const isBody = row >= body.from && row < body.to;
    // Rows of clients change places where a sheet is written anew: KAM's own columns tell whose row it is.
    const asBefore = line.filter((cell, c) => isFilled[c] && cell !== "" && cell === before[c]);
    const asNew = line.filter((cell, c) => isFilled[c] && cell !== "" && cell === after[c]);
    const place = placeOf(entry, row, asNew.length - asBefore.length);
    line.forEach((cell, column) => {
      if (cell === "" || row === table.row) return;
      const [isOld, isNew] = [cell === before[column], cell === after[column]];
      if (isBody && isOfTable(column)) {
        const isKnown = (isOld && place !== "new") || (isNew && place !== "before");
        if (!isKnown && !isFilled[column]) cells.push({ row, column, in: place });
      } else if (!isOld && !isNew && !isFormula(before[column]) && !isFormula(after[column]))
        isElsewhere = true;
    });
  });
  return { cells, isElsewhere };
}

/** @param lead - by how many of KAM's cells a row is more like the new one than like the one before */
function placeOf({ report, before }: JournalEntry, row: number, lead: number): TypedCell["in"] {
  const { table } = before;
  if (!before.isThere || (table && row > table.row + table.bodyRows)) return "new";
  if (report.renewal === "amend" || lead === 0) return "both";
  return lead > 0 ? "new" : "before";
}

function isFormula(entry: unknown): boolean {
  return typeof entry === "string" && entry.startsWith("=");
}

/** What was below or right of the place where rows or columns were inserted has moved on: there is nothing of before. */
function withoutRoom(was: Entered, { before: { room } }: JournalEntry): Entered {
  const [rows, columns] = [room.rows?.before ?? Infinity, room.columns?.before ?? Infinity];
  return was.slice(0, rows).map((line) => line.slice(0, columns));
}

function withFormulas(staged: Entered, entry: JournalEntry): Entered {
  const { rows, columns } = movedBy(entry);
  const lines = staged.map((line) => [...line]);
  for (const { row, column, formula } of entry.report.formulas ?? []) {
    const line = lines[row + rows];
    if (line) line[column + columns] = formula;
  }
  return lines;
}

/** What was entered into the cells of an area, of which a staged sheet holds the part from a row and a column on. */
async function entered(
  sheet: Excel.Worksheet,
  area: Kept,
  skippedRows: number,
  skippedColumns: number
): Promise<Entered> {
  const columns = area.columns - skippedColumns;
  const before = Array<unknown>(skippedColumns).fill("");
  const lines: unknown[][] = Array.from({ length: skippedRows }, () => []);
  const chunkRows = Math.max(1, Math.floor(CHUNK_CELLS / columns));
  await inChunks(area.rows - skippedRows, chunkRows, async (first, count) => {
    const range = sheet.getRangeByIndexes(first, 0, count, columns).load("formulasR1C1");
    await sheet.context.sync();
    if (range.formulasR1C1 === null) throw new ValuesMissing();
    for (const line of range.formulasR1C1 as unknown[][]) lines.push([...before, ...line]);
    range.untrack();
  });
  return lines;
}
