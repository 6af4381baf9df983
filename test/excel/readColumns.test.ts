import { excelProblemCode } from "../../src/excel/excelProblem";
import { readColumns } from "../../src/excel/readColumns";
import { listSources, readSample, type Source } from "../../src/excel/source";
import type { Cell } from "../../src/sheet/cell";
import type { RowFacts } from "../../src/sheet/rowFacts";
import type { BootedOffice } from "./bootOffice";
import { onSheet, putCells, startOffice } from "./officeWorkbook";

const STOPPED = new Error("stopped");

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

const LEDGER: Cell[][] = [
  ["Client", "Order date", "Note", "Amount"],
  ["Acme", 45292, "first", 5],
  ["Best", 45293, "second", 7.5],
  ["Acme", 45294, "third", -2],
];

async function sourceNamed(name: string): Promise<Source> {
  const { sources } = await listSources();
  const source = sources.find((each) => each.name === name);
  if (!source)
    throw new Error(`no source ${name} among ${sources.map((each) => each.name).join()}`);
  return source;
}

async function read(source: Source, columns: readonly number[]) {
  const rows: Cell[][] = [];
  const firstRows: number[] = [];
  const progress: [number, number][] = [];
  await readColumns(source, columns, {
    onRows: (chunk, firstRow) => {
      rows.push(...chunk);
      firstRows.push(firstRow);
    },
    onProgress: (done, of) => progress.push([done, of]),
  });
  return { rows, firstRows, progress };
}

test("reads the columns asked for, in order, with the row number of the sheet", async () => {
  await putCells("Sales", LEDGER, 4, 2);
  const { rows, firstRows, progress } = await read(await sourceNamed("Sales"), [0, 1, 3]);
  expect(rows).toEqual(LEDGER.map(([client, date, , amount]) => [client, date, amount]));
  expect(firstRows).toEqual([5]);
  expect(progress).toEqual([[0, 4], [4, 4]]); // prettier-ignore
});

test("halves the chunks where a message would be too large, and loses no row", async () => {
  const long = "Ж".repeat(200);
  const cells = [
    ["Client", "Amount"],
    ...Array.from({ length: 3_000 }, (_, i) => [`${long}${i}`, i]),
  ];
  await putCells("Sales", cells);
  office.host.messageLimit = 300_000;
  const { rows, firstRows, progress } = await read(await sourceNamed("Sales"), [0, 1]);
  expect(rows).toEqual(cells);
  expect(firstRows.length).toBeGreaterThan(1);
  expect(progress.at(-1)).toEqual([3_001, 3_001]);
});

test("tells an error from a text that looks like one", async () => {
  await putCells("Sales", [
    ["Client", "Amount"],
    ["#N/A", 1],
    ["Best", 2],
  ]);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("A2").numberFormat = [["@"]];
    sheet.getRange("A2").values = [["#N/A"]];
    sheet.getRange("B2").formulas = [["=1/0"]];
  });
  await office.host.calculated();
  const { rows } = await read(await sourceNamed("Sales"), [0, 1]);
  expect(rows[1]).toEqual(["#N/A", { code: "#DIV/0!" }]);
});

test("tells which rows are hidden, by hand or by a filter, and how amounts are formatted", async () => {
  await putCells("Sales", LEDGER);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("D2:D4").numberFormat = [["[$€-407] #,##0.00"], ["#,##0.00"], ["$#,##0"]];
  });
  const source = await sourceNamed("Sales");
  const factsOf = async (columns: readonly number[], formatsOf: number | null) => {
    const facts: RowFacts[] = [];
    await readColumns(source, columns, { formatsOf, onRows: (_, __, each) => facts.push(each) });
    return facts;
  };
  expect(await factsOf([0, 3], null)).toEqual([{ hidden: null, formats: null }]);
  await onSheet("Sales", (sheet) => (sheet.getRange("3:3").rowHidden = true));
  expect(await factsOf([0], 3)).toEqual([
    {
      hidden: [false, false, true, false],
      formats: ["General", "[$€-407] #,##0.00", "#,##0.00", "$#,##0"],
    },
  ]);
  await onSheet("Sales", (sheet) => (sheet.getRange("1:4").rowHidden = true));
  expect((await factsOf([0], null))[0]?.hidden).toEqual([true, true, true, true]);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("1:4").rowHidden = false;
    const table = sheet.tables.add("A1:D4", true);
    table.columns.getItem("Client").filter.applyValuesFilter(["Acme"]);
  });
  await office.host.calculated();
  expect((await factsOf([0], null))[0]?.hidden).toEqual([false, false, true, false]);
});

