import { changeWorkbook } from "./changeWorkbook";
import { ExcelProblem } from "./excelProblem";
import { sheetsWithMarks, type Mark, type MarkedSheet } from "./marks";
import { holdsTyped } from "./openColumns";
import { reportTables } from "./reportTables";

/** The sheets of a report, in their order. */
const RESULTS = [
  "summary",
  "clients",
  "inputs",
  "winback",
  "live",
] as const satisfies readonly Mark[];

/** The names of the result sheets KAM made, summary first; null where neither the summary nor the clients are there. */
export async function findReport(): Promise<string[] | null> {
  return Excel.run(async (context) => {
    const results = resultsAmong(await sheetsWithMarks(context));
    const isThere = results.some(({ mark }) => mark === "summary" || mark === "clients");
    return isThere ? results.map(({ name }) => name) : null;
  });
}

/** Shows the report: the summary, else whichever sheet of it is there. */
export async function openReport(): Promise<void> {
  await Excel.run(async (context) => {
    const [first] = resultsAmong(await sheetsWithMarks(context));
    if (!first) throw new ExcelProblem("sourceGone");
    first.sheet.visibility = Excel.SheetVisibility.visible;
    first.sheet.activate();
    first.sheet.getRange("A1").select();
    await context.sync();
  });
}

/** What became of the sheets of a report. */
export interface RemovedReport {
  readonly removed: number;
  /** The names of the sheets that stay because people typed into them; the next run goes on with them. */
  readonly kept: readonly string[];
}

/**
 * Deletes the result sheets KAM made, save those that people typed into, and what a crashed run left. A workbook that holds
 * nothing else gets an empty sheet, since Excel wants one.
 *
 * @throws ExcelProblem "readOnly", "structureProtected"; what Excel throws
 */
export async function removeReport(): Promise<RemovedReport> {
  return changeWorkbook(async (context) => {
    const protection = context.workbook.protection.load("protected");
    const sheets = await sheetsWithMarks(context);
    if (protection.protected) throw new ExcelProblem("structureProtected");
    const results = resultsAmong(sheets);
    const kept = await typedInto(context, results);
    const removed = results.filter((each) => !kept.includes(each));
    const going = new Set([...removed, ...sheets.filter(({ mark }) => mark === "staging")]);
    const staysVisible = sheets.some((each) => each.isVisible && !going.has(each));
    if (!staysVisible) context.workbook.worksheets.add();
    for (const { sheet, isVisible } of going) {
      // A sheet that only an add-in can show is not deleted before it is an ordinary hidden one.
      if (!isVisible) sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.delete();
    }
    await context.sync();
    return { removed: removed.length, kept: kept.map(({ name }) => name) };
  });
}

async function typedInto(
  context: Excel.RequestContext,
  results: readonly MarkedSheet[]
): Promise<readonly MarkedSheet[]> {
  const candidates = results.filter(({ mark }) => mark === "inputs" || mark === "winback");
  const tables = await reportTables(context, candidates);
  const kept: MarkedSheet[] = [];
  for (const [i, each] of candidates.entries())
    if (await holdsTyped(each, tables[i]!)) kept.push(each);
  return kept;
}

function resultsAmong(sheets: readonly MarkedSheet[]): readonly MarkedSheet[] {
  return RESULTS.flatMap((kind) => sheets.filter(({ mark }) => mark === kind));
}
