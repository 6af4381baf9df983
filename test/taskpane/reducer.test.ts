import { DEFAULT_PARAMETERS } from "../../src/core/segmentation";
import { Problem } from "../../src/core/problem";
import type { Source } from "../../src/excel/source";
import { DEFAULT_HANDLING } from "../../src/sheet/handling";
import { NO_DOUBTS } from "../../src/sheet/doubts";
import type { Recognition } from "../../src/sheet/recogniseColumns";
import { DEFAULT_CHOICES } from "../../src/taskpane/state/choices";
import { withRole } from "../../src/taskpane/state/columns";
import { faultsOf } from "../../src/taskpane/state/faults";
import {
  INITIAL_STATE,
  phaseOf,
  type PaneState,
  type Reading,
} from "../../src/taskpane/state/paneState";
import { portfolioFacts } from "../../src/taskpane/analysis/portfolioFacts";
import { reduce, type Action } from "../../src/taskpane/state/reducer";
import { languageOf } from "../../src/taskpane/language";
import { noticeText } from "../../src/taskpane/noticeText";
import type { Sharing } from "../../src/taskpane/state/sharing";
import { troubleOf } from "../../src/taskpane/state/trouble";
import { smallPortfolio } from "./result/smallPortfolio";

const sales: Source = {
  id: "table:1",
  kind: "table",
  name: "Sales",
  sheet: "2024",
  address: "A1:C9",
  rows: 9,
  columns: 3,
};
const costs: Source = {
  id: "sheet:2",
  kind: "sheet",
  name: "Costs",
  sheet: "Costs",
  address: "A1:B20",
  rows: 20,
  columns: 2,
};
const recognition: Recognition = {
  shape: "ledger",
  headingRows: 1,
  headings: ["Client", "Date", "Amount"],
  roles: { name: 0, date: 1, amount: 2 },
  periods: [],
};
const reading: Reading = {
  thread: { ask: () => Promise.reject(new Error("nobody asks")), close: () => {} },
  checksum: "2-00000000",
  factsChecksum: "1-00000000",
  clientCount: 2,
  hasProfit: false,
  rows: 2,
  included: 2,
  excluded: [],
  total: 100,
  totalProfit: null,
  withoutProfit: 0,
  firstDate: 45292,
  lastDate: 45300,
  negative: { count: 0, total: 0 },
  doubts: NO_DOUBTS,
  duplicateNames: { count: 0, examples: [], rows: [] },
  lookAlikes: { count: 0, examples: [], rows: [] },
  numberAndText: { count: 0, examples: [], rows: [] },
};
const busy = troubleOf({ code: "Timeout" });

const after = (state: PaneState, ...actions: readonly Action[]): PaneState =>
  actions.reduce(reduce, state);
const jobOf = (state: PaneState): number => state.job!.id;

const listed = (preselected: Source | null = sales, sources = [sales, costs]): Action => ({
  type: "listed",
  sources,
  preselected,
});
const recognised = (state: PaneState, found = recognition): PaneState =>
  after(state, { type: "recognised", job: jobOf(state), recognition: found });
const read = (state: PaneState): PaneState =>
  after(state, { type: "read", job: jobOf(state), reading });
const readySales = (): PaneState => read(recognised(after(INITIAL_STATE, listed())));
const writing = (): PaneState => read(after(readySales(), { type: "runRequested" }));
const result = {
  source: sales,
  reading,
  portfolio: portfolioFacts(smallPortfolio(), [], []),
  parameters: DEFAULT_PARAMETERS,
  sheetNames: ["KAM Summary", "KAM Clients"],
};
const done = (): PaneState => {
  const state = writing();
  return after(state, { type: "written", job: jobOf(state), result });
};

