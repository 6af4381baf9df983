import { onSourcesChanged } from "../../src/excel/source";
import { openLocalThread } from "../../src/taskpane/analysis/openThread";
import { remoteThread } from "../../src/taskpane/analysis/remoteThread";
import { onSheet, putCells, sheetNames, usedCells } from "../excel/officeWorkbook";
import { registerBuiltFunctions } from "../excel/registeredFunctions";
import { smallLedger } from "../excel/smallReport";
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
 * Hostile timing, by number: the pane's whole run by Microsoft's office.js over the embedded workbook, with something put
 * between two of its requests. Every request failed in every way: test/excel/faults.test.ts.
 *
 * | 93  | a click twice, or while functions run   | one run, one report; the functions' cells stay right                            |
 * | 94  | data changed between two chunks         | said, nothing written                                                           |
 * | 95  | a cell being edited, at any moment      | said, nothing written; the next run works and leaves nothing behind             |
 * | 96  | a sheet renamed, an open window         | as 95, Excel says the same of both: docs/excel-checklist.md                     |
 * | 97  | another workbook in front, minimised    | said, nothing written                                                           |
 * | 98  | a second window of the workbook         | docs/excel-checklist.md                                                         |
 * | 99  | two people at once                      | one complete report, and words for whoever comes second                         |
 * | 100 | no network, too many requests, AutoSave | said, nothing written; AutoSave: docs/excel-checklist.md                        |
 * | 101 | sleep, a pane closed for long           | as 103 where Excel no longer answers: docs/excel-checklist.md                   |
 * | 102 | a window of another add-in              | docs/excel-checklist.md                                                         |
 * | 103 | the pane reloaded in the middle         | the next run finishes or takes back what was left                               |
 * | 104 | a storm of changes                      | the pane does not listen to cells                                               |
 * | 105 | a piece too large, a failure among many | smaller pieces; or nothing written                                              |
 */

const workbook = eachInWorkbook();
const host = () => workbook.office.host;
const traffic = () => workbook.traffic;

/** Moments of a run, as shares of its requests. */
const MOMENTS = [0, 0.2, 0.4, 0.6, 0.8, 0.95] as const;

/** A pane over the year of three clients, how many requests its run will take, and which of them changes what is not hidden. */
async function paneAndRequests(): Promise<{
  readonly pane: HeadlessPane;
  readonly requests: number;
  readonly commit: number;
}> {
  await putCells("Sales", YEAR);
  const pane = await HeadlessPane.open("Sales");
  traffic().restart();
  let commit = 0;
  traffic().refusal = (request, text) => {
    if (text.includes("SuspendScreenUpdatingUntilNextSync")) commit = request;
    return null;
  };
  await pane.run();
  const { requests } = traffic();
  expect(commit).toBeGreaterThan(0);
  pane.dispatch({ type: "removeRequested" });
  await pane.idle();
  pane.dispatch({ type: "backRequested" });
  await pane.idle();
  traffic().restart();
  expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
  return { pane, requests, commit };
}

/** The next run, with nothing in its way, must write the whole report and leave nothing else. */
async function expectNextRunComplete(): Promise<void> {
  traffic().restart();
  const pane = await (await HeadlessPane.open("Sales")).run();
  expect(pane.says).toBeNull();
  expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  expect(await sheetNames()).toEqual(["Sheet1", "Sales", ...RESULTS]);
  pane.dispatch({ type: "removeRequested" });
  await pane.idle();
}

describe("G93: the button", () => {
  test("pressed twice makes one run and one report", async () => {
    await putCells("Sales", YEAR);
    const pane = await HeadlessPane.open("Sales");
    pane.dispatch({ type: "runRequested" });
    const { job } = pane.state;
    pane.dispatch({ type: "runRequested" });
    expect(pane.state.job).toBe(job);
    await pane.idle();
    expect(pane.says).toBeNull();
    expect(await sheetNames()).toEqual(["Sheet1", "Sales", ...RESULTS]);
  });

  test("pressed while functions calculate disturbs neither", async () => {
    registerBuiltFunctions(workbook.office.api);
    await putTable("Sales", "Orders");
    await onSheet("Sales", (sheet) => {
      sheet.getRange("E1").formulas = [["=KAM.SEGMENT(A1:A37,B1:B37,C1:C37)"]];
      sheet.getRange("P2").formulas = [["=KAM.ABC(C2:C37)"]];
    });
    const pane = await HeadlessPane.open("Orders");
    traffic().before = (request) =>
      request % 10 === 0
        ? onSheet("Sales", (sheet) => (sheet.getRange("R1").values = [[request]]))
        : undefined;
    await pane.run();
    traffic().restart();
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    await host().calculated();
    const { values } = await usedCells("Sales");
    expect(values.slice(1, 4).map((row) => [row[4], row[5], row[8]])).toEqual(CLIENTS_OF_YEAR);
  });
});

