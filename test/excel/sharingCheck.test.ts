import { originText } from "../../src/excel/dataOrigin";
import { formulaCounts } from "../../src/excel/formulaCounts";
import { markSheet } from "../../src/excel/marks";
import { readColumns } from "../../src/excel/readColumns";
import { sharingCheck } from "../../src/excel/sharingCheck";
import { listSources, type Source } from "../../src/excel/source";
import { writeReport } from "../../src/excel/writeReport";
import { en } from "../../src/locales/en";
import { DataChecksum } from "../../src/sheet/dataChecksum";
import { impersonalHeadings } from "../../src/sheet/impersonalHeadings";
import type { ReportSheet } from "../../src/sheet/reportSheet";
import { eachInOffice, onSheet, putCells } from "./officeWorkbook";
import { registerBuiltFunctions } from "./registeredFunctions";
import { smallLedger, smallReport } from "./smallReport";

const open = eachInOffice();

const CLEAN = {
  formulas: [],
  broken: 0,
  hidden: [],
  report: { age: "none", sheet: null, source: null, liveOfOtherRun: null },
  personal: [],
};

test("a workbook with nothing to see to", async () => {
  await putCells("Sales", smallLedger(3));
  expect(await sharingCheck()).toEqual(CLEAN);
});

test("live formulas are counted per sheet, with the first of their places; those of others are not", async () => {
  await putCells("Sales", smallLedger(3));
  await putCells("Hidden", [["x"]]);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("E2:E6").formulas = [2, 3, 4, 5, 6].map((row) => [`=KAM.SHARE(C${row})`]);
    sheet.getRange("F2").formulas = [["=SUM(C2:C9)"]];
  });
  await onSheet("Hidden", (sheet) => {
    sheet.getRange("B2").formulas = [["=SUM(Sales!C2:C9)+KAM.TOPSHARE(Sales!C2:C9)"]];
    sheet.visibility = "VeryHidden";
  });
  await open.office.host.calculated();
  const { formulas, broken } = await sharingCheck();
  expect(formulas).toEqual([
    { sheet: "Sales", count: 5, first: ["E2", "E3", "E4"] },
    { sheet: "Hidden", count: 1, first: ["B2"] },
  ]);
  expect(broken).toBe(6); // no add-in here: #NAME?
  expect(await formulaCounts()).toEqual({ formulas: 6, ready: 0, errors: 0, broken: 6 });
});

test("sheets of KAM's that are out of sight are listed, very hidden ones and leftovers too; the user's own are not", async () => {
  await putCells("Secret", [["x"]]);
  await onSheet("Secret", (sheet) => {
    sheet.visibility = "Hidden";
  });
  await writeReport(smallReport());
  await putCells("KAM staging 0a1b2c3d", [["x"]]);
  await onSheet("KAM staging 0a1b2c3d", (sheet) => {
    markSheet(sheet, "staging");
    sheet.visibility = "Hidden";
  });
  await onSheet("KAM Clients", (sheet) => {
    sheet.visibility = "VeryHidden";
  });
  expect((await sharingCheck()).hidden).toEqual([
    { sheet: "KAM Clients", mark: "clients", isVeryHidden: true },
    { sheet: "KAM staging 0a1b2c3d", mark: "staging", isVeryHidden: false },
  ]);
});

