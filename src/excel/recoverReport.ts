import type { ReportSource } from "../sheet/reportSheet";
import { repeatCommit, stagedAmong } from "./commitReport";
import { ExcelProblem } from "./excelProblem";
import { journalAmong, readJournal, readPhase, type JournalEntry, type Phase } from "./journal";
import { layOutPages } from "./layOutPages";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { removeStaging } from "./removeStaging";
import { readStaged } from "./stageSheet";
import { isKept, takeBack } from "./takeBack";
import { takeOverTyped } from "./takeOverTyped";
import { typedSince } from "./typedSince";
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
  const left = await Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    if (!sheets.some(({ mark }) => mark === "staging")) return null;
    const phase = await readPhase(context, sheets);
    if (!phase || phase === "ready") return { phase, entries: [], hasCells: true };
    const entries = await readJournal(context, journalAmong(sheets)!);
    const { cells } = stagedAmong(sheets);
    const hasCells = entries?.every(({ report }) => cells.has(report.kind)) === true;
    return {
      phase,
      entries: hasCells || (entries && isKept(entries, sheets)) ? entries : null,
      hasCells,
    };
  });
  if (!left) return null;
  const { phase, entries, hasCells } = left;
  const recovery = entries && (await settle(phase, entries, hasCells));
  await removeStaging();
  if (!recovery) throw new ExcelProblem("unfinished");
  return recovery;
}

async function settle(
  phase: Phase | null,
  entries: readonly JournalEntry[],
  hasCells: boolean
): Promise<Recovery> {
  if (phase === "room")
    await undoRoom(entries.map(({ report: { kind }, before }) => ({ kind, before })));
  if (phase !== "cells" && phase !== "pages") return "takenBack";
  const goesBack = phase === "cells" && (!hasCells || (await takeOver(entries)));
  if (!goesBack && (await finish(entries))) return "finished";
  await goBack(entries);
  return "takenBack";
}

/** Takes over what people typed meanwhile; answers whether it has its place in the report before, and not in the new one. */
async function takeOver(entries: readonly JournalEntry[]): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const typed = await typedSince(sheets, entries);
    if (typed.length === 0) return false;
    const places = new Set(typed.flatMap(({ cells }) => cells.map((cell) => cell.in)));
    const goesBack = places.has("before") && !places.has("new") && isKept(entries, sheets);
    await takeOverTyped(context, sheets, typed, goesBack ? "before" : "new");
    return goesBack;
  });
}

/** Finishes the report, if need be without what Excel refuses of its looks; answers whether that was possible. */
async function finish(entries: readonly JournalEntry[]): Promise<boolean> {
  const reports = await reportsOf(entries);
  const before = entries.map((entry) => entry.before);
  for (const isPlain of [false, true]) {
    try {
      const plans = await repeatCommit(reports, before, isPlain);
      if (plans) await layOutPages(plans);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return false;
}

/** @throws ExcelProblem "halfWritten" */
async function goBack(entries: readonly JournalEntry[]): Promise<void> {
  try {
    const canGo = await Excel.run(async (context) =>
      isKept(entries, await sheetsWithMarks(context))
    );
    if (!canGo) throw new ExcelProblem("halfWritten");
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
