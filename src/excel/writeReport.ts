import type { EarlierCells } from "../sheet/earlierCells";
import type { ReportSheet } from "../sheet/reportSheet";
import { commitSheet } from "./commitSheet";
import { demandUnchanged } from "./demandUnchanged";
import { layOutPages } from "./layOutPages";
import { makeRoom } from "./makeRoom";
import { refreshPivots } from "./refreshPivots";
import { removeStaging } from "./removeStaging";
import { planReport, type SheetPlan } from "./reportPlan";
import { stageSheet } from "./stageSheet";

export interface WriteOptions {
  /** What was read of the earlier report, by which this one was made: see `readEarlier`. */
  readonly earlier?: EarlierCells | null;
  /** Rows written so far, of all sheets. */
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a report: first, in chunks, onto hidden sheets; then, in one batch, from there to its place. Sheets of an earlier
 * report are renewed in place, other sheets are never touched, and a failure or a cancel before that batch leaves nothing.
 *
 * @throws ExcelProblem "structureProtected", "sheetProtected", "changedMeanwhile" (somebody typed into KAM Inputs or KAM
 *   Win-back since `earlier` was read); the reason of an aborted signal; what Excel throws
 */
export async function writeReport(
  reports: readonly ReportSheet[],
  { earlier = null, onProgress, signal }: WriteOptions = {}
): Promise<{ readonly sheetNames: readonly string[] }> {
  return Excel.run(async (context) => {
    signal?.throwIfAborted();
    await planReport(context, reports); // refuses in time
    await removeStaging();
    try {
      const staged = await stageAll(context, reports, onProgress, signal);
      const plans = await planReport(context, reports); // anything may have happened since
      await demandUnchanged(plans, earlier, signal);
      await commitAll(context, plans, staged);
      await layOutPages(context, plans);
      await refreshPivots(context, plans);
      return { sheetNames: plans.map(({ name }) => name) };
    } catch (error) {
      await removeStaging(); // where even that fails, the next run removes it
      throw error;
    }
  });
}

/** The one batch that changes what is not staging. */
async function commitAll(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  staged: readonly Excel.Worksheet[]
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  plans.forEach(makeRoom);
  const commits = plans.map((plan, i) => commitSheet(context, plan, staged[i]!));
  commits.forEach((commit) => commit.putCells());
  commits.forEach((commit) => commit.putFormulas());
  commits.forEach((commit) => commit.dress());
  commits.forEach((commit) => commit.finish());
  staged.forEach((sheet) => sheet.delete());
  await context.sync();
}

async function stageAll(
  context: Excel.RequestContext,
  reports: readonly ReportSheet[],
  onProgress: WriteOptions["onProgress"],
  signal: AbortSignal | undefined
): Promise<readonly Excel.Worksheet[]> {
  const rows = reports
    .flatMap(({ blocks }) => blocks)
    .reduce((count, { values }) => count + values.length, 0);
  let done = 0;
  const onRows = (count: number) => onProgress?.((done += count), rows);
  const staged: Excel.Worksheet[] = [];
  onProgress?.(0, rows);
  for (const report of reports) staged.push(await stageSheet(context, report, onRows, signal));
  return staged;
}
