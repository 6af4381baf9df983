import type { EarlierCells } from "../sheet/earlierCells";
import type { ReportSource } from "../sheet/reportSheet";
import { cancellable } from "./cancellable";
import { sayWhyDenied } from "./changeWorkbook";
import { commitReport, repeatCommit, type Staged } from "./commitReport";
import { demandUnchanged } from "./demandUnchanged";
import { excelProblemCode } from "./excelProblem";
import { writeJournal } from "./journal";
import { layOutPages } from "./layOutPages";
import { noteNewSheets } from "./noteNewSheets";
import { recoverReport } from "./recoverReport";
import { refreshPivots } from "./refreshPivots";
import { removeStaging } from "./removeStaging";
import { planReport, sheetsFor, type SheetPlan } from "./reportPlan";
import { sheetBefore } from "./sheetBefore";
import { rowCount, stageReport } from "./stageSheet";

export interface WriteOptions {
  /** What was read of the earlier report, by which this one was made: see `readEarlier`. */
  readonly earlier?: EarlierCells | null;
  /** Rows written so far, of all sheets. */
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
  /** How long a cancel waits for Excel to come to an end, in milliseconds. */
  readonly patience?: number;
}

/**
 * Writes a report: first, in chunks, onto hidden sheets; then, in one batch, from there to its place. Sheets of an earlier
 * report are renewed in place and other sheets are never touched. Whatever fails, the workbook then is as before or has the
 * complete report; where Excel does not even let KAM clear up, `recoverReport` does so later.
 *
 * @throws ExcelProblem "readOnly", "structureProtected", "sheetProtected", "halfWritten", "changedMeanwhile" (somebody typed into KAM Inputs or KAM
 *   Win-back since `earlier` was read); the reason of an aborted signal; what Excel throws
 */
export async function writeReport(
  reports: readonly ReportSource[],
  options: WriteOptions = {}
): Promise<{ readonly sheetNames: readonly string[] }> {
  const { signal, patience } = options;
  signal?.throwIfAborted();
  const writing = sayWhyDenied(() => write(reports, options));
  return cancellable(writing, signal, patience);
}

async function write(
  reports: readonly ReportSource[],
  options: WriteOptions
): Promise<{ readonly sheetNames: readonly string[] }> {
  const plans = await prepareAndCommit(reports, options);
  await noteNewSheets(plans);
  await layOutPages(plans);
  await removeStaging();
  await refreshPivots(plans);
  return { sheetNames: plans.map(({ name }) => name) };
}

async function prepareAndCommit(
  reports: readonly ReportSource[],
  options: WriteOptions
): Promise<readonly SheetPlan[]> {
  await recoverReport();
  await Excel.run((context) => sheetsFor(context, reports)); // refuses in time
  let plans: readonly SheetPlan[] | null = null;
  try {
    await Excel.run(async (context) => {
      const prepared = await prepare(context, reports, options);
      plans = prepared.plans;
      await commitReport(context, plans, prepared.staged);
    });
    return plans!;
  } catch (error) {
    const isComplete = await goOn(reports, plans);
    if (isComplete) return plans!;
    throw error;
  }
}

/**
 * Tries once more where a commit has begun, then finishes what it left or takes it back; answers whether it is complete.
 *
 * @throws ExcelProblem "halfWritten"
 */
async function goOn(
  reports: readonly ReportSource[],
  plans: readonly SheetPlan[] | null
): Promise<boolean> {
  const before = plans?.map(sheetBefore);
  const again = before && (await repeatCommit(reports, before).catch(() => null)); // refused twice: see below
  if (again) return true;
  const recovery = await recoverReport().catch((error: unknown) => {
    if (excelProblemCode(error) === "halfWritten") throw error;
    return null; // for the next time
  });
  return recovery === "finished";
}

/** Writes everything that is needed onto hidden sheets. */
async function prepare(
  context: Excel.RequestContext,
  reports: readonly ReportSource[],
  { earlier = null, onProgress, signal }: WriteOptions
): Promise<{
  readonly plans: readonly SheetPlan[];
  readonly staged: Omit<Staged, "kept">;
}> {
  const rows = rowCount(reports.flatMap(({ blocks }) => blocks));
  let done = 0;
  const onRows = (count: number) => onProgress?.((done += count), rows);
  onProgress?.(0, rows);
  const cells = await stageReport(context, reports, onRows, signal);
  const plans = await planReport(context, reports); // anything may have happened since
  const journal = await writeJournal(context, reports, plans.map(sheetBefore));
  await demandUnchanged(plans, earlier, signal);
  signal?.throwIfAborted();
  return { plans, staged: { journal, cells } };
}
