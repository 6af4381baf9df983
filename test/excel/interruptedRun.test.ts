import { excelProblemCode } from "../../src/excel/excelProblem";
import { readEarlier } from "../../src/excel/readEarlier";
import { recoverReport } from "../../src/excel/recoverReport";
import { writeReport } from "../../src/excel/writeReport";
import type { Disturbance } from "../../src/playground/host/disturbance";
import { actionsBeforeCells, hangInCommit, isCommit } from "./commitFaults";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";
import { difference, workbookState } from "./workbookState";

const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

const open = eachInOffice();

/** A run in whose commit Excel stops answering, so that the user cancels; answers how long the user waited then. */
function hangingRun(clients: number, after: Disturbance["after"]): Promise<number> {
  return hangInCommit(open.office, after, (signal) => run(clients, signal));
}

async function run(clients: number, signal?: AbortSignal): Promise<void> {
  const earlier = await readEarlier();
  await writeReport(smallReport(smallLedger(clients), earlier), { earlier, signal });
}

test("the user is free within a second, though Excel does not answer", async () => {
  await run(5);
  expect(await hangingRun(6, "half")).toBeLessThan(1_000);
});

test.each([
  ["none", "takenBack", 5],
  ["half", "finished", 7],
  ["all", "finished", 7],
] as const)(
  "a pane that is opened anew finds what %s of a commit left: %s",
  async (after, recovery, clients) => {
    await run(5);
    await hangingRun(7, after);
    const { Excel, OfficeExtension } = await open.office.openPane();
    Object.assign(globalThis, { Excel, OfficeExtension });
    expect(await recoverReport()).toBe(recovery);
    expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
    expect((await usedCells("KAM Clients")).values).toHaveLength(4 + clients);
    expect(await recoverReport()).toBeNull();
  }
);

test("what Excel keeps refusing before any cell has changed is taken back: sizes, filters, rows of totals, room", async () => {
  await run(5);
  await onSheet("KAM Clients", (sheet) => {
    const table = sheet.tables.getItem("KamClients");
    table.columns.getItem("ABC").filter.applyValuesFilter(["A"]);
    sheet.getRange("A12").values = [["my note below"]];
  });
  await onSheet("KAM Inputs", (sheet) => (sheet.tables.getItem("KamInputs").showTotals = true));
  const before = await workbookState(open.office);
  open.office.host.disturb = (batch) =>
    isCommit(batch) ? { after: actionsBeforeCells(batch), code: "GeneralException" } : null;
  await expect(run(12)).rejects.toMatchObject({ code: "GeneralException" });
  open.office.host.disturb = () => null;
  expect(difference(await workbookState(open.office), before)).toBeNull();
});

test.each(RESULTS)("the user may delete %s while a report is written", async (name) => {
  await run(5);
  await putCells("Mine", [["mine"]]);
  const before = await usedCells("KAM Clients");
  const earlier = await readEarlier();
  const report = smallReport(smallLedger(7), earlier);
  let isDeleted = false;
  const onProgress = (done: number, of: number) => {
    if (isDeleted || done < of) return;
    isDeleted = true;
    void onSheet(name, (sheet) => sheet.delete());
  };
  const code = await writeReport(report, { earlier, onProgress }).then(
    () => null,
    excelProblemCode
  );
  expect(isDeleted).toBe(true);
  const names = await sheetNames();
  expect(names.filter((each) => each.startsWith("KAM staging"))).toEqual([]);
  if (name === "KAM Inputs" || name === "KAM Win-back") {
    expect(code).toBe("changedMeanwhile");
    expect(names).not.toContain(name);
    expect((await usedCells("KAM Clients")).values).toEqual(before.values);
  } else {
    expect(code).toBeNull();
    expect([...names].sort()).toEqual([...RESULTS, "Mine", "Sheet1"].sort());
    expect((await usedCells("KAM Clients")).values).toHaveLength(4 + 7);
  }
});
