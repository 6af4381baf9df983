import { excelProblemCode } from "../../src/excel/excelProblem";
import { markSheet } from "../../src/excel/marks";
import { readEarlier } from "../../src/excel/readEarlier";
import { findReport, openReport, removeReport } from "../../src/excel/removeReport";
import { writeReport, type WriteOptions } from "../../src/excel/writeReport";
import { MANIFEST_SETS } from "../../src/playground/host/requirements";
import type { Cell } from "../../src/sheet/cell";
import type { ReportSheet } from "../../src/sheet/reportSheets";
import {
  eachInOffice,
  onSheet,
  putCells,
  sheetNames,
  startOffice,
  usedCells,
} from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";

const STOPPED = new Error("stopped");

const open = eachInOffice();

const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

/** A report made and written as the pane does it: by what an earlier one left. */
async function run(cells?: readonly (readonly Cell[])[], options: WriteOptions = {}) {
  const earlier = await readEarlier();
  const report = smallReport(cells, earlier);
  const { sheetNames: names } = await writeReport(report, { ...options, earlier });
  return { report, names };
}

/** What a report sheet should hold, cell by cell, by its layout. */
function expectedCells({ blocks, formulas = [] }: ReportSheet): Map<string, string | number> {
  const cells = new Map<string, string | number>();
  for (const { row, column, values } of blocks) {
    values.forEach((line, r) =>
      line.forEach((value, c) => cells.set(`${row + r},${column + c}`, value))
    );
  }
  for (const { row, column } of formulas) cells.delete(`${row},${column}`);
  return cells;
}

async function expectWritten(sheet: ReportSheet, name = sheet.name): Promise<void> {
  const { values, formulas } = await usedCells(name);
  const expected = expectedCells(sheet);
  const found = new Map<string, string | number>();
  const isFormula = (r: number, c: number) =>
    sheet.formulas?.some(({ row, column }) => row === r && column === c);
  values.forEach((line, r) =>
    line.forEach((value, c) => value !== "" && !isFormula(r, c) && found.set(`${r},${c}`, value))
  );
  for (const { row, column } of sheet.formulas ?? [])
    expect(String(formulas[row]![column])).toMatch(/^=/);
  expect(found).toEqual(new Map([...expected].filter(([, value]) => value !== "").sort(byPlace)));
}

function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  const [[rowA, columnA], [rowB, columnB]] = [a.split(",").map(Number), b.split(",").map(Number)];
  return rowA! - rowB! || columnA! - columnB!;
}

test("writes every cell of the report, and a table KamClients", async () => {
  const report = smallReport();
  const progress: [number, number][] = [];
  const { sheetNames: names } = await writeReport(report, {
    onProgress: (done, of) => progress.push([done, of]),
  });
  expect(names).toEqual(RESULTS);
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
  for (const sheet of report) await expectWritten(sheet);
  expect(progress[0]![0]).toBe(0);
  expect(progress.at(-1)![0]).toBe(progress.at(-1)![1]);

  const table = await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem("KamClients");
    const range = found.getRange().load("address,values");
    await context.sync();
    return { address: range.address, headings: range.values[0] };
  });
  expect(table.address).toMatch(/^'KAM Clients'!A4:[A-Z]+9$/);
  expect(table.headings!.slice(0, 7)).toEqual([
    "Rank", "Code", "Client", "Sales", "Share", "Cumulative share", "ABC",
  ]); // prettier-ignore
});

test("the sheets print on landscape pages as wide as the report, the many columns of clients on two", async () => {
  await writeReport(smallReport());
  const page = async (name: string) => {
    const layout = await onSheet(name, (sheet) => {
      const { pageLayout } = sheet;
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      return { page: pageLayout.load("orientation,zoom"), columns };
    });
    const { orientation, zoom } = layout.page;
    return [orientation, zoom, layout.columns.isNullObject ? null : layout.columns.address];
  };
  const wide = (pages: number) => ({ horizontalFitToPages: pages });
  expect(await page("KAM Summary")).toEqual(["Landscape", wide(1), null]);
  expect(await page("KAM Clients")).toEqual(["Landscape", wide(2), "'KAM Clients'!A:C"]);
  expect(await page("KAM Inputs")).toEqual(["Landscape", wide(1), null]);
});

