import type { ReportSource } from "../sheet/reportSheet";
import { repeatCommit, stagedAmong } from "./commitReport";
import { ExcelProblem } from "./excelProblem";
import { journalAmong, readJournal, readPhase, type JournalEntry, type Phase } from "./journal";
import { layOutPages } from "./layOutPages";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { removeStaging } from "./removeStaging";
import { readStaged } from "./stageSheet";
import { undoRoom } from "./undoRoom";

/** What was done about a report that was left half written. */
export type Recovery = "finished" | "takenBack";

/**
 * Deals with what a run left that did not come to its end: Excel stopped answering, or the pane was closed. Before any cell of
 * an earlier report has changed it is taken back; after that it is finished from the cells on the staging sheets and from the
 * journal. Either way the workbook is as before or has the complete new report.
 *
 * How that can be: a run (`writeReport`) writes the new cells onto hidden sheets and all else it is going to do into a journal
 * on another, and changes nothing before the journal is complete. The one batch that then changes the workbook notes in the
 * journal how far it has come, and all of its steps may be taken again.
 *
 * @returns null where nothing was left
 * @throws ExcelProblem "unfinished" where staging sheets that are needed are gone; what Excel throws
 */
export async function recoverReport(): Promise<Recovery | null> {
  const left = await Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    if (!sheets.some(({ mark }) => mark === "staging")) return null;
    const phase = await readPhase(context, sheets);
    return { phase, entries: phase && phase !== "ready" ? await entriesOf(context, sheets) : [] };
  });
  if (!left) return null;
  const recovery = await settle(left.phase, left.entries);
  await removeStaging();
  return recovery;
}

async function settle(phase: Phase | null, entries: readonly JournalEntry[]): Promise<Recovery> {
  const before = entries.map((entry) => entry.before);
  if (phase === "room")
    await undoRoom(entries.map((entry) => ({ kind: entry.report.kind, before: entry.before })));
  if (phase !== "cells" && phase !== "pages") return "takenBack";
  const plans = await repeatCommit(await reportsOf(entries), before);
  if (plans) await layOutPages(plans);
  return "finished";
}

async function entriesOf(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<readonly JournalEntry[]> {
  const entries = await readJournal(context, journalAmong(sheets)!);
  const { cells } = stagedAmong(sheets);
  if (!entries?.every(({ report }) => cells.has(report.kind))) throw new ExcelProblem("unfinished");
  return entries;
}

/** The report sheets with their cells, as they were staged. */
async function reportsOf(entries: readonly JournalEntry[]): Promise<readonly ReportSource[]> {
  return Excel.run(async (context) => {
    const { cells } = stagedAmong(await sheetsWithMarks(context));
    const reports: ReportSource[] = [];
    for (const { report } of entries) {
      const sheet = cells.get(report.kind)!;
      const blocks: ReportSource["blocks"][number][] = [];
      for (const block of report.blocks) blocks.push(await readStaged(sheet, block));
      reports.push({ ...report, blocks });
    }
    return reports;
  });
}
