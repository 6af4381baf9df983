import type { ExamplesSheet, Formula } from "../sheet/examplesSheet";
import { extentOf } from "../sheet/reportSheet";
import { changeWorkbook } from "./changeWorkbook";
import { ExcelProblem } from "./excelProblem";
import { freeName } from "./freeName";
import { applyLayout, applyStyle } from "./look";
import { markSheet, noteSheet, sheetsWithMarks } from "./marks";
import { removeStaging } from "./removeStaging";
import { setFormat, stageSheet } from "./stageSheet";

/**
 * Adds the sheet of examples, shows it, and answers its name. One that KAM added before goes; a sheet of the user's with
 * that name stays, and a failure leaves everything as it was.
 *
 * @throws ExcelProblem "readOnly", "structureProtected"; what Excel throws
 */
export async function insertExamples(examples: ExamplesSheet): Promise<string> {
  return changeWorkbook(async (context) => {
    const protection = context.workbook.protection.load("protected");
    const sheets = await sheetsWithMarks(context);
    if (protection.protected) throw new ExcelProblem("structureProtected");

    const earlier = sheets.filter(({ mark }) => mark === "examples" || mark === "staging");
    const taken = sheets.filter((each) => !earlier.includes(each));
    const name = freeName(
      examples.name,
      new Set(taken.map((each) => each.name.toLowerCase())),
      (n) => `${examples.name} (${n})`
    );
    try {
      const sheet = await stageSheet(context, examples, () => {});
      examples.formulas.forEach((formula) => putFormula(sheet, formula));
      for (const style of examples.styles) {
        const { row, column, rows, columns } = style;
        applyStyle(sheet.getRangeByIndexes(row, column, rows, columns), style);
      }
      applyLayout(sheet, examples);
      sheet.visibility = Excel.SheetVisibility.visible; // before the others go: one must be visible
      earlier.forEach((each) => each.sheet.delete());
      sheet.name = name;
      markSheet(sheet, "examples", extentOf(examples.blocks));
      noteSheet(sheet, name, null);
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
    } catch (error) {
      await removeStaging();
      throw error;
    }
    return name;
  });
}

/** Formats first: a date that spills must find its cell ready. */
function putFormula(sheet: Excel.Worksheet, { row, column, text, rows, formats }: Formula): void {
  formats.forEach((format, c) =>
    setFormat(sheet.getRangeByIndexes(row, column + c, rows, 1), format)
  );
  sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[text]];
}