const MANY: Cell[][] = [
  ["Client", "Note", "Amount"],
  ...Array.from({ length: 99 }, (_, i): Cell[] => [`${"C".repeat(150)}${i}`, "x", i]),
];

/** Reads a source of a hundred rows in several messages while somebody does something to it. */
async function readWhile(change: (sheet: Excel.Worksheet) => void): Promise<string | null> {
  await putCells("Sales", MANY);
  const source = await sourceNamed("Sales");
  let chunks = 0;
  office.host.messageLimit = 6_000;
  const reading = readColumns(source, [0, 2], {
    onRows: async () => {
      if (++chunks === 2) await onSheet("Sales", change);
    },
  });
  const code = await reading.then(() => null, excelProblemCode);
  office.host.messageLimit = null;
  expect(chunks).toBeGreaterThan(1);
  return code;
}

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a cell in the middle is typed", (sheet) => (sheet.getRange("C50").values = [[1]])],
  ["the first row is another", (sheet) => (sheet.getRange("A2").values = [["other"]])],
  ["a row comes", (sheet) => (sheet.getRange("A101:C101").values = [["new", "", 1]])],
  ["rows go", (sheet) => sheet.getRange("90:95").delete("Up")],
  ["a column comes before", (sheet) => sheet.getRange("A:A").insert("Right")],
])("notices while it reads that %s", async (_, change) => {
  expect(await readWhile(change)).toBe("dataChanged");
});

test("goes on where cells beside the data change, and the watch ends with the reading", async () => {
  expect(await readWhile((sheet) => sheet.getRange("H1:H3").clear())).toBeNull();
  await onSheet("Sales", (sheet) => (sheet.getRange("C50").values = [[2]]));
  expect((await read(await sourceNamed("Sales"), [2])).rows[49]).toEqual([2]);
});

test("stops where it is asked to", async () => {
  await putCells("Sales", LEDGER);
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = readColumns(await sourceNamed("Sales"), [0], {
    onRows: (rows) => seen.push(rows.length),
    onProgress: () => stop.abort(STOPPED),
    signal: stop.signal,
  });
  await expect(reading).rejects.toBe(STOPPED);
  expect(seen).toEqual([]);
});

test("leaves out a table's row of totals and reads rows that came since it was listed", async () => {
  await putCells("Sales", LEDGER);
  await onSheet("Sales", (sheet) => {
    const table = sheet.tables.add("A1:D4", true);
    table.name = "Orders";
    table.showTotals = true;
  });
  const source = await sourceNamed("Orders");
  expect((await read(source, [3])).rows).toEqual([["Amount"], [5], [7.5], [-2]]);
});

test("says that a source has gone", async () => {
  await putCells("Sales", LEDGER);
  const source = await sourceNamed("Sales");
  await onSheet("Sales", (sheet) => sheet.delete());
  const code = await read(source, [0]).catch(excelProblemCode);
  expect(code).toBe("sourceGone");
});

test("says that a cell is being edited", async () => {
  await putCells("Sales", LEDGER);
  const source = await sourceNamed("Sales");
  office.host.isEditing = true;
  const code = await read(source, [0]).catch(excelProblemCode);
  office.host.isEditing = false;
  expect(code).toBe("cellEditing");
});

test("takes a sample of the beginning and the end, with number formats", async () => {
  const cells: Cell[][] = [
    ["Client", "Date"],
    ...Array.from({ length: 100 }, (_, i): Cell[] => [`C${i}`, 45292 + i]),
  ];
  await putCells("Sales", cells);
  const sample = await readSample(await sourceNamed("Sales"));
  expect(sample.rows).toBe(101);
  expect(sample.head).toEqual(cells.slice(0, 50));
  expect(sample.tail).toEqual(cells.slice(-10));
  expect(sample.formats[1]).toEqual(["General", "yyyy-mm-dd"]);
});
