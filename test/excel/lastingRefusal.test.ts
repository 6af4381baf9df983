import { excelProblemCode } from "../../src/excel/excelProblem";
import { readEarlier } from "../../src/excel/readEarlier";
import { recoverReport } from "../../src/excel/recoverReport";
import { removeReport } from "../../src/excel/removeReport";
import { writeReport } from "../../src/excel/writeReport";
import { en } from "../../src/locales/en";
import type { Batch } from "../../src/playground/host/wire";
import type { Cell } from "../../src/sheet/cell";
import type { LiveStyle } from "../../src/sheet/liveStyle";
import { troubleOf } from "../../src/taskpane/state/trouble";
import { troubleText } from "../../src/taskpane/troubleText";
import { actionsWithCells, hangInCommit, isCommit } from "./commitFaults";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";
import { difference, workbookState } from "./workbookState";

/*
 * What Excel refuses in a commit again and again, after cells have changed: the workbook is as before, or has all cells of the
 * report.
 */
const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

const open = eachInOffice();

/** With one who bought every week and then no more, for KAM Win-back. */
const ledger = (clients: number): Cell[][] => [
  ...smallLedger(clients),
  ...Array.from({ length: 12 }, (_, i): Cell[] => ["Moss & Co", 45_292 + 7 * i, 400]),
];

async function run(
  clients: number,
  { live = null, signal }: { readonly live?: LiveStyle | null; readonly signal?: AbortSignal } = {}
): Promise<void> {
  const earlier = await readEarlier();
  const report = smallReport(ledger(clients), earlier, live);
  await writeReport(report, { earlier, signal, patience: 50 });
}

/** Excel refuses a kind of action of a commit whenever it comes to it. */
function refuse(actionOf: (batch: Batch) => number): { readonly refusals: () => number } {
  let refusals = 0;
  open.office.host.disturb = (batch) => {
    const after = actionOf(batch);
    if (after < 0) return null;
    refusals++;
    return { after, code: "GeneralException" };
  };
  return { refusals: () => refusals };
}

const argumentsOf = (batch: Batch, { ObjectPathId }: Batch["Actions"][number]) =>
  batch.ObjectPaths[ObjectPathId]?.ArgumentInfo?.Arguments ?? [];
const addsChart = (batch: Batch) =>
  batch.Actions.findIndex((action) => argumentsOf(batch, action).includes("ColumnClustered"));
const copiesLastCells = (batch: Batch) => (isCommit(batch) ? actionsWithCells(batch) - 1 : -1);
const putsFormula = (batch: Batch) =>
  isCommit(batch) ? batch.Actions.findIndex(({ Name }) => Name === "FormulasR1C1") : -1;
const addsTable = (batch: Batch) =>
  isCommit(batch)
    ? batch.Actions.findIndex(
        (action) =>
          argumentsOf(batch, action)[1] === true && argumentsOf(batch, action).length === 2
      )
    : -1;

const cellsOf = (names = RESULTS) => Promise.all(names.map((name) => usedCells(name)));

test("looks and charts that Excel refuses are left out of a report that is complete in its cells", async () => {
  await run(5);
  const complete = await cellsOf();
  const charts = open.office.host.charts.length;
  await removeReport();
  const { refusals } = refuse(addsChart);
  await run(5);
  expect(refusals()).toBeGreaterThan(2);
  open.office.host.disturb = () => null;
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
  const written = await cellsOf();
  written.forEach(({ values, formats }, i) => {
    expect(values).toEqual(complete[i]!.values);
    expect(formats).toEqual(complete[i]!.formats);
  });
  expect(open.office.host.charts.length).toBeLessThan(charts);
  await run(6); // and the next one has them
  expect(open.office.host.charts.map(({ name }) => name)).toContain("KAM Pareto");
});

describe.each([
  ["cells", copiesLastCells],
  ["formulas", putsFormula],
  ["tables", addsTable],
])("%s that Excel refuses for good", (_, action) => {
  test("take a first report back", async () => {
    await putCells("Sales", ledger(5));
    const before = await cellsOf(["Sales"]);
    const { refusals } = refuse(action);
    await expect(run(5)).rejects.toMatchObject({ code: "GeneralException" });
    expect(refusals()).toBeGreaterThan(2);
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
    open.office.host.disturb = () => null;
    expect(await recoverReport()).toBeNull();
    expect(await cellsOf(["Sales"])).toEqual(before);
    await run(5);
    expect(await sheetNames()).toEqual(["Sheet1", "Sales", ...RESULTS]);
  });
});