describe("the way to a preview", () => {
  test("begins by looking at the workbook", () => {
    expect(phaseOf(INITIAL_STATE)).toBe("loading");
  });

  test("a workbook without data is empty, and no longer once data appear", () => {
    const empty = after(INITIAL_STATE, listed(null, []));
    expect(phaseOf(empty)).toBe("empty");
    expect(after(empty, listed()).source).toBe(sales);
  });

  test("recognises what the selection points at, then reads it, then is ready", () => {
    const first = after(INITIAL_STATE, listed());
    expect(first.job).toMatchObject({ kind: "recognise", source: sales });
    const second = recognised(first);
    expect(second.job).toMatchObject({ kind: "read", source: sales, recognition });
    expect(phaseOf(second)).toBe("reading");
    const third = read(second);
    expect(phaseOf(third)).toBe("ready");
    expect(third.reading).toBe(reading);
    expect(third.result).toBeNull();
  });

  test("without a hint from the selection takes the source with the most rows", () => {
    expect(after(INITIAL_STATE, listed(null)).source).toBe(costs);
  });

  test("reads nothing while a column is missing, and says which", () => {
    const state = recognised(after(INITIAL_STATE, listed()), {
      ...recognition,
      roles: { name: 0, amount: 2 },
    });
    expect(state.job).toBeNull();
    expect(faultsOf(state)).toEqual(["date"]);
    expect(after(state, { type: "runRequested" }).job).toBeNull();
    const mended = after(state, {
      type: "columnsCorrected",
      columns: withRole(state.columns!, "date", 1),
    });
    expect(mended.job).toMatchObject({ kind: "read" });
  });

  test("tells how far reading has come", () => {
    const state = recognised(after(INITIAL_STATE, listed()));
    const later = after(state, {
      type: "progressed",
      job: jobOf(state),
      progress: { stage: "rows", done: 3, of: 9 },
    });
    expect(later.progress).toEqual({ stage: "rows", done: 3, of: 9 });
  });
});

describe("the selection", () => {
  test("is followed to another table", () => {
    const state = after(readySales(), listed(costs));
    expect(state.source).toBe(costs);
    expect(state.reading).toBeNull();
    expect(state.job).toMatchObject({ kind: "recognise", source: costs });
  });

  test("that points at nothing keeps what was there", () => {
    expect(after(readySales(), listed(null))).toMatchObject({ source: sales, reading });
  });

  test("never takes away a source the user chose, or whose columns were corrected", () => {
    const chosen = after(readySales(), { type: "sourceChosen", id: costs.id });
    expect(after(chosen, listed(sales)).source).toBe(costs);
    const ready = readySales();
    const corrected = after(ready, {
      type: "columnsCorrected",
      columns: withRole(ready.columns!, "code", 0),
    });
    expect(after(corrected, listed(costs)).source).toBe(sales);
  });

  test("is followed again once the chosen source is gone", () => {
    const chosen = after(readySales(), { type: "sourceChosen", id: costs.id });
    const gone = after(chosen, listed(sales, [sales]));
    expect(gone).toMatchObject({ source: sales, follows: true });
  });

  test("in the same rectangle does not read it again", () => {
    const ready = readySales();
    expect(after(ready, listed({ ...sales }))).toMatchObject({ job: null, reading });
  });

  test("of a table that has grown reads it again and keeps the corrected columns", () => {
    const ready = readySales();
    const corrected = read(
      after(ready, { type: "columnsCorrected", columns: withRole(ready.columns!, "code", 0) })
    );
    const longer = { ...sales, address: "A1:C12", rows: 12 };
    const state = recognised(after(corrected, listed(longer, [longer, costs])));
    expect(state.job).toMatchObject({ kind: "read", source: longer });
    expect(state.columns!.recognition.roles).toEqual({ name: 0, date: 1, amount: 2, code: 0 });
  });
});

describe("a report of earlier work", () => {
  test("is dropped once other data were chosen", () => {
    const early = recognised(after(INITIAL_STATE, listed()));
    const changed = after(early, { type: "sourceChosen", id: costs.id });
    const stale: readonly Action[] = [
      { type: "read", job: jobOf(early), reading },
      { type: "progressed", job: jobOf(early), progress: { stage: "rows", done: 9, of: 9 } },
      { type: "failed", job: jobOf(early), trouble: busy },
      { type: "stopped", job: jobOf(early) },
    ];
    for (const report of stale) expect(after(changed, report)).toBe(changed);
  });
});

