import { rectangleOf, type Rectangle, type ReportSource } from "../sheet/reportSheet";
import { addStaging, type MarkedSheet } from "./marks";
import { columnsOf, type Columns } from "./openColumns";
import { inChunks, ValuesMissing } from "./payload";
import type { SheetBefore } from "./sheetBefore";
import { setFormat } from "./stageSheet";

/**
 * How far a commit has come:
 * ready - all is prepared, nothing has changed yet;
 * room - tables may have another size, no cell has changed;
 * cells - cells may have changed: the way on may be taken again from its beginning;
 * back - what had changed is being put back, since Excel refuses the way on;
 * pages - the report is complete, save the set-up of its pages.
 */
export const PHASES = ["ready", "room", "cells", "back", "pages"] as const;
export type Phase = (typeof PHASES)[number];

/** What a commit writes of a sheet beside its cells, which are on a staging sheet; and what there was of it before. */
export interface JournalEntry {
  readonly report: Omit<ReportSource, "blocks"> & { readonly blocks: readonly Rectangle[] };
  readonly before: SheetBefore;
  /** Of its table: later what people typed cannot be told from what KAM filled in. */
  readonly columns: Columns | null;
}

const VERSION = 2;
const PHASE = "KAM.phase";
/** A cell holds 32,767 characters. */
const CELL_CHARACTERS = 32_000;
const CHUNK_ROWS = 20;

/**
 * Writes all that is needed to go on with a commit onto a staging sheet of its own, as a text in pieces. It is not marked as
 * ready before its last piece is there.
 *
 * @returns the sheet of the journal, hidden
 */
export async function writeJournal(
  context: Excel.RequestContext,
  reports: readonly ReportSource[],
  before: readonly SheetBefore[]
): Promise<Excel.Worksheet> {
  const sheets = reports.map((report, i): JournalEntry => {
    const blocks = report.blocks.map(rectangleOf);
    return { report: { ...report, blocks }, before: before[i]!, columns: columnsOf(report) };
  });
  const lines = piecesOf(JSON.stringify({ version: VERSION, sheets }));
  const sheet = addStaging(context, "journal");
  setFormat(sheet.getRangeByIndexes(0, 0, lines.length, 1), "@");
  await context.sync();
  await inChunks(lines.length, CHUNK_ROWS, async (first, count) => {
    const range = sheet.getRangeByIndexes(first, 0, count, 1);
    range.values = lines.slice(first, first + count).map((line) => [line]);
    if (first + count === lines.length) notePhase(sheet, "ready");
    await context.sync();
  });
  return sheet;
}

/** Notes how far the commit has come, as a request of the sheet's context. */
export function notePhase(journal: Excel.Worksheet, phase: Phase): void {
  journal.customProperties.add(PHASE, phase);
}

/** How far the commit of a workbook has come; null where none is under way. */
export async function readPhase(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<Phase | null> {
  const journal = journalAmong(sheets);
  if (!journal) return null;
  const phase = journal.customProperties.getItemOrNullObject(PHASE).load("value");
  await context.sync();
  return phase.isNullObject ? null : (PHASES.find((each) => each === phase.value) ?? null);
}

/** The sheet of the journal, where there is one. */
export function journalAmong(sheets: readonly MarkedSheet[]): Excel.Worksheet | null {
  return sheets.find(({ part }) => part === "journal")?.sheet ?? null;
}

/** Reads a journal back; null where it is of another version of KAM. */
export async function readJournal(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet
): Promise<readonly JournalEntry[] | null> {
  const used = sheet.getUsedRange(true).load("rowCount");
  await context.sync();
  const lines: unknown[] = [];
  await inChunks(used.rowCount, CHUNK_ROWS, async (first, count) => {
    const range = sheet.getRangeByIndexes(first, 0, count, 1).load("values");
    await context.sync();
    if (range.values === null) throw new ValuesMissing();
    lines.push(...range.values.flat());
  });
  const journal = JSON.parse(textOf(lines)) as { version: number; sheets: JournalEntry[] };
  return journal.version === VERSION ? journal.sheets : null;
}

/** Pieces of plain ASCII that Excel takes for nothing but texts. */
function piecesOf(text: string): readonly string[] {
  const plain = text.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  const count = Math.ceil(plain.length / CELL_CHARACTERS);
  return Array.from(
    { length: count },
    (_, i) => `:${plain.slice(i * CELL_CHARACTERS, (i + 1) * CELL_CHARACTERS)}`
  );
}

function textOf(pieces: readonly unknown[]): string {
  return pieces.map((piece) => String(piece).slice(1)).join("");
}