describe("G94: while the rows are read,", () => {
  const change = async (action: (sheet: Excel.Worksheet) => void) => {
    await putCells("Sales", smallLedger(300));
    const pane = await HeadlessPane.open("Sales");
    host().messageLimit = 40_000; // a dozen chunks
    let isDone = false;
    pane.onStep = (step) => {
      if (step !== 4) return;
      traffic().before = async () => {
        if (isDone) return;
        isDone = true;
        await onSheet("Sales", action);
      };
    };
    await pane.run();
    host().messageLimit = null;
    expect(isDone).toBe(true);
    expect(pane.says).toMatch(/changed/);
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
  };

  // Remove "failing" as soon as a reading notices it: then these say so.
  test.failing.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a row read already is changed", (sheet) => (sheet.getRange("C2").values = [[1e6]])],
    ["the last row is changed", (sheet) => (sheet.getRange("C1801").values = [[1e6]])],
    ["rows come below", (sheet) => (sheet.getRange("A1802:C1802").values = [["New", 45300, 5]])],
    ["a row is deleted", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["the rows are sorted", (sheet) => sheet.getRange("A1:C1801").sort.apply([{ key: 2, ascending: true }], false, true)],
  ])("%s: said, nothing written", (_, act) => change(act));
}); // prettier-ignore

test("G95: a cell being edited at any moment is said, nothing is written, and the next run works", async () => {
  const { requests } = await paneAndRequests();
  const before = visibleSheets(await everything());
  let said = 0;
  for (const moment of MOMENTS) {
    const pane = await HeadlessPane.open("Sales");
    traffic().restart();
    traffic().before = (request) => {
      if (request === 1 + Math.floor(moment * requests)) host().isEditing = true;
    };
    await pane.run();
    host().isEditing = false;
    if (pane.says === null) expect(await shownClients()).toEqual(CLIENTS_OF_YEAR); // all was written before
    else {
      said++;
      expect(pane.says).toBe("A cell is being edited. Press Enter or Esc in the sheet, then try again.");
      expect(visibleSheets(await everything())).toEqual(before);
    }
    await expectNextRunComplete();
  }
  expect(said).toBeGreaterThan(3);
}); // prettier-ignore

test("G95: a cell edited for a while is waited for by nobody: the run ends at once, and can be started again", async () => {
  await putCells("Sales", YEAR);
  const pane = await HeadlessPane.open("Sales");
  host().isEditing = true;
  const begun = Date.now();
  await pane.run();
  expect(Date.now() - begun).toBeLessThan(5_000);
  host().isEditing = false;
  await pane.run();
  expect(pane.says).toBeNull();
});

test.each([
  ["G97", "InactiveWorkbook", /^Another workbook is in front/],
  ["G100", "ServiceNotAvailable", /^Excel is busy/],
  ["G100", "ActivityLimitReached", /^Excel is busy/],
  ["G100", "RequestAborted", /^Excel is busy/],
  ["G100", "Timeout", /^Excel is busy/],
  ["G100", "MemoryLimitReached", /^Excel has run out of memory/],
  ["G100", "SomethingNobodyKnows", /^Excel refused \(SomethingNobodyKnows\)/],
])("%s: %s from any moment on is said, and nothing is written", async (_, code, words) => {
  const { requests } = await paneAndRequests();
  const before = visibleSheets(await everything());
  for (const moment of [0, 0.3, 0.6]) {
    const pane = await HeadlessPane.open("Sales");
    traffic().restart();
    traffic().refusal = (request) => (request > moment * requests ? code : null);
    await pane.run();
    traffic().restart();
    expect(pane.says).toMatch(words);
    expect(visibleSheets(await everything())).toEqual(before);
  }
  await expectNextRunComplete();
});