describe("a run", () => {
  test("reads anew, because cells may have changed since the preview, then writes", () => {
    const started = after(readySales(), { type: "runRequested" });
    expect(phaseOf(started)).toBe("running");
    expect(started.job).toMatchObject({ kind: "read" });
    const second = read(started);
    expect(second.job).toMatchObject({ kind: "write", reading, parameters: DEFAULT_PARAMETERS });
    expect(phaseOf(second)).toBe("running");
  });

  test("takes over a reading that is under way", () => {
    const state = recognised(after(INITIAL_STATE, listed()));
    const started = after(state, { type: "runRequested" });
    expect(started.job).toBe(state.job);
    expect(phaseOf(started)).toBe("running");
    expect(read(started).job).toMatchObject({ kind: "write" });
  });

  test("ignores every wish but to cancel", () => {
    const state = writing();
    const wishes: readonly Action[] = [
      { type: "runRequested" },
      { type: "sourceChosen", id: costs.id },
      { type: "choicesChanged", choices: { measure: "profit" } },
      { type: "columnsCorrected", columns: state.columns! },
      { type: "removeRequested" },
      { type: "backRequested" },
      { type: "readRequested" },
    ];
    for (const wish of wishes) expect(after(state, wish)).toBe(state);
  });

  test("stops where the headings have changed: they are recognised anew, and that is said", () => {
    const asked = after(readySales(), { type: "runRequested" });
    const renamed = recognised(asked, { ...recognition, headings: ["Client", "Day", "Amount"] });
    expect(renamed).toMatchObject({ run: null, notice: "columnsChanged", job: { kind: "read" } });
    expect(read(renamed)).toMatchObject({ job: null, result: null, notice: "columnsChanged" });
  });

  test("after a task that interrupted their reading, other headings do not hide what the task came to", () => {
    const early = recognised(after(INITIAL_STATE, listed()));
    const state = after(early, { type: "sharingRequested", task: "count" });
    const sharing: Sharing = {
      kind: "counted",
      counts: { formulas: 0, ready: 0, errors: 0, broken: 0 },
    };
    const counted = after(state, { type: "shared", job: jobOf(state), sharing });
    const renamed = recognised(counted, { ...recognition, headings: ["Client", "Day", "Amount"] });
    expect(renamed).toMatchObject({ notice: "shared", sharing, job: { kind: "read" } });
  });

  test("reads the rows anew where they are, unless a result needs what is there", () => {
    const threadOf = ({ job }: PaneState) => (job?.kind === "read" ? job.thread : undefined);
    const first = recognised(after(INITIAL_STATE, listed()));
    expect(threadOf(first)).toBeNull();
    const ready = read(first);
    expect(threadOf(after(ready, { type: "runRequested" }))).toBe(reading.thread);
    expect(threadOf(after(done(), { type: "runRequested" }))).toBeNull();
    const turnedAway = after(done(), { type: "backRequested" }, { type: "runRequested" });
    expect(threadOf(turnedAway)).toBeNull();
  });

  test("lets a result of very many clients go, and reads where it was: two would take too much memory", () => {
    const large = { ...result, reading: { ...reading, clientCount: 100_001 } };
    const shown = { ...done(), result: large };
    for (const state of [shown, after(shown, { type: "backRequested" })]) {
      const asked = after(state, { type: "runRequested" });
      expect(asked).toMatchObject({ result: null, aside: null, job: { kind: "read" } });
      expect(asked.job).toHaveProperty("thread", reading.thread);
    }
    expect(after(done(), { type: "runRequested" }).result).toBe(result);
  });

  test("does not follow the selection, but notes it", () => {
    const state = after(writing(), listed(costs));
    expect(state).toMatchObject({ source: sales, preselected: costs });
    expect(phaseOf(state)).toBe("running");
  });

  test("ends with its result and the sheets it wrote", () => {
    const state = done();
    expect(phaseOf(state)).toBe("done");
    expect(state.result).toBe(result);
    expect(state.reportSheets).toEqual(["KAM Summary", "KAM Clients"]);
  });

  test("does not start while the limits are wrong", () => {
    const wrong = after(readySales(), { type: "choicesChanged", choices: { aLimit: "96" } });
    expect(faultsOf(wrong)).toEqual(["limits"]);
    expect(after(wrong, { type: "runRequested" }).job).toBeNull();
  });

  test("by profit wants a profit", () => {
    const state = after(readySales(), { type: "choicesChanged", choices: { measure: "profit" } });
    expect(faultsOf(state)).toEqual(["noProfit"]);
  });

  test("that fails says why, and can be tried again", () => {
    const state = writing();
    const failed = after(state, { type: "failed", job: jobOf(state), trouble: busy });
    expect(phaseOf(failed)).toBe("error");
    expect(failed.trouble).toEqual({ during: "run", trouble: busy });
    expect(phaseOf(after(failed, { type: "runRequested" }))).toBe("running");
  });
});

test("the trouble of a run outlives news from the workbook, that of data does not", () => {
  const state = writing();
  const failed = after(state, { type: "failed", job: jobOf(state), trouble: busy });
  expect(after(failed, listed(costs)).trouble).toEqual({ during: "run", trouble: busy });
  const reading = recognised(after(INITIAL_STATE, listed()));
  const unread = after(reading, { type: "failed", job: jobOf(reading), trouble: busy });
  expect(unread.trouble).toEqual({ during: "read", trouble: busy });
  expect(after(unread, listed(costs)).trouble).toBeNull();
});

