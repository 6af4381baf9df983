import { readEarlier } from "../../src/excel/readEarlier";
import { writeReport } from "../../src/excel/writeReport";
import type { Cell } from "../../src/sheet/cell";
import { salesLedgerSample } from "../../src/sheet/sample";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { smallRun } from "./smallReport";

const open = eachInOffice();

const [HEADINGS, ...LEDGER] = salesLedgerSample();
const CODE = HEADINGS!.findIndex((heading) => /code|id/i.test(String(heading)));

async function run(rows: readonly (readonly Cell[])[]) {
  const earlier = await readEarlier();
  const made = smallRun([HEADINGS!, ...rows], earlier);
  await writeReport(made.sheets, { earlier });
  await open.office.host.calculated();
  return made.portfolio;
}

/** A table of the workbook, its rows by the code of the client. */
async function tableOf(name: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("values,formulas,rowIndex,columnIndex");
    await context.sync();
    const { values } = range;
    const headings = values[0] as string[];
    const rows = values.slice(1);
    const at = (code: Cell) => rows.findIndex((row) => row[headings.indexOf("Code")] === code);
    const column = (heading: string) => headings.indexOf(heading);
    return {
      headings,
      column,
      codes: rows.map((row) => row[column("Code")] as Cell),
      cell: (code: Cell, heading: string) => rows[at(code)]?.[column(heading)],
      formula: (code: Cell, heading: string) => range.formulas[at(code) + 1]?.[column(heading)],
      place: (code: Cell, heading: string) => ({
        row: range.rowIndex + 1 + at(code),
        column: range.columnIndex + column(heading),
      }),
      end: { row: range.rowIndex, column: range.columnIndex + headings.length },
      size: { rows: values.length, columns: headings.length },
    };
  });
}

/** Types into cells of a client's row. */
async function type(
  sheet: string,
  table: string,
  code: Cell,
  cells: Readonly<Record<string, Cell>>
) {
  const { place } = await tableOf(table);
  await onSheet(sheet, (each) => {
    for (const [heading, value] of Object.entries(cells)) {
      const { row, column } = place(code, heading);
      each.getRangeByIndexes(row, column, 1, 1).values = [[value]];
    }
  });
}

/** Adds a column of the user's to a table, with a formula in every row. */
async function addColumn(sheet: string, table: string, heading: string, formulaR1C1: string) {
  const { end, size } = await tableOf(table);
  await onSheet(sheet, (each) => {
    each.getRangeByIndexes(end.row, end.column, 1, 1).values = [[heading]];
    each.getRangeByIndexes(end.row + 1, end.column, size.rows - 1, 1).formulasR1C1 = Array.from(
      { length: size.rows - 1 },
      () => [formulaR1C1]
    );
    each.tables
      .getItem(table)
      .resize(
        each.getRangeByIndexes(end.row, end.column - size.columns, size.rows, size.columns + 1)
      );
  });
}