describe("G99: two people", () => {
  test("press at the same moment: one complete report, and words for whoever comes second", async () => {
    await putCells("Sales", YEAR);
    const panes = [await HeadlessPane.open("Sales"), await HeadlessPane.open("Sales")];
    for (let round = 0; round < 3; round++) {
      await Promise.all(panes.map((pane) => pane.run()));
      const said = panes.map(({ says }) => says).filter((says) => says !== null);
      expect(said.length).toBeLessThan(2);
      for (const words of said) expect(words).not.toMatch(/Something went wrong in KAM/);
      expect(await sheetNames()).toEqual(["Sheet1", "Sales", ...RESULTS]);
      expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    }
  });

  test("a colleague deletes the ledger while the report is written: it is of what was read", async () => {
    const { pane, requests } = await paneAndRequests();
    traffic().before = (request) =>
      request === Math.floor(0.85 * requests) // reading has ended long before
        ? onSheet("Sales", (sheet) => sheet.delete())
        : undefined;
    await pane.run();
    expect(pane.says).toBeNull();
    expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });
});

test("where the worker of the preview has ended without a word, the run has another", async () => {
  await putCells("Sales", YEAR);
  let opened = 0;
  let isGone = false;
  const gone = remoteThread({ onmessage: null, postMessage: () => {} }, () => {});
  const pane = await HeadlessPane.open("Sales", async () => {
    const thread = await openLocalThread();
    if (++opened > 1) return thread;
    return { ...thread, ask: (...asked) => (isGone ? gone : thread).ask(...asked) };
  });
  isGone = true;
  pane.dispatch({ type: "runRequested" });
  await new Promise((resolve) => setTimeout(resolve, 500)); // the headings are read, the worker is asked
  pane.dispatch({ type: "cancelRequested" });
  await pane.idle();
  expect(pane.state).toMatchObject({ notice: "cancelled", result: null });
  expect(opened).toBe(1); // a cancel waits for no other

  await pane.run();
  expect(pane.state).toMatchObject({ trouble: null, result: { sheetNames: RESULTS } });
  expect(opened).toBeGreaterThan(1);
});

test("G103: a run that is cut off at any moment is finished or taken back by the next", async () => {
  const { requests } = await paneAndRequests();
  const before = visibleSheets(await everything());
  for (const moment of MOMENTS) {
    const pane = await HeadlessPane.open("Sales");
    traffic().restart();
    traffic().isLost = (request) => request > moment * requests;
    pane.dispatch({ type: "runRequested" });
    await until(() => traffic().requests > moment * requests);
    const left = visibleSheets(await everythingAnswered());
    if (left.length === before.length) expect(left).toEqual(before);
    else expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    await expectNextRunComplete();
  }
});

test("G104: a storm of changes does not reach the pane, a new sheet does", async () => {
  await putCells("Sales", YEAR);
  let calls = 0;
  const end = await onSourcesChanged(() => calls++);
  await putCells("Sales", smallLedger(2_000), 0, 5);
  for (let i = 0; i < 50; i++)
    await onSheet("Sales", (sheet) => (sheet.getRange("Z1").values = [[i]]));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toBe(0);
  await putCells("Another", YEAR);
  await until(() => calls > 0);
  await end();
});

describe("G105: among many pieces", () => {
  test("one that is too large is written in smaller ones", async () => {
    const { pane } = await paneAndRequests();
    const refused = new Set<string>();
    traffic().refusal = (_, text) => {
      const rows = (
        /"Name":"Values".*?"ArgumentInfo":\{"Arguments":\[\[(.*?)\]\]\}/.exec(text)?.[1] ?? ""
      ).split("],[");
      if (rows.length < 3 || refused.size > 4) return null;
      refused.add(text);
      return "RequestPayloadSizeLimitExceeded";
    };
    await pane.run();
    expect(refused.size).toBeGreaterThan(2);
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("one that fails leaves nothing of the others", async () => {
    const { pane, commit } = await paneAndRequests();
    const before = await everything();
    for (const moment of MOMENTS.slice(1)) {
      traffic().restart();
      traffic().refusal = (request) =>
        request === Math.floor(moment * commit) ? "GeneralException" : null;
      await pane.run();
      traffic().restart();
      expect(pane.says).toMatch(/^Excel refused \(GeneralException\)/);
      expect(await everything()).toEqual(before);
    }
  });
});

/** All that is in the workbook, asked while a run's own requests are lost. */
async function everythingAnswered() {
  traffic().restart();
  return everything();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
