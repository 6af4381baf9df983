import type { ReportSource } from "../sheet/reportSheet";
import { commitSheet } from "./commitSheet";
import { journalAmong, notePhase, readPhase } from "./journal";
import { makeRoom } from "./makeRoom";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { planReport, type SheetPlan } from "./reportPlan";
import type { SheetBefore } from "./sheetBefore";

/** The staging sheets that a commit takes from. */
export interface Staged {
  readonly journal: Excel.Worksheet;
  /** By the kind of report sheet. */
  readonly cells: ReadonlyMap<string, Excel.Worksheet>;
}

/**
 * The one batch that changes what is not staging. Its first request needs the journal: where that is gone, nothing happens.
 *
 * @throws what Excel throws; how far it came is then noted in the journal
 */
export async function commitReport(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  { journal, cells }: Staged
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  notePhase(journal, "room");
  plans.forEach(makeRoom);
  notePhase(journal, "cells");
  const commits = plans
    .filter(({ isSettled }) => !isSettled)
    .map((plan) => commitSheet(context, plan, cells.get(plan.report.kind)!));
  commits.forEach((commit) => commit.putCells());
  commits.forEach((commit) => commit.putFormulas());
  commits.forEach((commit) => commit.dress());
  commits.forEach((commit) => commit.finish());
  notePhase(journal, "pages");
  await context.sync();
}

/**
 * Goes on with a commit that failed, from its beginning, wherever Excel stopped in it. One that was complete but for Excel's
 * answer is left as it is.
 *
 * @param before - what there was before the commit began
 * @returns what was written; null where there is no commit to go on with
 * @throws ExcelProblem those of `planReport`; what Excel throws
 */
export async function repeatCommit(
  reports: readonly ReportSource[],
  before: readonly SheetBefore[]
): Promise<readonly SheetPlan[] | null> {
  return Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const phase = await readPhase(context, sheets);
    if (phase === null) return null;
    halfMadeAmong(sheets).forEach((sheet) => sheet.delete()); // before planning: their tables have names that are wanted
    const plans = await planReport(context, reports, before);
    if (phase !== "pages") await commitReport(context, plans, stagedAmong(sheets));
    return plans;
  });
}

/** The staging sheets among all. */
export function stagedAmong(sheets: readonly MarkedSheet[]): Staged {
  const staging = sheets.filter(({ mark }) => mark === "staging");
  return {
    journal: journalAmong(staging)!,
    cells: new Map(staging.map(({ part, sheet }) => [part ?? "", sheet])),
  };
}

/** The result sheets that an attempt before has left half made. */
function halfMadeAmong(sheets: readonly MarkedSheet[]): readonly Excel.Worksheet[] {
  const isHalfMade = ({ mark, part }: MarkedSheet) =>
    mark === "staging" && (part === null || part === "halfMade");
  return sheets.filter(isHalfMade).map(({ sheet }) => sheet);
}
