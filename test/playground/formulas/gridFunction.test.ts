import { CellMessages } from "../../../src/playground/formulas/cellMessages";
import { registerFunctions } from "../../../src/playground/formulas/registerFunctions";
import { startOffice } from "../../excel/officeWorkbook";
import { CustomFunctionsError, ErrorCode } from "../../functions/customFunctions";

const TEXTS = [
  "2024-01", "1-2", "00123", "TRUE", "1E5", "{1,2}", 'say "hi"', '"', "50%", "=1+1", "#N/A", "MARCH1", "",
]; // prettier-ignore

/** What spills from A1 where a custom function answers with `answer`. */
async function spilled(answer: unknown[][]): Promise<{ values: unknown[][]; types: unknown[][] }> {
  const office = await startOffice();
  const metadata = { functions: [{ id: "ECHO", name: "ECHO", parameters: [] }] };
  const CustomFunctions = {
    Error: CustomFunctionsError,
    ErrorCode,
    _association: { mappings: { ECHO: () => answer } },
  };
  registerFunctions(office.api, metadata as never, () => ({ CustomFunctions }), new CellMessages());
  const range = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").formulas = [["=KAM.ECHO()"]];
    await context.sync();
    const cells = sheet.getRangeByIndexes(0, 0, answer.length, answer[0]!.length);
    cells.load("values,valueTypes");
    await context.sync();
    return cells;
  });
  await new Promise((resolve) => setTimeout(resolve, 50)); // a new function calculates the workbook once more
  await office.host.calculated();
  office.dispose();
  return { values: range.values, types: range.valueTypes };
}

test("texts of a custom function arrive as those very texts, whatever they read like", async () => {
  const { values } = await spilled(TEXTS.map((text) => [text]));
  expect(values).toEqual(TEXTS.map((text) => [text]));
});

test("numbers, truth values and errors arrive as such", async () => {
  const failed = new CustomFunctionsError(ErrorCode.notAvailable, "");
  const { values, types } = await spilled([[1.5, true, failed, null]]);
  expect(values).toEqual([[1.5, true, "#N/A", 0]]);
  expect(types).toEqual([["Double", "Boolean", "Error", "Double"]]);
});
