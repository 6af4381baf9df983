import type { ReportSource } from "../sheet/reportSheet";
import { repeatCommit, stagedAmong } from "./commitReport";
import { ExcelProblem } from "./excelProblem";
import {
  journalAmong,
  notePhase,
  readJournal,
  readPhase,
  type JournalEntry,
  type Phase,
} from "./journal";
import { layOutPages } from "./layOutPages";
import { sheetsWithMarks } from "./marks";
import { noteNewSheets } from "./noteNewSheets";
import { removeStaging } from "./removeStaging";
import { sheetsFor } from "./reportPlan";
import { readStaged } from "./stageSheet";
import { isKept, takeBack } from "./takeBack";
import { copyTaken, takeOverTyped } from "./takeOverTyped";
import { typedSince, type TypedSince } from "./typedSince";
import { undoRoom } from "./undoRoom";

/** What was done about a report that was left half written. */
export type Recovery = "finished" | "takenBack";

/**
 * Deals with what a run left that did not come to its end: Excel stopped answering, or the pane was closed. Before any cell of
 * an earlier report has changed it is taken back; after that it is finished from the cells on the staging sheets and from the
 * journal, or, where Excel refuses that, taken back too. Either way the workbook is as before or has the complete new report,
 * and what people typed meanwhile.
 *
 * How that can be: a run (`writeReport`) writes the new cells onto hidden sheets and all else it is going to do into a journal
 * on another, and changes nothing before the journal is complete. The one batch that then changes the workbook keeps on hidden
 * sheets what it is going to change, and notes in the journal how far it has come; all of its steps may be taken again.
 *
 * @returns null where nothing was left
 * @throws ExcelProblem "unfinished" where staging sheets that are needed are gone, "halfWritten" where Excel allows neither
 *   way; what Excel throws
 */
export async function recoverReport(): Promise<Recovery | null> {
  const left = await Excel.run(leftovers);
  if (!left) return null;
  const recovery = left.entries && (await settle({ ...left, entries: left.entries }));
  await removeStaging();
  if (!recovery) throw new ExcelProblem("unfinished");
  return recovery;
}

interface Leftovers {
  readonly phase: Phase | null;
  /** Null where the journal tells nothing, or the sheets are gone that it needs. */
  readonly entries: readonly JournalEntry[] | null;
  /** Whether the new cells are all there. */
  readonly isStaged: boolean;
}

async function leftovers(context: Excel.RequestContext): Promise<Leftovers | null> {
  const sheets = await sheetsWithMarks(context);
  if (!sheets.some(({ mark }) => mark === "staging")) return null;
  const phase = await readPhase(context, sheets);
  if (phase === null || phase === "ready") return { phase, entries: [], isStaged: false };
  const entries = await readJournal(context, journalAmong(sheets)!);
  const { cells } = stagedAmong(sheets);
  const isStaged = entries?.every(({ report }) => cells.has(report.kind)) ?? false;
  const isEnough =
    (isStaged && phase !== "back") ||
    phase === "room" ||
    phase === "pages" ||
    (entries && isKept(entries, sheets));
  return { phase, entries: isEnough ? entries : null, isStaged };
}

async function settle({
  phase,
  entries,
  isStaged,
}: Leftovers & { readonly entries: readonly JournalEntry[] }): Promise<Recovery> {
  if (phase === "pages") {
    if (isStaged) await finish(entries);
    return "finished";
  }
  if (phase === "room")
    await undoRoom(entries.map(({ report: { kind }, before }) => ({ kind, before })));
  if (phase !== "cells" && phase !== "back") return "takenBack";
  const { typed, goesBack } = await takeOver(entries, isStaged && phase === "cells");
  if (!goesBack && (await finish(entries))) return "finished";
  await goBack(entries, goesBack ? [] : typed);
  return "takenBack";
}

/** Takes over what people typed meanwhile, and tells whether it has its place in the report before, and not in the new one. */
async function takeOver(
  entries: readonly JournalEntry[],
  canFinish: boolean
): Promise<{ readonly typed: readonly TypedSince[]; readonly goesBack: boolean }> {
  return Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const typed = await typedSince(sheets, entries);
    const places = new Set(typed.flatMap(({ cells }) => cells.map((cell) => cell.in)));
    const suitsBefore = places.has("before") && !places.has("new") && isKept(entries, sheets);
    const goesBack = !canFinish || suitsBefore;
    await takeOverTyped(context, sheets, typed, goesBack ? "before" : "new");
    return { typed, goesBack };
  });
}

/** Finishes the report, if need be without what Excel refuses of its looks; answers whether that was possible. */
async function finish(entries: readonly JournalEntry[]): Promise<boolean> {
  const reports = await reportsOf(entries);
  const before = entries.map((entry) => entry.before);
  for (const isPlain of [false, true]) {
    try {
      const plans = await repeatCommit(reports, before, isPlain);
      if (!plans) return true;
      await noteNewSheets(plans);
      await layOutPages(plans);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return false;
}

/**
 * @param typed - what people typed that was to go into the new report
 * @throws ExcelProblem "halfWritten"
 */
async function goBack(
  entries: readonly JournalEntry[],
  typed: readonly TypedSince[]
): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const reports = entries.map(({ report }) => report);
      await sheetsFor(context, reports); // nothing is begun where a sheet is protected
      const sheets = await sheetsWithMarks(context);
      if (!isKept(entries, sheets)) throw new ExcelProblem("halfWritten");
      await copyTaken(context, sheets, typed);
      notePhase(journalAmong(sheets)!, "back");
      await context.sync();
    });
    await takeBack(entries);
  } catch (error) {
    throw isRefusal(error) ? new ExcelProblem("halfWritten") : error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof OfficeExtension.Error || error instanceof ExcelProblem;
}

/** The report sheets with their cells, as they were staged. */
async function reportsOf(entries: readonly JournalEntry[]): Promise<readonly ReportSource[]> {
  return Excel.run(async (context) => {
    const { cells } = stagedAmong(await sheetsWithMarks(context));
    const reports: ReportSource[] = [];
    for (const { report, columns } of entries) {
      const sheet = cells.get(report.kind)!;
      const blocks: ReportSource["blocks"][number][] = [];
      for (const block of report.blocks) blocks.push(await readStaged(sheet, block));
      const whole: ReportSource & Pick<JournalEntry, "columns"> = { ...report, blocks, columns };
      reports.push(whole);
    }
    return reports;
  });
}