test.each([
  ["cells", copiesLastCells],
  ["formulas", putsFormula],
])(
  "where Excel refuses %s of a renewal for good, the earlier report is put back, cell by cell",
  async (_, action) => {
    await run(5);
    await onSheet("KAM Clients", (sheet) => {
      const table = sheet.tables.getItem("KamClients");
      table.columns.getItem("ABC").filter.applyValuesFilter(["A"]);
      sheet.getRange("A12").values = [["my note below"]];
    });
    await onSheet("KAM Inputs", (sheet) => {
      sheet.getRange("I5").values = [["No"]];
      sheet.tables.getItem("KamInputs").showTotals = true;
    });
    const before = await workbookState(open.office);
    const { refusals } = refuse(action);
    await expect(run(12)).rejects.toMatchObject({ code: "GeneralException" });
    expect(refusals()).toBeGreaterThan(2);
    open.office.host.disturb = () => null;
    expect(difference(await workbookState(open.office), before)).toBeNull();
    await run(12);
    expect((await usedCells("KAM Clients")).values).toContainEqual(
      expect.arrayContaining(["my note below"])
    );
  }
);

test("live results that Excel refuses for good are put back with the formulas that spill", async () => {
  const live = "native";
  await run(5, { live });
  const before = await workbookState(open.office);
  const shown = await usedCells("KAM Live");
  const { refusals } = refuse(copiesLastCells);
  await expect(run(8, { live })).rejects.toMatchObject({ code: "GeneralException" });
  expect(refusals()).toBeGreaterThan(2);
  open.office.host.disturb = () => null;
  expect(difference(await workbookState(open.office), before)).toBeNull();
  expect(await usedCells("KAM Live")).toEqual(shown);
});

const hangingRun = (clients: number) =>
  hangInCommit(open.office, actionsWithCells, (signal) => run(clients, { signal }));

test("where Excel allows neither way, the pane says what state the report is in, and ends it once it may", async () => {
  await run(5);
  await hangingRun(7);
  await onSheet("KAM Summary", (sheet) => sheet.protection.protect());
  for (const attempt of [recoverReport, () => run(7)]) {
    const error: unknown = await attempt().catch((thrown: unknown) => thrown);
    expect(excelProblemCode(error)).toBe("halfWritten");
    expect(troubleText(troubleOf(error), en)).toMatch(/parts of both reports\. Unprotect/);
  }
  await onSheet("KAM Summary", (sheet) => sheet.protection.unprotect());
  expect(await recoverReport()).toBe("finished");
  expect((await usedCells("KAM Clients")).values).toHaveLength(4 + 8);
});

async function deleteStaging(isWanted: (part: string) => boolean): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const parts = sheets.items.map((sheet) =>
      sheet.customProperties.getItemOrNullObject("KAM.part").load("value")
    );
    await context.sync();
    sheets.items.forEach((sheet, i) => {
      const part = parts[i]!;
      if (!part.isNullObject && isWanted(part.value)) sheet.delete();
    });
    await context.sync();
  });
}

test("where the user has deleted hidden sheets that hold the new report, the one before is put back", async () => {
  await run(5);
  const before = await cellsOf();
  await hangingRun(7);
  await deleteStaging((part) => part === "clients");
  expect(await recoverReport()).toBe("takenBack");
  expect((await cellsOf()).map(({ values }) => values)).toEqual(before.map(({ values }) => values));
});

test("where those of both are gone, that is said once, and the next run writes all of it anew", async () => {
  await run(5);
  await hangingRun(7);
  await deleteStaging((part) => part !== "journal");
  expect(await recoverReport().catch(excelProblemCode)).toBe("unfinished");
  expect(await recoverReport()).toBeNull();
  await run(7);
  expect((await usedCells("KAM Clients")).values).toHaveLength(4 + 8);
});
