import type { Choices } from "../../src/taskpane/state/choices";
import { faultsOf } from "../../src/taskpane/state/faults";
import { onSheet, putCells, sheetNames, usedCells } from "../excel/officeWorkbook";
import { HeadlessPane } from "./headlessPane";
import {
  CLIENTS_OF_YEAR,
  eachInWorkbook,
  everything,
  putTable,
  RESULTS,
  shownClients,
  visibleSheets,
  YEAR,
} from "./workbook";

/*
 * Hostile actions of the user while KAM works, by number: the pane's whole run by Microsoft's office.js over the embedded
 * workbook, with the action between two of its requests.
 *
 * | 106 | rows, columns, order, filter of the source | once it is read: nothing changes; before: timing.test.ts, number 94            |
 * | 107 | a result sheet renamed or deleted          | renewed under its new name, or made anew; or said and nothing else touched     |
 * | 108 | pane or workbook closed, saved, undone     | timing.test.ts, number 103; undo, Save As: docs/excel-checklist.md             |
 * | 109 | Cancel in each phase                       | nothing is written; too late to stop, the whole report                         |
 * | 110 | other choices while it runs                | they are not taken                                                             |
 * | 111 | the source cut away, tables made plain     | the source is found where it went; under other headings it is looked at anew   |
 * |     | into or over a spill, to another workbook  | workbookStates.test.ts, number 85; docs/excel-checklist.md                     |
 * | 112 | language, theme, zoom, keyboard, reader    | test/browser/states.test.ts and pane.test.ts; docs/excel-checklist.md          |
 */

const workbook = eachInWorkbook();
const traffic = () => workbook.traffic;

/** A pane over the year of three clients, and how many requests a first run takes. */
async function paneAndRequests() {
  await putTable("Sales", "Orders");
  const pane = await HeadlessPane.open("Orders");
  traffic().restart();
  await pane.run();
  const { requests } = traffic();
  traffic().restart();
  return { pane, requests };
}

/** Lets the user act before the request at that share of the run. */
function actAt(moment: number, requests: number, act: () => Promise<unknown>): void {
  traffic().restart();
  traffic().before = (request) =>
    request === Math.max(1, Math.floor(moment * requests)) ? act() : undefined;
}

describe("H106: what happens to the ledger once it is read does not reach the report:", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["rows are deleted", (sheet) => sheet.getRange("2:20").delete("Up")],
    ["columns are inserted", (sheet) => sheet.getRange("A:B").insert("Right")],
    ["it is sorted", (sheet) => sheet.getRange("A2:C37").sort.apply([{ key: 2, ascending: true }])],
    ["it is filtered", (sheet) => sheet.tables.getItem("Orders").columns.getItem("Client").filter.applyValuesFilter(["Bolt"])],
    ["it is hidden", (sheet) => (sheet.visibility = "Hidden")],
    ["it is cleared", (sheet) => sheet.getRange("A2:C37").clear()],
  ])("%s", async (_, act) => {
    const { pane, requests } = await paneAndRequests();
    actAt(0.6, requests, () => onSheet("Sales", act));
    await pane.run();
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  }); // prettier-ignore
});

describe("H107: while an earlier report is renewed, at any moment,", () => {
  test("a result sheet that is renamed is renewed under its new name", async () => {
    const { pane, requests } = await paneAndRequests();
    const names = [...RESULTS];
    for (const [i, moment] of [0.2, 0.5, 0.8].entries()) {
      actAt(moment, requests, () => onSheet(names[1]!, (sheet) => (sheet.name = `Ranking ${i}`)));
      await pane.run();
      names[1] = `Ranking ${i}`;
      expect(pane.says).toBeNull();
      expect(await sheetNames()).toEqual(["Sheet1", "Sales", ...names]);
      expect(await shownClients(names[1])).toEqual(CLIENTS_OF_YEAR);
    }
  });

  test("a result sheet that is deleted is made anew, or that is said; the next run is whole", async () => {
    const { pane, requests } = await paneAndRequests();
    for (const name of ["KAM Clients", "KAM Inputs"])
      for (const moment of [0.2, 0.5, 0.8, 0.95]) {
        actAt(moment, requests, () => onSheet(name, (sheet) => sheet.delete()));
        await pane.run();
        traffic().restart();
        const shown = visibleSheets(await everything()).map((sheet) => sheet.name).sort();
        const all = ["Sheet1", "Sales", ...RESULTS].sort();
        if (pane.says === null) expect(shown).toEqual(all);
        else {
          expect(pane.says).not.toMatch(/Something went wrong in KAM/);
          expect(shown).toEqual(all.filter((each) => each !== name));
        }
        await pane.run();
        expect(pane.says).toBeNull();
        expect((await sheetNames()).sort()).toEqual(all);
        expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
      }
  }); // prettier-ignore
});