test("a client is called what it is called, whatever that looks like", async () => {
  const names = [
    '=HYPERLINK("http://x","a")', "+7 495 123", "-Acme", "@user", "00123", "1E5", "3-4", "MARCH1", "TRUE", "#N/A",
    "'quoted", "12 %", "Zoë", "株式会社", "<img src=x>", "\t=1+1", "a\nb",
  ]; // prettier-ignore
  await writeReport(smallReport(smallLedger(names.length, (i) => names[i]!)));
  const { values, formulas } = await usedCells("KAM Clients");
  const clients = new Set(values.slice(4).map((row) => row[2]));
  expect(clients).toEqual(new Set(names));
  expect(formulas.slice(4).map((row) => row[2])).toEqual(values.slice(4).map((row) => row[2]));
});

test("numbers stay numbers: codes, amounts, shares and dates", async () => {
  const cells = [["Customer ID", "Order date", "Amount"], [4711, 45292, 5.25], [90071992547409, 45323, 2], ["0815", 45352, 1]]; // prettier-ignore
  await writeReport(smallReport(cells));
  const { values, formats, text } = await usedCells("KAM Clients");
  expect(values[4]!.slice(1, 4)).toEqual([4711, 4711, 5.25]);
  expect(formats.slice(4).map((row) => row[1])).toEqual(["0", "0", "@"]);
  expect(text[5]![1]).toBe("90071992547409");
  expect(formats[4]!.slice(3, 6)).toEqual(["#,##0.00", "0.0%", "0.0%"]);
  const first = values[3]!.indexOf("First purchase");
  expect(text[4]!.slice(first, first + 2)).toEqual(["2024-01-01", "2024-01-01"]);
});

test("a second run renews its own sheets in place, and formulas on the table go on", async () => {
  await writeReport(smallReport(smallLedger(8)));
  await putCells("Mine", [["total"]]);
  await onSheet("Mine", (sheet) => (sheet.getRange("B1").formulas = [["=SUM(KamClients[Sales])"]]));
  await onSheet("KAM Clients", (sheet) => (sheet.getRange("AZ2").values = [["my note"]]));

  for (const clients of [3, 12]) {
    const { report } = await run(smallLedger(clients));
    await open.office.host.calculated();
    const { values, formulas } = await usedCells("Mine");
    expect(formulas[0]![1]).toBe("=SUM(KamClients[Sales])");
    const amounts = report[1]!.blocks.at(-1)!.values.map((row) => row[3] as number);
    expect(values[0]![1]).toBeCloseTo(
      amounts.reduce((sum, amount) => sum + amount, 0),
      6
    );
    expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS, "Mine"]);
    const { values: written } = await usedCells("KAM Clients");
    expect(written).toHaveLength(4 + clients);
    expect(written[1]![51]).toBe("my note");
    await expectWritten(report[0]!);
    expect((await usedCells("KAM Inputs")).values).toHaveLength(4 + Math.max(8, clients)); // nobody goes
  }
});

test("a sheet the user renamed is renewed under that name", async () => {
  await writeReport(smallReport());
  await onSheet("KAM Clients", (sheet) => (sheet.name = "Ranking"));
  const names = ["KAM Summary", "Ranking", "KAM Inputs", "KAM Win-back"];
  expect((await run(smallLedger(4))).names).toEqual(names);
  expect(await sheetNames()).toEqual(["Sheet1", ...names]);
});

