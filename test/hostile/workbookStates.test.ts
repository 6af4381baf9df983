import { insertExamples } from "../../src/excel/insertExamples";
import { insertTemplate } from "../../src/excel/insertTemplate";
import { listSources } from "../../src/excel/source";
import { readEarlier } from "../../src/excel/readEarlier";
import { removeReport } from "../../src/excel/removeReport";
import { en } from "../../src/locales/en";
import { examplesSheet } from "../../src/sheet/examplesSheet";
import { templateSheet } from "../../src/sheet/templateSheet";
import { onSheet, putCells, sheetNames, usedCells } from "../excel/officeWorkbook";
import { registerBuiltFunctions } from "../excel/registeredFunctions";
import { HeadlessPane } from "./headlessPane";
import {
  CLIENTS_OF_YEAR,
  eachInWorkbook,
  everything,
  putTable,
  shownClients,
  YEAR,
} from "./workbook";

/*
 * Hostile states of a workbook, by number: the pane's whole run by Microsoft's office.js over the embedded workbook.
 *
 * | 73 | protected sheet or structure      | a protected ledger is read; what cannot be written is said, nothing has changed      |
 * |    | very hidden sheets                | never offered as data; KAM's own are renewed, shown and removed                      |
 * |    | a chart sheet is active           | Excel alone has them: docs/excel-checklist.md                                        |
 * | 74 | read-only, protected view, final  | where Excel denies changes that is said, nothing has changed; docs/excel-checklist.md |
 * | 75 | manual calculation                | the same report, and the mode stays; iteration, precision: docs/excel-checklist.md   |
 * | 76 | R1C1 reference style              | what KAM writes does not depend on it: docs/excel-checklist.md                       |
 * | 77 | .xls, .xlsb, .csv, compatibility  | docs/excel-checklist.md; files opened in the playground: test/playground/opening     |
 * | 78 | no path, share, OneDrive, e-mail  | KAM asks for no path: docs/excel-checklist.md                                        |
 * | 79 | sheet names, and names taken      | any name is read; a name that is taken is the user's, KAM's gets a number            |
 * | 80 | defined names KAM, KamClients     | the user's; KAM's table gets a number; KAM.ABC as a name: docs/excel-checklist.md    |
 * | 81 | another add-in called KAM         | Excel decides: docs/excel-checklist.md                                               |
 * | 82 | the add-in comes after its formulas | repaired: test/excel/liveFormulas.test.ts; other languages: docs/excel-checklist.md |
 * | 83 | marks and settings nobody wrote   | ignored; settings: test/excel/settings.test.ts                                       |
 * | 84 | one pane, two workbooks           | each has its own runtime: docs/excel-checklist.md                                    |
 * | 85 | a spill that is blocked           | #SPILL!, and the answer once the way is free; by merged cells: docs/excel-checklist.md |
 */

const workbook = eachInWorkbook();
const host = () => workbook.office.host;
const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

const protect = (sheetName: string) => onSheet(sheetName, (sheet) => sheet.protection.protect());

