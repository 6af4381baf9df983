import type { ReportSheet } from "../sheet/reportSheet";
import { commitSheet, resizeTable } from "./commitSheet";
import { layOutPages } from "./layOutPages";
import { removeStaging } from "./removeStaging";
import { planReport } from "./reportPlan";
import { stageSheet } from "./stageSheet";

export interface WriteOptions {
  /** Rows written so far, of all sheets. */
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a report: first, in chunks, onto hidden sheets; then, in one batch, from there to its place. Sheets of an earlier
 * report are renewed in place, other sheets are never touched, and a failure or a cancel before that batch leaves nothing.
 *
 * @throws ExcelProblem "structureProtected", "sheetProtected"; the reason of an aborted signal; what Excel throws
 */
export async function writeReport(
  reports: readonly ReportSheet[],
  { onProgress, signal }: WriteOptions = {}
): Promise<{ readonly sheetNames: readonly string[] }> {
  return Excel.run(async (context) => {
    signal?.throwIfAborted();
    const plans = await planReport(context, reports);
    try {
      const staged = await stageAll(context, reports, onProgress, signal);
      context.application.suspendScreenUpdatingUntilNextSync();
      plans.forEach(resizeTable);
      const committed = plans.map((plan, i) => commitSheet(context, plan, staged[i]!));
      committed.forEach(({ finish }) => finish());
      staged.forEach((sheet) => sheet.delete());
      await context.sync();
    } catch (error) {
      await removeStaging(); // where even that fails, the next run removes it
      throw error;
    }
    await layOutPages(context, plans);
    return { sheetNames: plans.map(({ name }) => name) };
  });
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