test("H109: Cancel in each phase leaves the workbook as it was; too late, the report is whole", async () => {
  await putTable("Sales", "Orders");
  const untouched = await everything();
  const counting = await HeadlessPane.open("Orders");
  traffic().restart();
  await counting.run();
  const { requests } = traffic();
  counting.dispatch({ type: "removeRequested" });
  await counting.idle();
  let cancelled = 0;
  for (const moment of [0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1]) {
    const pane = await HeadlessPane.open("Orders");
    actAt(moment, requests, async () => pane.dispatch({ type: "cancelRequested" }));
    await pane.run();
    traffic().restart();
    expect(pane.says).toBeNull();
    if (pane.state.notice === "cancelled") {
      cancelled++;
      expect(await everything()).toEqual(untouched);
    } else {
      expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
      pane.dispatch({ type: "removeRequested" });
      await pane.idle();
    }
  }
  expect(cancelled).toBeGreaterThan(4);
});

test("H109: Cancel in each phase of a second run leaves the first report", async () => {
  const { pane, requests } = await paneAndRequests();
  const first = await everything();
  for (const moment of [0.1, 0.3, 0.5, 0.7, 0.85]) {
    actAt(moment, requests, async () => pane.dispatch({ type: "cancelRequested" }));
    await pane.run();
    traffic().restart();
    expect(pane.says).toBeNull();
    expect(pane.state.notice).toBe("cancelled");
    expect(await everything()).toEqual(first);
  }
});

test("H110: choices made while it runs are not taken", async () => {
  await putTable("Sales", "Orders");
  const pane = await HeadlessPane.open("Orders");
  const { choices } = pane.state;
  const other: Partial<Choices> = { aLimit: "50", bLimit: "60", span: "last12", measure: "profit" };
  traffic().restart();
  traffic().before = () => {
    pane.dispatch({ type: "choicesChanged", choices: other });
    pane.dispatch({ type: "handlingChanged", handling: { hidden: "leaveOut" } });
    pane.dispatch({ type: "sourceChosen", id: "nothing" });
  };
  await pane.run();
  traffic().restart();
  expect(pane.state.choices).toBe(choices);
  expect(pane.state.result!.parameters).toMatchObject({ aLimit: 0.8, bLimit: 0.95, span: "auto", measure: "amount" });
  expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
}); // prettier-ignore

describe("H111: between the preview and the run", () => {
  test("the ledger is cut and put elsewhere: a table goes with it", async () => {
    await putTable("Sales", "Orders");
    const pane = await HeadlessPane.open("Orders");
    await onSheet("Sales", (sheet) => sheet.getRange("A:B").insert("Right"));
    await onSheet("Sales", (sheet) => sheet.getRange("1:3").insert("Down"));
    await pane.run();
    expect(pane.says).toBeNull();
    expect(pane.state.result!.reading).toMatchObject({ included: 36, total: 12000 });
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("the sheet is emptied: nothing is written, the pane asks for the columns", async () => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    await onSheet("Sales", (sheet) => sheet.getRange("A1:C37").clear());
    await pane.run();
    expect(faultsOf(pane.state)).toEqual(["client", "amount"]);
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    [
      "a column is put before the amounts",
      "Discount",
      (sheet) => {
        sheet.getRange("C:C").insert("Right");
        sheet.getRange("C1:C37").values = YEAR.map((_, i) => [i === 0 ? "Discount" : 7]);
      },
    ],
    [
      "the amounts change places with costs",
      "Cost",
      (sheet) => (sheet.getRange("C1:D37").values = YEAR.map(([, , amount], i) => [i === 0 ? "Cost" : 1, amount!])),
    ],
  ])("%s: nothing is written from the wrong column, the columns are looked at anew", async (_, heading, act) => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    expect(pane.state.columns!.recognition.roles.amount).toBe(2);
    await onSheet("Sales", act);
    await pane.run();
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
    expect(pane.state.columns!.recognition.headings).toEqual(["Client", "Order date", heading, "Amount"]);
    expect(pane.state.columns!.recognition.roles.amount).toBe(3);
    expect(pane.state.reading!.total).toBe(12000);
    await pane.run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });
}); // prettier-ignore

test("H111: tables of the report made plain ranges: the next report is whole, what was typed stays", async () => {
  const { pane } = await paneAndRequests();
  await onSheet("KAM Inputs", (sheet) => (sheet.getRange("A1").values = [["mine"]]));
  for (const name of ["KAM Clients", "KAM Inputs", "KAM Win-back"])
    await Excel.run(async (context) => {
      const tables = context.workbook.worksheets.getItem(name).tables.load("items/name");
      await context.sync();
      tables.items.forEach((table) => table.convertToRange());
    });
  await pane.run();
  expect(pane.says).toBeNull();
  expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  expect((await usedCells("KAM Inputs")).values[0]![0]).toBe("mine");
  expect(pane.state.result!.sheetNames).toEqual(["KAM Summary", "KAM Clients", "KAM Inputs (2)", "KAM Win-back (2)"]);
}); // prettier-ignore
