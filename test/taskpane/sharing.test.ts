import type { LiveFormula } from "../../src/excel/liveFormulas";
import type { SharingCheck } from "../../src/excel/sharingCheck";
import { announcement } from "../../src/taskpane/components/Announcer";
import { languageOf } from "../../src/taskpane/language";
import { progressText } from "../../src/taskpane/progressText";
import { sharingFindings } from "../../src/taskpane/sharingFindings";
import { sharingSentence } from "../../src/taskpane/sharingSentence";
import { INITIAL_STATE, isRunning, type PaneState } from "../../src/taskpane/state/paneState";
import { reduce, type Action } from "../../src/taskpane/state/reducer";
import type { Sharing } from "../../src/taskpane/state/sharing";

const english = languageOf("en-US");

const CLEAN: SharingCheck = {
  formulas: [],
  broken: 0,
  hidden: [],
  report: { age: "current", sheet: "KAM Summary", source: "Sales", liveOfOtherRun: null },
  personal: [],
};

function after(state: PaneState, ...actions: readonly Action[]): PaneState {
  return actions.reduce(reduce, state);
}

const listed: Action = { type: "listed", sources: [], preselected: null };
const asked = (task: "check" | "count" | "freeze" | "repair") =>
  after(INITIAL_STATE, listed, { type: "sharingRequested", task });
const done = (state: PaneState, sharing: Sharing) =>
  after(state, { type: "shared", job: state.job!.id, sharing });

const formula = (error: string): LiveFormula => ({
  sheet: "Sales", address: "D2", row: 1, column: 3, formula: "=KAM.ABC(B2:B4)", error,
}); // prettier-ignore

describe("the tasks of sharing", () => {
  test("each is a job that the rest of the pane waits for, and ends with what it came to", () => {
    const checking = asked("check");
    expect(checking.job).toMatchObject({ kind: "check" });
    expect(isRunning(checking)).toBe(true);
    const checked = done(checking, { kind: "checked", check: CLEAN });
    expect(isRunning(checked)).toBe(false);
    expect(checked).toMatchObject({ sharing: { kind: "checked" }, notice: "shared" });
  });

  test("a check can be cancelled, freezing cannot", () => {
    expect(after(asked("check"), { type: "cancelRequested" }).cancelling).toBe(true);
    expect(after(asked("count"), { type: "cancelRequested" }).cancelling).toBe(true);
    expect(after(asked("freeze"), { type: "cancelRequested" }).cancelling).toBe(false);
    expect(after(asked("repair"), { type: "cancelRequested" }).cancelling).toBe(false);
  });

  test("nothing is frozen before the formulas are counted and the question is answered; an answer of no ends it", () => {
    const counts = { formulas: 3, ready: 2, errors: 0, broken: 1 };
    const counted = done(asked("count"), { kind: "counted", counts });
    expect(counted.job).toBeNull();
    expect(after(counted, { type: "sharingEnded" })).toMatchObject({ sharing: null, job: null });
    const freezing = after(counted, { type: "sharingRequested", task: "freeze" });
    expect(freezing).toMatchObject({ job: { kind: "freeze" }, sharing: null });
  });

  test("what was found goes when something else is asked for, and while another task is under way nothing begins", () => {
    const checked = done(asked("check"), { kind: "checked", check: CLEAN });
    expect(after(checked, { type: "insertRequested", sheet: "examples" }).sharing).toBeNull();
    const freezing = asked("freeze");
    expect(after(freezing, { type: "sharingRequested", task: "repair" })).toBe(freezing);
  });

  test("a failure is told where it was asked for", () => {
    const state = asked("repair");
    const trouble = { kind: "unexpected", detail: "x", facts: [] } as const;
    const failed = after(state, { type: "failed", job: state.job!.id, trouble });
    expect(failed.trouble).toEqual({ during: "repair", trouble });
  });
});

