import { ExcelProblem } from "./excelProblem";
import { sheetsWithMarks, type MarkedSheet } from "./marks";

/** The names of the result sheets KAM made, summary first, or null where there are none. */
export async function findReport(): Promise<string[] | null> {
  return Excel.run(async (context) => {
    const names = resultsAmong(await sheetsWithMarks(context)).map(({ name }) => name);
    return names.length > 0 ? names : null;
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

/**
 * Deletes the result sheets KAM made, and what a crashed run left; answers how many results there were. A workbook that holds
 * nothing else gets an empty sheet, since Excel wants one.
 *
 * @throws ExcelProblem "structureProtected"
 */
export async function removeReport(): Promise<number> {
  return Excel.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    const sheets = await sheetsWithMarks(context);
    if (protection.protected) throw new ExcelProblem("structureProtected");
    const going = new Set([
      ...resultsAmong(sheets),
      ...sheets.filter(({ mark }) => mark === "staging"),
    ]);
    const staysVisible = sheets.some((each) => each.isVisible && !going.has(each));
    if (!staysVisible) context.workbook.worksheets.add();
    going.forEach(({ sheet }) => sheet.delete());
    await context.sync();
    return resultsAmong(sheets).length;
  });
}

function resultsAmong(sheets: readonly MarkedSheet[]): readonly MarkedSheet[] {
  const summary = sheets.filter(({ mark }) => mark === "summary");
  return [...summary, ...sheets.filter(({ mark }) => mark === "clients")];
}