test("the user's own sheets and tables of these names are not touched", async () => {
  const own = [["Client", "Own"], ["Acme", 1]]; // prettier-ignore
  await putCells("KAM Clients", own);
  await onSheet("KAM Clients", (sheet) => (sheet.tables.add("A1:B2", true).name = "KamClients"));
  const { sheetNames: names } = await writeReport(smallReport());
  expect(names).toEqual(["KAM Summary", "KAM Clients (2)", "KAM Inputs", "KAM Win-back"]);
  expect((await usedCells("KAM Clients")).values).toEqual(own);
  const tables = await Excel.run(async (context) => {
    const all = context.workbook.tables.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
  expect(tables).toEqual(["KamClients", "KamClients2", "KamInputs", "KamWinback"]);
  expect(await removeReport()).toEqual({ removed: 4, kept: [] });
  expect(await sheetNames()).toEqual(["Sheet1", "KAM Clients"]);
});

test("a cancel leaves nothing behind, whenever it comes", async () => {
  await putCells("Sales", smallLedger(5));
  const before = await sheetNames();
  let steps = 0;
  await writeReport(smallReport(), { onProgress: () => steps++ });
  await removeReport();
  for (let step = 1; step <= steps; step++) {
    const stop = new AbortController();
    let seen = 0;
    const onProgress = () => ++seen === step && stop.abort(STOPPED);
    const writing = writeReport(smallReport(), { onProgress, signal: stop.signal });
    await expect(writing).rejects.toBe(STOPPED);
    expect(await sheetNames()).toEqual(before);
  }
});

test("a cancelled second run leaves the first report as it was", async () => {
  const first = smallReport(smallLedger(6));
  await writeReport(first);
  const stop = new AbortController();
  const onProgress = (done: number) => done > 20 && stop.abort(STOPPED);
  await expect(run(smallLedger(9), { onProgress, signal: stop.signal })).rejects.toBe(STOPPED);
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
  for (const sheet of first) await expectWritten(sheet);
});

test("a report larger than a message is written in smaller pieces", async () => {
  const report = smallReport(smallLedger(300, (i) => `${"Ж".repeat(900)} ${i}`));
  open.office.host.messageLimit = 400_000; // the rows take about 600,000 bytes, the last batch a quarter of a million
  await writeReport(report);
  open.office.host.messageLimit = null;
  for (const sheet of report) await expectWritten(sheet);
});

test("a failure leaves nothing behind and is told by its code", async () => {
  open.office.host.messageLimit = 6_000; // enough for the small requests, too little for any row of the report
  const code = await writeReport(smallReport(smallLedger(5, (i) => "x".repeat(9_000) + i))).catch(
    excelProblemCode
  );
  open.office.host.messageLimit = null;
  expect(code).toBe("tooLarge");
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("a refused last batch leaves the earlier report as it was", async () => {
  open.office.dispose();
  open.office = await startOffice({ requirementSets: { ...MANIFEST_SETS, ExcelApi: "1.12" } }); // tables cannot be resized
  const first = smallReport(smallLedger(6));
  await writeReport(first);
  expect(await run(smallLedger(3)).catch(excelProblemCode)).toBe("unsupported");
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
  for (const sheet of first) await expectWritten(sheet);
});

test("where nothing can be removed after a failure, the next run removes it", async () => {
  const onProgress = (done: number, of: number) => {
    if (done === of) open.office.host.protectStructure();
  };
  await expect(writeReport(smallReport(), { onProgress })).rejects.toMatchObject({
    code: "structureProtected",
  });
  expect(await findReport()).toBeNull();
  open.office.host.protectStructure(false);
  await writeReport(smallReport());
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
});

test("what a crashed run left behind goes with the next run, or with the results", async () => {
  const crash = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("leftover");
      sheet.visibility = "Hidden";
      markSheet(sheet, "staging");
      await context.sync();
    });
  await crash();
  await writeReport(smallReport());
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
  await crash();
  expect(await removeReport()).toEqual({ removed: 4, kept: [] });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("a protected structure, a protected result sheet and an edited cell are told in time", async () => {
  open.office.host.protectStructure();
  expect(await writeReport(smallReport()).catch(excelProblemCode)).toBe("structureProtected");
  expect(await removeReport().catch(excelProblemCode)).toBe("structureProtected");
  open.office.host.protectStructure(false);

  await writeReport(smallReport());
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("KAM Clients").load("id");
    await context.sync();
    return sheet.id;
  });
  open.office.host.protectSheet(id);
  const problem = await run().catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: "sheetProtected", sheet: "KAM Clients" });
  open.office.host.protectSheet(id, false);

  open.office.host.isEditing = true;
  expect(await run().catch(excelProblemCode)).toBe("cellEditing");
  open.office.host.isEditing = false;
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
});

test("finds, opens and removes the results; a workbook is never left without a sheet", async () => {
  expect(await findReport()).toBeNull();
  await expect(openReport()).rejects.toMatchObject({ code: "sourceGone" });
  expect(await removeReport()).toEqual({ removed: 0, kept: [] });
  await writeReport(smallReport());
  expect(await findReport()).toEqual(RESULTS);
  await onSheet("KAM Summary", (sheet) => {
    sheet.activate();
    sheet.getRange("B5").select();
  });
  await openReport();
  const active = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
  expect(active).toBe("KAM Summary");
  await onSheet("Sheet1", (sheet) => sheet.delete());
  expect(await removeReport()).toEqual({ removed: 4, kept: [] });
  expect(await sheetNames()).toHaveLength(1);
  expect(await findReport()).toBeNull();
});