describe("what they came to, in words", () => {
  const says = (sharing: Sharing) => sharingSentence(sharing, english);

  test("the question says how many there are, and how many stay", () => {
    const counted = (formulas: number, ready: number, errors = 0) =>
      says({ kind: "counted", counts: { formulas, ready, errors, broken: 0 } });
    expect(counted(0, 0)).toBe("There are no live KAM formulas in this workbook.");
    expect(counted(1, 1)).toBe(
      "Turn 1 KAM formula into the values shown now? It will not recalculate any more."
    );
    expect(counted(1234, 1232)).toBe(
      "Turn 1,232 KAM formulas into the values shown now? They will not recalculate any more. 2 more show errors and stay as they are."
    );
    expect(counted(3, 3, 1)).toBe(
      "Turn 3 KAM formulas into the values shown now? They will not recalculate any more. 1 of them shows an error (such as #VALUE!), which would stay."
    );
    expect(counted(3, 0)).toBe(
      "All 3 KAM formulas show errors instead of results, so there is nothing to keep."
    );
  });

  test("freezing says what was left and why", () => {
    const frozen = (count: number, ...errors: readonly string[]) =>
      says({ kind: "frozen", frozen: { frozen: count, left: errors.map(formula) } });
    expect(frozen(12)).toBe("Turned 12 formulas into values.");
    expect(frozen(12, "#NAME?")).toBe(
      "Turned 12 formulas into values; 1 left because it shows #NAME?"
    );
    expect(frozen(1, "#NAME?", "#BUSY!", "#NAME?")).toBe(
      "Turned 1 formula into values; 3 left because they show #NAME? and #BUSY!"
    );
  });

  test("repairing says what still shows #NAME?", () => {
    const repaired = (count: number, left: number) =>
      says({ kind: "repaired", repaired: { repaired: count, left: Array<LiveFormula>(left).fill(formula("#NAME?")) } }); // prettier-ignore
    expect(repaired(2, 0)).toBe("Repaired 2 formulas.");
    expect(repaired(1, 1)).toBe("Repaired 1 formula; 1 still shows #NAME?");
    expect(repaired(0, 2)).toBe("No formula could be repaired; 2 still show #NAME?");
  });

  test("the outcome is announced, and how far a check is", () => {
    const checked = done(asked("check"), { kind: "checked", check: CLEAN });
    expect(announcement(checked, english)).toBe("Nothing to see to before sharing.");
    expect(progressText(asked("freeze"), english)).toBe("Turning formulas into values…");
    const state = asked("check");
    const half = after(state, { type: "progressed", job: state.job!.id, progress: { stage: "rows", done: 40_000, of: 60_855 } }); // prettier-ignore
    expect(progressText(half, english)).toBe("Comparing rows 40,000 of 60,855");
  });
});

test("findings say what it is, where, and what to do", () => {
  const check: SharingCheck = {
    formulas: [
      { sheet: "Sales", count: 5, first: ["E2", "E3", "E4"] },
      { sheet: "Other", count: 1, first: ["B2"] },
    ],
    broken: 1,
    hidden: [
      { sheet: "KAM staging 0a1b2c3d", mark: "staging", isVeryHidden: false },
      { sheet: "KAM Clients", mark: "clients", isVeryHidden: true },
      { sheet: "KAM Inputs", mark: "inputs", isVeryHidden: false },
    ],
    report: { age: "older", sheet: "KAM Summary", source: "Sales", liveOfOtherRun: "KAM Live" },
    personal: [
      { sheet: "Clients", headings: ["E-Mail", "Phone"], typed: false },
      { sheet: "KAM Inputs", headings: ["Note"], typed: true },
    ],
  };
  expect(sharingFindings(check, english)).toEqual([
    {
      about: "formulas",
      text: "6 live KAM formulas. A colleague without KAM sees their last values, or #NAME?.",
      places: ["Sales: 5 (E2, E3, E4, …)", "Other: 1 (B2)"],
    },
    {
      about: "hidden",
      text: "3 sheets of KAM's are hidden, and go along with the workbook.",
      places: [
        "KAM staging 0a1b2c3d: left by a run that was interrupted; Remove results or the next run takes it away",
        "KAM Clients: not in Excel's list of hidden sheets; Remove results takes it away",
        "KAM Inputs",
      ],
    },
    {
      about: "report",
      text: "KAM Summary is older than its data: Sales has changed since. Run again to renew it.",
      places: [],
    },
    {
      about: "live",
      text: "KAM Live is of another run than the report. Run again with KAM Live, or delete it.",
      places: [],
    },
    {
      about: "personal",
      text: "Columns headed like personal data. See whether the recipient may have them.",
      places: ["Clients: E-Mail, Phone", "KAM Inputs: Note (filled by people)"],
    },
  ]);
  expect(sharingSentence({ kind: "checked", check }, english)).toBe(
    "5 things to see to before sharing."
  );
  expect(sharingFindings(CLEAN, english)).toEqual([]);
});

test("settings that cannot be used are told, unless there is something else to say", () => {
  const refused = { type: "settingsRefused", reason: "newer" } as const;
  expect(announcement(after(INITIAL_STATE, listed, refused), english)).toMatch(/newer version/);
  const corrupt = after(INITIAL_STATE, { type: "settingsRefused", reason: "corrupt" });
  expect(corrupt.notice).toBe("settingsCorrupt");
  expect(after(corrupt, refused).notice).toBe("settingsCorrupt");
});