describe("E73: protection", () => {
  test("a ledger on a protected sheet is read, and the report written beside it", async () => {
    await putCells("Sales", YEAR);
    await protect("Sales");
    await (await HeadlessPane.open("Sales")).run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("a protected sheet of the report is named, and nothing has changed", async () => {
    await putCells("Sales", YEAR);
    const pane = await (await HeadlessPane.open("Sales")).run();
    const before = await everything();
    for (const name of RESULTS) {
      await protect(name);
      await pane.run();
      expect(pane.says).toBe(
        `The sheet ${name} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`
      );
      expect(await everything()).toEqual(before);
      await onSheet(name, (sheet) => sheet.protection.unprotect());
    }
  });

  test("a protected structure is said before anything is done, and when results are to be removed", async () => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    host().protectStructure();
    await pane.run();
    const words = "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook), then try again."; // prettier-ignore
    expect(pane.says).toBe(words);
    host().protectStructure(false);
    await pane.run();
    host().protectStructure();
    const before = await everything();
    pane.dispatch({ type: "removeRequested" });
    await pane.idle();
    expect(pane.says).toBe(words);
    expect(await everything()).toEqual(before);
  });
});

describe("E73: very hidden sheets", () => {
  const hide = (sheetName: string) =>
    onSheet(sheetName, (sheet) => (sheet.visibility = "VeryHidden"));

  test("with data are not offered", async () => {
    await putCells("Sales", YEAR);
    await putCells("Secret", YEAR);
    await hide("Secret");
    expect((await listSources()).sources.map(({ name }) => name)).toEqual(["Sales"]);
  });

  test("of a report are renewed as they are, and go with it", async () => {
    await putCells("Sales", YEAR);
    const pane = await (await HeadlessPane.open("Sales")).run();
    await hide("KAM Clients");
    await putCells("Sales", [["Acme", 45_296, 8000]], 1);
    await pane.run();
    expect(pane.says).toBeNull();
    expect((await shownClients())[0]).toEqual(["Acme", 16_800, "A"]);
    expect(await removeReport()).toEqual({ removed: 4, kept: [] });
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
  });
});

describe("E74: a workbook that is open for reading only", () => {
  const SAID = "The workbook is open for reading only. Save a copy under another name, then try again."; // prettier-ignore
  afterEach(() => host().openFor("editing"));

  test("where Excel denies every change, that is said of whatever would change it, and nothing has changed", async () => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    await pane.run();
    await putCells("Sales", [["Acme", 45_296, 8000]], 1);
    const before = await everything();
    host().openFor("viewing");
    for (const type of ["runRequested", "removeRequested"] as const) {
      pane.dispatch({ type });
      await pane.idle();
      expect(pane.says).toBe(SAID);
      expect(await everything()).toEqual(before);
    }
    const denied = { code: "readOnly" };
    await expect(insertTemplate(templateSheet(en.template))).rejects.toMatchObject(denied);
    await expect(insertExamples(examplesSheet(en.examples))).rejects.toMatchObject(denied);
    expect(await everything()).toEqual(before);
  });

  test("where Excel lets it be changed, as on the desktop, the report is written", async () => {
    await putCells("Sales", YEAR);
    host().openFor("readOnly");
    const pane = await (await HeadlessPane.open("Sales")).run();
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("another denial is not taken for that", async () => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    const before = await everything();
    workbook.traffic.refusal = (_, text) => (addsSheet(text) ? "AccessDenied" : null);
    await pane.run();
    workbook.traffic.restart();
    expect(pane.says).toMatch(/^A sheet is protected/);
    expect(await everything()).toEqual(before);
  });
});

function addsSheet(request: string): boolean {
  return /"Name":"Add"/.test(request);
}

test("E75: under manual calculation the report is the same, and the mode stays", async () => {
  const mode = () =>
    Excel.run(async (context) => {
      const application = context.workbook.application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    });
  await putCells("Sales", YEAR);
  const pane = await (await HeadlessPane.open("Sales")).run();
  const automatic = await shownClients();
  pane.dispatch({ type: "removeRequested" });
  await pane.idle();
  await Excel.run(async ({ workbook: { application } }) => {
    application.calculationMode = "Manual";
  });
  await (await HeadlessPane.open("Sales")).run();
  expect(await shownClients()).toEqual(automatic);
  expect(await mode()).toBe("Manual");
});

describe("E79: sheets", () => {
  test.each(["O'Brien! 'n' =Söhne", "#REF! 🎉", "R1C1", "x".repeat(31), "__proto__"])(
    "called %j are read like any other, table and all",
    async (name) => {
      await putCells(name, [["beside"]], 0, 8);
      await putTable(name, "Orders", YEAR, 2, 1);
      const pane = await (await HeadlessPane.open("Orders")).run();
      expect(pane.says).toBeNull();
      expect(pane.state.result!.source.sheet).toBe(name);
      expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
      const asSheet = await HeadlessPane.open(name);
      expect(asSheet.state.reading).toMatchObject({ included: 36, total: 12000 });
    }
  );

  test("of KAM's names, in any letters, stay the user's; KAM's get numbers", async () => {
    await putCells("kam summary", YEAR);
    for (const name of ["KAM CLIENTS", "KAM Inputs", "KAM Inputs (2)", "KAM Win-back", "KAM results"])
      await putCells(name, [["mine", name]]);
    const before = await everything();
    const pane = await (await HeadlessPane.open("kam summary")).run();
    expect(pane.state.result!.sheetNames).toEqual([
      "KAM Summary (2)", "KAM Clients (2)", "KAM Inputs (3)", "KAM Win-back (2)",
    ]);
    expect(await shownClients("KAM Clients (2)")).toEqual(CLIENTS_OF_YEAR);
    await pane.run();
    pane.dispatch({ type: "removeRequested" });
    await pane.idle();
    expect(await everything()).toEqual(before);
  }); // prettier-ignore
});

test("E80: defined names and tables of KAM's names stay the user's", async () => {
  await putCells("Sales", YEAR);
  await putTable("Mine", "KamWinback", [["Who", "What"], ["Ann", "mine"]]);
  await Excel.run(async ({ workbook: { names, worksheets } }) => {
    const place = worksheets.getItem("Sales").getRange("A1:C2");
    for (const name of ["KAM", "kamclients", "KamClients2", "KAM.Mine"]) names.add(name, place);
  });
  const pane = await (await HeadlessPane.open("Sales")).run();
  await pane.run();
  expect(pane.says).toBeNull();
  const [tables, names] = await Excel.run(async (context) => {
    const { tables: all, names: defined } = context.workbook;
    const loaded = [all.load("items/name"), defined.load("items/name")];
    await context.sync();
    return loaded.map(({ items }) => items.map(({ name }) => name));
  });
  expect(tables).toEqual(["KamWinback", "KamClients3", "KamInputs", "KamWinback2"]);
  expect(names).toEqual(["KAM", "kamclients", "KamClients2", "KAM.Mine"]);
  expect((await usedCells("Mine")).values).toEqual([["Who", "What"], ["Ann", "mine"]]);
}); // prettier-ignore

describe("E83: what is found where KAM keeps its notes", () => {
  const note = (sheetName: string, key: string, value: string) =>
    onSheet(sheetName, (sheet) => sheet.customProperties.add(key, value));

  test("a mark of another KAM: its sheet is no data, and is never touched", async () => {
    await putCells("Sales", YEAR);
    await putCells("Forecast", YEAR);
    await note("Forecast", "KAM", "forecast");
    expect((await listSources()).sources.map(({ name }) => name)).toEqual(["Sales"]);
    const before = (await everything()).sheets[2];
    const pane = await (await HeadlessPane.open("Sales")).run();
    await pane.run();
    pane.dispatch({ type: "removeRequested" });
    await pane.idle();
    expect(pane.says).toBeNull();
    expect((await everything()).sheets[2]).toEqual(before);
  });

  test.each([
    ["areas that no sheet has", "KAM.area", ["all of it", "-5x9e99", "1048577x3", "2.5x3"]],
    ["columns that are none", "KAM.columns", ["{", '{"filled":[7],"open":{}}', "null", "[]"]],
    ["a record of nothing", "KAM.run", ["__proto__", "", "{}", "x".repeat(5000)]],
    ["a checksum of nothing", "KAM.segments", ["", "1-2-3", "NaN", "__proto__"]],
  ])("%s: the next run writes the whole report", async (_, key, values) => {
    await putCells("Sales", YEAR);
    const pane = await (await HeadlessPane.open("Sales")).run();
    const clean = await everything();
    for (const [i, name] of RESULTS.entries()) await note(name, key, values[i]!);
    expect((await readEarlier()).clients!.table!.values).toHaveLength(3);
    await pane.run();
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    const again = await everything();
    expect(again.tables).toEqual(clean.tables);
    expect(again.sheets.map(({ name }) => name)).toEqual(clean.sheets.map(({ name }) => name));
  });
});

describe("E85: a spill", () => {
  const shown = async (address: string) => {
    await host().calculated();
    const range = await onSheet("Sales", (sheet) => sheet.getRange(address).load("values"));
    return range.values.flat();
  };
  const type = (address: string, text: string) =>
    onSheet("Sales", (sheet) => (sheet.getRange(address).formulas = [[text]]));

  beforeEach(async () => {
    registerBuiltFunctions(workbook.office.api);
    await putCells("Sales", [["Sales"], [80], [15], [5]]);
  });

  test("blocked by a value is #SPILL!, and answers once the value is gone", async () => {
    await type("C4", "mine");
    await type("C2", "=KAM.ABC(A2:A4)");
    expect(await shown("C2:C4")).toEqual(["#SPILL!", "", "mine"]);
    await onSheet("Sales", (sheet) => sheet.getRange("C4").clear());
    expect(await shown("C2:C4")).toEqual(["A", "B", "C"]);
  });

  test("that the edge of the sheet cuts off is #SPILL!", async () => {
    await type("C1048575", "=KAM.ABC(A2:A4)");
    expect(await shown("C1048575:C1048576")).toEqual(["#SPILL!", ""]);
  });
});
