import { insertExamples } from "../../src/excel/insertExamples";
import { listSources } from "../../src/excel/source";
import { removeReport } from "../../src/excel/removeReport";
import { writeReport } from "../../src/excel/writeReport";
import { examples as words } from "../../src/locales/en";
import { examplesSheet } from "../../src/sheet/examplesSheet";
import { valueOfExample } from "../sheet/valueOfExample";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { registerBuiltFunctions } from "./registeredFunctions";
import { smallReport } from "./smallReport";

const sheet = examplesSheet(words);

const open = eachInOffice();

test("every formula is live: its cells hold what the function gives", async () => {
  registerBuiltFunctions(open.office.api);
  expect(await insertExamples(sheet)).toBe("KAM functions");
  await open.office.host.calculated();
  const { values, formulas } = await usedCells("KAM functions");
  for (const formula of sheet.formulas) {
    expect(formulas[formula.row]![formula.column]).toBe(formula.text);
    const found = values
      .slice(formula.row, formula.row + formula.rows)
      .map((row) => row.slice(formula.column, formula.column + formula.formats.length));
    expect([formula.text, found]).toEqual([formula.text, valueOfExample(formula, sheet)]);
  }
  for (const { row, column, values: written } of sheet.blocks) {
    written.forEach((line, r) =>
      expect(values[row + r]!.slice(column, column + line.length)).toEqual(line)
    );
  }
});

test("a result follows its data", async () => {
  registerBuiltFunctions(open.office.api);
  await insertExamples(sheet);
  const { row, column, rows } = sheet.formulas[0]!;
  await onSheet("KAM functions", (each) => {
    each.getRangeByIndexes(row, 1, rows, 1).values = [[1], [1], [90], [4], [4]];
  });
  await open.office.host.calculated();
  const { values } = await usedCells("KAM functions");
  expect(values.slice(row, row + rows).map((line) => line[column])).toEqual([
    "C",
    "C",
    "A",
    "B",
    "B",
  ]);
});

test("without the functions each shows that it is not known, and all else is there", async () => {
  await insertExamples(sheet);
  await open.office.host.calculated();
  const { values } = await usedCells("KAM functions");
  for (const { row, column } of sheet.formulas) expect(values[row]![column]).toBe("#NAME?");
});

test("inserted again, it takes the place of the earlier one", async () => {
  await insertExamples(sheet);
  await onSheet("KAM functions", (each) => (each.getRange("B8").values = [[999]]));
  expect(await insertExamples(sheet)).toBe("KAM functions");
  expect(await sheetNames()).toEqual(["Sheet1", "KAM functions"]);
  const { values } = await usedCells("KAM functions");
  expect(values[7]![1]).not.toBe(999);
});

test("the user's own sheet of that name is not touched", async () => {
  await putCells("kam functions", [["mine", 1]]);
  expect(await insertExamples(sheet)).toBe("KAM functions (2)");
  expect(await insertExamples(sheet)).toBe("KAM functions (2)");
  expect((await usedCells("kam functions")).values).toEqual([["mine", 1]]);
  expect(await sheetNames()).toEqual(["Sheet1", "kam functions", "KAM functions (2)"]);
});

test("it is no source of sales, and stays when results are removed", async () => {
  await writeReport(smallReport());
  await insertExamples(sheet);
  expect((await listSources()).sources).toEqual([]);
  expect(await removeReport()).toEqual({ removed: 4, kept: [] });
  expect(await sheetNames()).toEqual(["Sheet1", "KAM functions"]);
});

test("a workbook whose structure is protected is left as it is", async () => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(insertExamples(sheet)).rejects.toMatchObject({ code: "structureProtected" });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});