describe("a report and its data", () => {
  const COLUMNS = [0, 2];

  async function sourceNamed(name: string): Promise<Source> {
    return (await listSources()).sources.find((each) => each.name === name)!;
  }

  /** Writes the report on a source that is read now; of another run where the date is another. */
  async function reportOn(source: Source, date = 45_700.5): Promise<void> {
    const checksum = new DataChecksum();
    await readColumns(source, COLUMNS, { onRows: (rows) => checksum.add(rows) });
    const origin = originText({ date, source, columns: COLUMNS, checksum: checksum.text });
    await writeReport(
      smallReport().map((sheet): ReportSheet =>
        sheet.kind === "summary" ? { ...sheet, origin } : sheet
      )
    );
  }

  const age = async () => (await sharingCheck()).report.age;

  test("are the same until a cell of the columns read changes, and again when it is as before", async () => {
    await putCells("Sales", smallLedger(5));
    await reportOn(await sourceNamed("Sales"));
    expect((await sharingCheck()).report).toEqual({
      age: "current", sheet: "KAM Summary", source: "Sales", liveOfOtherRun: null,
    }); // prettier-ignore
    await putCells("Sales", [["other column"]], 3, 1);
    expect(await age()).toBe("current");
    await putCells("Sales", [["Client 2"]], 2, 0);
    expect(await age()).toBe("older");
    await putCells("Sales", [["Client 1"]], 2, 0);
    expect(await age()).toBe("current");
    await putCells("Sales", [["Client 9", 45_600, 5]], 31, 0);
    expect(await age()).toBe("older");
  });

  test("are found again when the sheet, or the table, has another name", async () => {
    await putCells("Sales", smallLedger(5));
    await onSheet("Sales", (sheet) => {
      sheet.tables.add("A1:C31", true).name = "Ledger";
    });
    await reportOn(await sourceNamed("Ledger"));
    await onSheet("Sales", (sheet) => {
      sheet.name = "2024";
      sheet.tables.getItem("Ledger").name = "Ledger2024";
    });
    expect((await sharingCheck()).report).toMatchObject({ age: "current", source: "Ledger" });
  });

  test("are not compared where the data are gone, or the report does not say where they are", async () => {
    await putCells("Sales", smallLedger(5));
    await reportOn(await sourceNamed("Sales"));
    await onSheet("Sales", (sheet) => sheet.delete());
    expect((await sharingCheck()).report).toMatchObject({ age: "sourceGone", source: "Sales" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("KAM Summary");
      sheet.customProperties.add("KAM.data", '{"version":1,"source":{"__proto__":1}}');
      await context.sync();
    });
    expect((await sharingCheck()).report).toMatchObject({ age: "unknown", source: null });
  });

  test("comparing stops when it is cancelled", async () => {
    await putCells("Sales", smallLedger(5));
    await reportOn(await sourceNamed("Sales"));
    const abort = new AbortController();
    const reading = sharingCheck({ signal: abort.signal, onProgress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("columns headed like personal data are listed, in tables and in first rows, hidden sheets too", async () => {
  await putCells("Sales", smallLedger(3));
  await putCells("Clients", [
    ["Our clients", "", "", ""],
    ["Client", "E-Mail", "Ansprechpartner", "Turnover"],
    ["Acme", "a@acme.example", "Ada", 5],
  ]);
  await putCells("Visits", [["=1+1"], ["Телефон"], ["1"]], 20, 3);
  await onSheet("Visits", (sheet) => {
    sheet.tables.add("D22:D23", true);
    sheet.visibility = "Hidden";
  });
  expect((await sharingCheck()).personal).toEqual([
    { sheet: "Clients", headings: ["E-Mail", "Ansprechpartner"], typed: false },
    { sheet: "Visits", headings: ["Телефон"], typed: false },
  ]);
});

test("of the sheets that people fill, the columns that hold anything are listed, and columns of their own", async () => {
  await writeReport(smallReport());
  expect((await sharingCheck()).personal).toEqual([]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("KamInputs");
    const manager = table.columns.getItem("Account manager").getDataBodyRange();
    manager.getCell(1, 0).values = [["Ada"]];
    table.columns.getItem("Key").getDataBodyRange().getCell(1, 0).values = [["Yes"]];
    const body = table.getDataBodyRange().load("rowCount");
    await context.sync();
    const cells = Array.from({ length: body.rowCount }, (_, i) => [i === 0 ? "555" : ""]);
    table.columns.add(undefined, [["Mobile"], ...cells]);
    await context.sync();
  });
  const impersonal = impersonalHeadings(en.report);
  expect((await sharingCheck({ impersonal })).personal).toEqual([
    { sheet: "KAM Inputs", headings: ["Account manager", "Mobile"], typed: true },
  ]);
});

test("formulas that show a result can be kept; those that show that KAM was missing can be repaired", async () => {
  await putCells("Sales", smallLedger(3));
  expect(await formulaCounts()).toEqual({ formulas: 0, ready: 0, errors: 0, broken: 0 });
  await onSheet("Sales", (sheet) => {
    sheet.getRange("E2").formulas = [["=KAM.SHARE(C2:C4)+NOBODYKNOWS(1)"]];
  });
  registerBuiltFunctions(open.office.api);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("F2").formulas = [["=KAM.SHARE(C2:C4)"]];
  });
  await open.office.host.calculated();
  expect(await formulaCounts()).toEqual({ formulas: 2, ready: 1, errors: 0, broken: 1 });
});
