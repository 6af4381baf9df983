import type { ReportSource } from "../sheet/reportSheet";
import { commitSheet, type Commit } from "./commitSheet";
import { journalAmong, notePhase, readPhase, type Phase } from "./journal";
import { keepSheet } from "./keepSheet";
import { makeRoom } from "./makeRoom";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { planReport, type SheetPlan } from "./reportPlan";
import type { SheetBefore } from "./sheetBefore";

/** The staging sheets that a commit takes from. */
export interface Staged {
  readonly journal: Excel.Worksheet;
  /** By the kind of report sheet. */
  readonly cells: ReadonlyMap<string, Excel.Worksheet>;
  /** What there was before, by the kind of report sheet. */
  readonly kept: ReadonlyMap<string, Excel.Worksheet>;
}

/**
 * The one batch that changes what is not staging. Its first request needs the journal: where that is gone, nothing happens.
 *
 * @param phase - how far an attempt before has come: what it kept of the cells before is not to be kept again
 * @throws what Excel throws; how far it came is then noted in the journal
 */
export async function commitReport(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  staged: Omit<Staged, "kept">,
  phase: Phase = "ready"
): Promise<void> {
  const commits = beginCommit(context, plans, staged, phase);
  for (const { dressing } of commits) dressing.forEach((dress) => dress());
  endCommit(commits, staged);
  await context.sync();
}

/**
 * The same where Excel refuses it again and again: cells, tables and formulas first, then each part of how they look by
 * itself; what Excel refuses of that is left out.
 */
async function commitPlainly(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  staged: Staged,
  phase: Phase
): Promise<void> {
  const commits = beginCommit(context, plans, staged, phase);
  await context.sync();
  for (const dress of commits.flatMap(({ dressing }) => dressing)) await attempt(context, dress);
  endCommit(commits, staged);
  await context.sync();
}

/** Leaves undone what Excel refuses. */
async function attempt(context: Excel.RequestContext, requests: () => void): Promise<void> {
  requests();
  await context.sync().catch((error: unknown) => {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  });
}

function beginCommit(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  { journal, cells }: Omit<Staged, "kept">,
  phase: Phase
): readonly Commit[] {
  context.application.suspendScreenUpdatingUntilNextSync();
  if (phase !== "cells") {
    notePhase(journal, "room");
    plans.forEach((plan) => keepSheet(context, plan));
  }
  plans.forEach(makeRoom);
  notePhase(journal, "cells");
  const commits = plans
    .filter(({ isSettled }) => !isSettled)
    .map((plan) => commitSheet(context, plan, cells.get(plan.report.kind)!));
  commits.forEach((commit) => commit.putCells());
  commits.forEach((commit) => commit.putFormulas());
  return commits;
}

function endCommit(commits: readonly Commit[], { journal }: Pick<Staged, "journal">): void {
  commits.forEach((commit) => commit.finish());
  notePhase(journal, "pages");
}

/**
 * Goes on with a commit that failed, from its beginning, wherever Excel stopped in it. One that was complete but for Excel's
 * answer is left as it is.
 *
 * @param before - what there was before the commit began
 * @param isPlain - whether looks, charts and filters that Excel refuses are left out
 * @returns what was written; null where there is no commit to go on with
 * @throws ExcelProblem those of `planReport`; what Excel throws
 */
export async function repeatCommit(
  reports: readonly ReportSource[],
  before: readonly SheetBefore[],
  isPlain = false
): Promise<readonly SheetPlan[] | null> {
  return Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const phase = await readPhase(context, sheets);
    if (phase === null || phase === "back") return null;
    const leftovers = [...halfMadeAmong(sheets), ...(phase === "cells" ? [] : keptAmong(sheets))];
    leftovers.forEach(({ sheet }) => sheet.delete()); // before planning: their tables have names that are wanted
    const plans = await planReport(context, reports, before);
    if (phase === "pages") return plans;
    await (isPlain ? commitPlainly : commitReport)(context, plans, stagedAmong(sheets), phase);
    return plans;
  });
}

/** The staging sheets among all. */
export function stagedAmong(sheets: readonly MarkedSheet[]): Staged {
  const staging = sheets.filter(({ mark }) => mark === "staging");
  return {
    journal: journalAmong(staging)!,
    cells: new Map(staging.map(({ part, sheet }) => [part ?? "", sheet])),
    kept: new Map(
      keptAmong(staging).map(({ part, sheet }) => [part!.slice("kept ".length), sheet])
    ),
  };
}

/** The result sheets that an attempt before has left half made. */
export function halfMadeAmong(sheets: readonly MarkedSheet[]): readonly MarkedSheet[] {
  return sheets.filter(
    ({ mark, part }) => mark === "staging" && (part === null || part.startsWith("halfMade"))
  );
}

function keptAmong(sheets: readonly MarkedSheet[]): readonly MarkedSheet[] {
  return sheets.filter(({ mark, part }) => mark === "staging" && part?.startsWith("kept "));
}