test("what people decide is gone by, stays with its client, and whoever vanishes is marked", async () => {
  const first = await run(LEDGER);
  const [largest, second] = first.clients.map(({ code }) => code) as [Cell, Cell];
  const small = first.clients.findLast(({ key, value }) => !key?.isKey && value > 0)!.code as Cell;
  const silent = first.winback.map(({ code }) => code) as Cell[];
  expect(silent.length).toBeGreaterThan(5);

  await type("KAM Inputs", "KamInputs", small, {
    Key: "Yes",
    Note: "founder's friend",
    Budget: 12_500,
  });
  await type("KAM Inputs", "KamInputs", largest, { Key: "No", "Confirmed status": "lost" });
  await type("KAM Inputs", "KamInputs", second, { "Account manager": "Ann Lee" });
  await addColumn("KAM Inputs", "KamInputs", "Half", "=RC[-4]/2");
  await type("KAM Win-back", "KamWinback", silent[0]!, {
    Cause: "price",
    Owner: "Ann",
    "Due date": 46_500,
  });
  const { column, size } = await tableOf("KamWinback");
  const back = size.columns - column("Client");
  await addColumn("KAM Win-back", "KamWinback", "Letters", `=LEN(RC[-${back}])`);
  const before = await tableOf("KamInputs");

  const gone = silent[1]!;
  const rows = LEDGER.filter((row) => row[CODE] !== gone);
  const fresh = rows.slice(0, 3).map((row) => row.map((cell, c) => (c === CODE ? "NEW-1" : cell)));
  const again = await run([...rows, ...fresh]);

  const inputs = await tableOf("KamInputs");
  expect(inputs.codes).toEqual([...before.codes, "NEW-1"]);
  expect(inputs.cell(small, "Key")).toBe("Yes");
  expect(inputs.cell(small, "Note")).toBe("founder's friend");
  expect(inputs.cell(small, "Half")).toBe(6_250);
  expect(inputs.cell(second, "Account manager")).toBe("Ann Lee");
  expect(inputs.cell(gone, "In the data")).toBe("no longer in the data");
  expect(inputs.cell("NEW-1", "In the data")).toBe("yes");

  const clients = await tableOf("KamClients");
  expect(clients.codes).toEqual(again.clients.map(({ code }) => code));
  expect(clients.cell(small, "Key")).toMatch(/your choice/i);
  expect(clients.cell(largest, "Status")).toBe("Lost");
  expect(again.clients.find(({ code }) => code === largest)!.key?.isKey ?? false).toBe(false);

  const winback = await tableOf("KamWinback");
  expect(winback.codes[0]).toBe(largest); // said to be lost, and the largest
  expect(winback.cell(silent[0]!, "Cause")).toBe("price");
  expect(winback.cell(silent[0]!, "Due date")).toBe(46_500);
  const name = String(winback.cell(silent[0]!, "Client"));
  expect(winback.cell(silent[0]!, "Letters")).toBe(name.length);
  expect(winback.formula(silent[0]!, "Letters")).toMatch(/^=LEN\(/);
  expect(typeof again.movement).toBe("object");
}, 120_000);

test("formulas and charts that point at the report show the new run's values", async () => {
  await run(LEDGER);
  await putCells("Mine", [["", ""]]);
  await onSheet("Mine", (sheet) => {
    sheet.getRange("A1:A6").formulas = [
      ["=SUM(KamClients[Sales])"],
      ['=COUNTIF(KamClients[ABC],"A")'],
      ["=ROWS(KamWinback)"],
      ["=COUNTA(KamInputs[Client])"],
      ["='KAM Clients'!C5"],
      ["=VLOOKUP(1,KamClients,3,FALSE)"],
    ];
    sheet.charts.add("Pie", sheet.getRange("A1:A3"), "Columns").name = "My chart";
  });
  const half = await run(LEDGER.filter((_, i) => i % 2 === 0));
  const { values, formulas } = await usedCells("Mine");
  expect(formulas.flat().join()).not.toContain("#REF!");
  expect(values[0]![0]).toBeCloseTo(
    half.clients.reduce((sum, { amount }) => sum + amount, 0),
    4
  );
  expect(values[1]![0]).toBe(half.clients.filter(({ abc }) => abc === "A").length);
  const winback = await tableOf("KamWinback");
  expect(values[2]![0]).toBe(winback.size.rows - 1);
  const names = half.clients.map((client) => client.name ?? client.code);
  expect([values[4]![0], values[5]![0]]).toEqual([names[0], names[0]]);
  expect(open.office.host.charts.map(({ name }) => name)).toContain("My chart");
  expect(await sheetNames()).toEqual([
    "Sheet1", "KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back", "Mine",
  ]); // prettier-ignore
}, 120_000);

test("columns that later data cannot fill stay where they are, and what refers to them with them", async () => {
  await run(LEDGER);
  await putCells("Mine", [["", ""]]);
  await onSheet("Mine", (sheet) => {
    sheet.getRange("A1:A2").formulas = [
      ['=COUNTIF(KamClients[XYZ],"X")'],
      ['=MATCH("Status",KamClients[#Headers],0)'],
    ];
  });
  const { headings } = await tableOf("KamClients");
  const totals = [["Code", "Amount"], ["a", 10], ["b", 5]]; // prettier-ignore
  const earlier = await readEarlier();
  await writeReport(smallRun(totals, earlier).sheets, { earlier });
  await open.office.host.calculated();
  expect((await tableOf("KamClients")).headings).toEqual(headings);
  const { values, formulas } = await usedCells("Mine");
  expect(formulas[0]![0]).toBe('=COUNTIF(KamClients[XYZ],"X")');
  expect(values.map(([value]) => value)).toEqual([0, headings.indexOf("Status") + 1]);
}, 120_000);