describe("cancelling", () => {
  test("waits until the work has stopped, then is ready with what was read before", () => {
    const state = after(writing(), { type: "cancelRequested" });
    expect(phaseOf(state)).toBe("cancelling");
    const stopped = after(state, { type: "stopped", job: jobOf(state) });
    expect(phaseOf(stopped)).toBe("ready");
    expect(stopped).toMatchObject({ result: null, reading, notice: "cancelled", run: null });
  });

  test("while reading writes nothing, even if the last row arrived in the meantime", () => {
    const state = after(readySales(), { type: "runRequested" }, { type: "cancelRequested" });
    const late = read(state);
    expect(late.job).toBeNull();
    expect(late.notice).toBe("cancelled");
  });

  test("too late to stop a run shows its result: the sheets are there", () => {
    const state = after(writing(), { type: "cancelRequested" });
    expect(phaseOf(after(state, { type: "written", job: jobOf(state), result }))).toBe("done");
  });

  test("of a second run keeps the result of the first", () => {
    const again = after(done(), { type: "runRequested" }, { type: "cancelRequested" });
    const stopped = after(again, { type: "stopped", job: jobOf(again) });
    expect(phaseOf(stopped)).toBe("done");
    expect(stopped.result).toBe(result);
  });

  test("of a preview leaves the rows unread until they are asked for", () => {
    const state = after(recognised(after(INITIAL_STATE, listed())), { type: "cancelRequested" });
    const stopped = after(state, { type: "stopped", job: jobOf(state) });
    expect(stopped).toMatchObject({ job: null, reading: null });
    expect(after(stopped, { type: "readRequested" }).job).toMatchObject({ kind: "read" });
  });
});

describe("a result", () => {
  test("stays while the selection moves; on the way back the selection counts again", () => {
    const moved = after(done(), listed(costs));
    expect(moved).toMatchObject({ source: sales, job: null });
    expect(phaseOf(moved)).toBe("done");
    expect(after(moved, { type: "backRequested" }).source).toBe(costs);
  });

  test("is removed with its sheets", () => {
    const state = after(done(), { type: "removeRequested" });
    expect(phaseOf(state)).toBe("running");
    const removed = after(state, { type: "removed", job: jobOf(state), kept: [] });
    expect(removed).toMatchObject({ result: null, reportSheets: null, notice: "removed", reading });
    expect(phaseOf(removed)).toBe("ready");
  });

  test("that was removed says which sheets stayed", () => {
    const state = after(done(), { type: "removeRequested" });
    const removed = after(state, { type: "removed", job: jobOf(state), kept: ["KAM Inputs"] });
    expect(noticeText(removed.notice as { kept: string[] }, languageOf("en-US"))).toBe(
      "The result sheets were removed. KAM Inputs stayed, for somebody typed there; the next run goes on from that."
    );
  });

  test("is known to be old once its data are edited, until the next run", () => {
    const old = after(done(), { type: "sourceEdited" });
    expect(old).toMatchObject({ result, isStale: true });
    const running = after(old, { type: "runRequested" });
    const writingAgain = after(running, { type: "read", job: jobOf(running), reading });
    expect(after(writingAgain, { type: "written", job: jobOf(writingAgain), result }).isStale).toBe(
      false
    );
  });

  test("can be shown again with its own data, until another run or until it is removed", () => {
    const aside = after(after(done(), listed(costs)), { type: "backRequested" });
    expect(aside).toMatchObject({ result: null, source: costs });
    const shown = after(aside, { type: "resultRequested" });
    expect(shown).toMatchObject({ result, source: sales, reading, job: null, aside: null });
    const removing = after(aside, { type: "removeRequested" });
    const removed = after(removing, { type: "removed", job: jobOf(removing), kept: [] });
    expect(after(removed, { type: "resultRequested" }).result).toBeNull();
  });

  test("cannot be cancelled away: removing runs to its end", () => {
    const state = after(done(), { type: "removeRequested" });
    expect(after(state, { type: "cancelRequested" })).toBe(state);
  });

  test("removed while a preview was being read reads the preview afterwards", () => {
    const state = after(recognised(after(INITIAL_STATE, listed())), { type: "removeRequested" });
    expect(after(state, { type: "removed", job: jobOf(state), kept: [] }).job).toMatchObject({
      kind: "read",
    });
  });
});

describe("troubles", () => {
  test("with the list of sources end with the next list", () => {
    const state = after(INITIAL_STATE, { type: "listingFailed", trouble: busy });
    expect(phaseOf(state)).toBe("error");
    expect(after(state, listed()).trouble).toBeNull();
  });

  test("are told by code: input, Excel, or unforeseen", () => {
    expect(troubleOf(new Problem("noPositiveValues", { argument: "values" }))).toMatchObject({
      kind: "input",
    });
    expect(troubleOf({ code: "AccessDenied" })).toMatchObject({
      kind: "excel",
      code: "sheetProtected",
    });
    expect(troubleOf({ code: "Strange" })).toMatchObject({
      kind: "excel",
      code: "unknown",
      detail: "Strange",
    });
    expect(troubleOf(new TypeError("x is undefined"))).toMatchObject({
      kind: "unexpected",
      detail: "TypeError: x is undefined",
    });
  });
});

