import { insertExamples } from "../../src/excel/insertExamples";
import { readEarlier } from "../../src/excel/readEarlier";
import { findReport, removeReport } from "../../src/excel/removeReport";
import { listSources } from "../../src/excel/source";
import { writeReport } from "../../src/excel/writeReport";
import { en } from "../../src/locales/en";
import { examplesSheet } from "../../src/sheet/examplesSheet";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";

/* A sheet that the user copies keeps KAM's mark: Excel copies custom properties. A copy is the user's. */
const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

eachInOffice();

async function run(clients: number): Promise<readonly string[]> {
  const earlier = await readEarlier();
  const report = smallReport(smallLedger(clients), earlier);
  return (await writeReport(report, { earlier })).sheetNames;
}

/** Copies a sheet as Excel does: cells, and custom properties; in front of it, where Excel's dialog puts it. */
async function copy(name: string, copied = `${name} (2)`): Promise<void> {
  const { values } = await usedCells(name);
  await Excel.run(async (context) => {
    const original = context.workbook.worksheets.getItem(name).load("position");
    const properties = original.customProperties.load("items/key,items/value");
    await context.sync();
    const sheet = context.workbook.worksheets.add(copied);
    sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length).values = values;
    properties.items.forEach(({ key, value }) => sheet.customProperties.add(key, value));
    sheet.position = original.position;
    await context.sync();
  });
}

const copies = RESULTS.map((name) => `${name} (2)`);
const cellsOf = (names: readonly string[]) => Promise.all(names.map((name) => usedCells(name)));

test("copies of result sheets are neither renewed nor removed nor offered as data", async () => {
  await run(5);
  for (const name of RESULTS) await copy(name);
  const before = await cellsOf(copies);
  expect(await run(8)).toEqual(RESULTS);
  expect(await findReport()).toEqual(RESULTS);
  expect((await usedCells("KAM Clients")).values).toHaveLength(4 + 8);
  expect(await cellsOf(copies)).toEqual(before);
  expect((await listSources()).sources).toEqual([]);
  expect(await removeReport()).toEqual({ removed: 4, kept: [] });
  expect(await sheetNames()).toEqual(["Sheet1", ...copies]);
});

test("copies stay what they are when the original is gone", async () => {
  await run(5);
  for (const name of RESULTS) await copy(name);
  await removeReport();
  const before = await cellsOf(copies);
  expect(await run(8)).toEqual(RESULTS);
  expect(await cellsOf(copies)).toEqual(before);
});

test.each([
  ["the copy", "KAM Clients (2)", "January"],
  ["the original", "KAM Clients", "Ranking"],
])("%s may be renamed", async (_, name, renamed) => {
  await run(5);
  await copy("KAM Clients");
  await onSheet(name, (sheet) => (sheet.name = renamed));
  const [original, copied] =
    name === "KAM Clients" ? [renamed, "KAM Clients (2)"] : ["KAM Clients", renamed];
  const before = await usedCells(copied);
  expect((await run(8))[1]).toBe(original);
  expect(await usedCells(copied)).toEqual(before);
});

test("both may be renamed, and the copy be made of a renamed sheet after a second run", async () => {
  await run(5);
  await run(6);
  await onSheet("KAM Clients", (sheet) => (sheet.name = "Ranking"));
  await copy("Ranking", "January");
  const before = await usedCells("January");
  expect((await run(8))[1]).toBe("Ranking");
  expect(await usedCells("January")).toEqual(before);
});

test("sheets of an earlier version of KAM, which noted less, are told by the names Excel gives copies", async () => {
  await run(5);
  await Excel.run(async (context) => {
    for (const name of RESULTS)
      for (const key of ["KAM.id", "KAM.name"])
        context.workbook.worksheets.getItem(name).customProperties.getItem(key).delete();
    await context.sync();
  });
  await copy("KAM Summary");
  expect(await run(8)).toEqual(RESULTS);
});

test("a copy of the examples stays when they are inserted anew", async () => {
  await putCells("Mine", [["x"]]);
  const name = await insertExamples(examplesSheet(en.examples));
  await copy(name);
  await insertExamples(examplesSheet(en.examples));
  expect((await sheetNames()).sort()).toEqual(["Mine", "Sheet1", name, `${name} (2)`].sort());
});
