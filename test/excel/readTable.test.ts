import { neighbours } from "../../src/excel/neighbours";
import { readTable } from "../../src/excel/readTable";
import { reportTables } from "../../src/excel/reportTables";
import { sheetsWithMarks } from "../../src/excel/marks";
import { writeReport } from "../../src/excel/writeReport";
import { eachInOffice, onSheet } from "./officeWorkbook";
import { smallReport } from "./smallReport";

eachInOffice();

/** KAM Clients as it stands in the workbook: all of it, or some of its columns. */
async function clientsTable(columns?: readonly number[]) {
  return Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const clients = sheets.find(({ mark }) => mark === "clients")!;
    const [place] = await reportTables(context, [clients]);
    return readTable(clients, place!, { columns });
  });
}

test("of columns that are not asked for nothing is read, and the others stay in their places", async () => {
  await writeReport(smallReport());
  await onSheet("KAM Clients", (sheet) => {
    const own = sheet.tables.getItemAt(0).columns.add();
    own.name = "My own";
    own.getDataBodyRange().formulas = [["=1/0"], ["=1+1"], ["#N/A"], ["a"], [""]];
  });
  const whole = await clientsTable();
  const last = whole.headings.length - 1;
  const some = await clientsTable([1, 2, last]);
  expect(some.headings).toEqual(whole.headings);
  whole.values.forEach((row, r) => {
    row.forEach((cell, c) => {
      const isAsked = c === 1 || c === 2 || c === last;
      expect(some.values[r]![c]).toEqual(isAsked ? cell : null);
      expect(some.formulas[r]![c]).toEqual(isAsked ? whole.formulas[r]![c] : null);
      expect(some.formats[r]![c]).toBe(isAsked ? whole.formats[r]![c] : "");
    });
  });
  expect(whole.values.map((row) => row[last])).toContainEqual({ code: "#DIV/0!" });
  expect((await clientsTable([1])).values.map((row) => row.length)).toEqual([2, 2, 2, 2, 2]);
  expect((await clientsTable([])).values).toEqual([[], [], [], [], []]);
});

test("columns side by side are read as one range", () => {
  expect(neighbours([0, 1, 4, 6, 7])).toEqual([
    { from: 0, width: 2 },
    { from: 4, width: 1 },
    { from: 6, width: 2 },
  ]);
  expect(neighbours([])).toEqual([]);
});