describe("examples", () => {
  const asked = () =>
    after(recognised(after(INITIAL_STATE, listed())), {
      type: "insertRequested",
      sheet: "examples",
    });

  test("take the place of a reading, cannot be cancelled, and the reading goes on afterwards", () => {
    const state = asked();
    expect(state.job).toMatchObject({ kind: "examples" });
    expect(phaseOf(after(state, { type: "cancelRequested" }))).toBe("running");
    expect(after(state, { type: "inserted", job: jobOf(state) })).toMatchObject({
      notice: "inserted",
      job: { kind: "read" },
    });
  });

  test("that fail say why", () => {
    const state = asked();
    const trouble = troubleOf(new Error("no"));
    expect(after(state, { type: "failed", job: jobOf(state), trouble }).trouble).toEqual({
      during: "examples",
      trouble,
    });
  });
});

describe("rows that give cause to ask", () => {
  const visibleOnly: Action = { type: "handlingChanged", handling: { hidden: "leaveOut" } };

  test("are read anew when the user decides, while the earlier reading stays in sight", () => {
    const state = after(readySales(), visibleOnly);
    expect(state.job).toMatchObject({
      kind: "read",
      handling: { ...DEFAULT_HANDLING, hidden: "leaveOut" },
    });
    expect(state.reading).toBe(reading);
    expect(state.follows).toBe(false);
  });

  test("a decision while they are being read for a run is not taken", () => {
    const state = after(readySales(), { type: "runRequested" });
    expect(after(state, visibleOnly)).toBe(state);
  });

  test("a reading under an earlier decision is not taken over by a run", () => {
    const state = after(readySales(), visibleOnly);
    const run = after(state, { type: "runRequested" });
    expect(run.job?.id).toBe(jobOf(state));
    const other = after(state, { type: "handlingChanged", handling: { hidden: "count" } });
    expect(jobOf(other)).not.toBe(jobOf(state));
  });

  test("decisions are about one source: another begins without", () => {
    const state = after(readySales(), visibleOnly, { type: "sourceChosen", id: costs.id });
    expect(state.handling).toBe(DEFAULT_HANDLING);
  });

  test("a condition follows its heading to another column, and goes with it", () => {
    const leaveOut = [{ column: 0, heading: "Client", values: ["Acme"] }];
    const state = after(
      readySales(),
      { type: "handlingChanged", handling: { leaveOut } },
      listed({ ...sales, rows: 10 })
    );
    const moved = { ...recognition, headings: ["Note", "Client", "Date", "Amount"] };
    expect(recognised(state, moved).handling.leaveOut).toEqual([{ ...leaveOut[0], column: 1 }]);
    const gone = { ...recognition, headings: ["Buyer", "Date", "Amount"] };
    expect(recognised(state, gone).handling.leaveOut).toEqual([]);
  });
});

describe("choices kept in the workbook", () => {
  const kept = { ...DEFAULT_CHOICES, aLimit: "70" };

  test("come back, unless the user has chosen meanwhile", () => {
    const found: Action = { type: "settingsFound", choices: kept };
    expect(after(INITIAL_STATE, found).choices).toBe(kept);
    const chosen = after(
      INITIAL_STATE,
      { type: "choicesChanged", choices: { measure: "profit" } },
      found
    );
    expect(chosen.choices).toEqual({ ...DEFAULT_CHOICES, measure: "profit" });
  });

  test("the days after which a client is lost go with the run", () => {
    const state = after(
      readySales(),
      { type: "choicesChanged", choices: { lostDays: "180" } },
      { type: "runRequested" }
    );
    expect(read(state).job).toMatchObject({ kind: "write", lostDays: 180 });
  });
});

describe("an empty workbook", () => {
  test.each([
    ["sample", "sampleInserted"],
    ["template", "templateInserted"],
  ] as const)("gets a %s, and then shows it", (sheet, notice) => {
    const asked = after(INITIAL_STATE, listed(null, []), { type: "insertRequested", sheet });
    expect(asked.job).toMatchObject({ kind: sheet });
    const added = after(asked, { type: "inserted", job: jobOf(asked) });
    expect(added.notice).toBe(notice);
    expect(after(added, listed()).source).toBe(sales);
  });
});
