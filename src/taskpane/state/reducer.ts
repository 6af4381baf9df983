import type { SegmentationParameters } from "../../core/segmentation";
import type { Recovery } from "../../excel/recoverReport";
import type { Source } from "../../excel/source";
import type { Recognition } from "../../sheet/recogniseColumns";
import { DEFAULT_HANDLING, type Handling } from "../../sheet/handling";
import { DEFAULT_CHOICES, parametersOf, type Choices } from "./choices";
import { missingIn, recognisedAgain, type Columns } from "./columns";
import { conditionsFor } from "./conditions";
import { faultsOf } from "./faults";
import {
  isInsertion,
  isRunning,
  isWhole,
  type Insertion,
  type Job,
  type PaneState,
  type Progress,
  type Reading,
  type Result,
} from "./paneState";
import type { Sharing, SharingTask } from "./sharing";
import { spareThread } from "./threads";
import type { Trouble } from "./trouble";

export type Action =
  // What the workbook says
  | {
      readonly type: "listed";
      readonly sources: readonly Source[];
      readonly preselected: Source | null;
    }
  | { readonly type: "listingFailed"; readonly trouble: Trouble }
  | { readonly type: "reportFound"; readonly sheetNames: readonly string[] | null }
  | { readonly type: "settingsFound"; readonly choices: Choices }
  | { readonly type: "recovered"; readonly recovery: Recovery }
  | { readonly type: "settingsRefused"; readonly reason: "corrupt" | "newer" }
  | { readonly type: "openingFailed"; readonly trouble: Trouble }
  | { readonly type: "sourceEdited" }
  // What the user does
  | { readonly type: "sourceChosen"; readonly id: string }
  | { readonly type: "columnsCorrected"; readonly columns: Columns }
  | { readonly type: "choicesChanged"; readonly choices: Partial<Choices> }
  | { readonly type: "handlingChanged"; readonly handling: Partial<Handling> }
  | { readonly type: "readRequested" }
  | { readonly type: "runRequested" }
  | { readonly type: "cancelRequested" }
  | { readonly type: "removeRequested" }
  | { readonly type: "insertRequested"; readonly sheet: Insertion }
  | { readonly type: "sharingRequested"; readonly task: SharingTask }
  | { readonly type: "sharingEnded" }
  | { readonly type: "backRequested" }
  | { readonly type: "resultRequested" }
  // What a job reports
  | {
      readonly type: "progressed";
      readonly job: number;
      readonly progress: Progress;
    }
  | { readonly type: "recognised"; readonly job: number; readonly recognition: Recognition }
  | { readonly type: "read"; readonly job: number; readonly reading: Reading }
  | { readonly type: "written"; readonly job: number; readonly result: Result }
  | { readonly type: "removed"; readonly job: number; readonly kept: readonly string[] }
  | { readonly type: "inserted"; readonly job: number }
  | { readonly type: "shared"; readonly job: number; readonly sharing: Sharing }
  | { readonly type: "stopped"; readonly job: number }
  | { readonly type: "failed"; readonly job: number; readonly trouble: Trouble };

/** The pane's next state. While a run is under way choices are ignored; a report of any but the current job is dropped. */
export function reduce(state: PaneState, action: Action): PaneState {
  if ("job" in action)
    return state.job?.id === action.job ? afterReport(state, state.job, action) : state;
  switch (action.type) {
    case "listed":
      return followed({ ...state, sources: action.sources, preselected: action.preselected });
    case "listingFailed":
      return isRunning(state)
        ? state
        : { ...state, trouble: { during: "list", trouble: action.trouble } };
    case "openingFailed":
      return { ...state, trouble: { during: "open", trouble: action.trouble } };
    case "reportFound":
      return { ...state, reportSheets: action.sheetNames };
    case "settingsFound":
      // What the user has chosen meanwhile is newer.
      return state.choices === DEFAULT_CHOICES ? { ...state, choices: action.choices } : state;
    case "settingsRefused":
      return { ...state, notice: state.notice ?? REFUSED[action.reason] };
    case "sourceEdited":
      return state.isStale ? state : { ...state, isStale: true };
    case "recovered":
      return { ...state, notice: action.recovery };
    case "cancelRequested":
      return cancelled(state);
    default:
      return isRunning(state) ? state : afterWish(state, action);
  }
}

type Report = Extract<Action, { readonly job: number }>;
type Wish = Exclude<
  Action,
  | Report
  | {
      readonly type:
        | "listed"
        | "listingFailed"
        | "openingFailed"
        | "reportFound"
        | "settingsFound"
        | "settingsRefused"
        | "recovered"
        | "sourceEdited"
        | "cancelRequested";
    }
>;

function afterWish(before: PaneState, action: Wish): PaneState {
  const state: PaneState = { ...before, trouble: null, notice: null, sharing: null };
  switch (action.type) {
    case "sourceChosen": {
      const source = state.sources?.find(({ id }) => id === action.id);
      return source ? recognising({ ...state, follows: false }, source) : before;
    }
    case "columnsCorrected":
      return reading({ ...state, columns: action.columns, follows: false, reading: null }, null);
    case "choicesChanged":
      return { ...state, choices: { ...state.choices, ...action.choices } };
    case "handlingChanged": {
      const handling = { ...state.handling, ...action.handling };
      return reading({ ...state, handling, follows: false }, null);
    }
    case "readRequested":
      return state.source && !state.columns
        ? recognising(state, state.source)
        : reading(state, null);
    case "runRequested": {
      const asked = parametersOf(state.choices);
      return faultsOf(state).length === 0 && "parameters" in asked
        ? reading(withRoom(state), asked.parameters)
        : state;
    }
    case "removeRequested":
      return begin(state, { kind: "remove" });
    case "insertRequested":
      return begin(state, { kind: action.sheet });
    case "sharingRequested":
      return begin(state, { kind: action.task });
    case "sharingEnded":
      return state;
    case "backRequested":
      return followed({ ...state, result: null, aside: putAside(state) });
    case "resultRequested":
      return state.aside
        ? {
            ...state,
            job: null,
            progress: null,
            ...state.aside,
            reading: state.aside.result.reading,
            aside: null,
          }
        : before;
  }
}

function afterReport(state: PaneState, job: Job, report: Report): PaneState {
  const idle: PaneState = { ...state, job: null, run: null, progress: null, cancelling: false };
  switch (report.type) {
    case "progressed":
      return { ...state, progress: report.progress };
    case "recognised": {
      const columns = recognisedAgain(state.columns, report.recognition);
      const leaveOut = conditionsFor(state.handling.leaveOut, report.recognition);
      // What was to be read has other headings now: nothing is run before the user has seen how they are taken. Where no run
      // was asked for, that does not take the place of what the pane has just said.
      const isTold = job.kind === "read" && (state.run !== null || state.notice === null);
      const notice = isTold ? "columnsChanged" : state.notice;
      return reading({ ...idle, columns, handling: { ...state.handling, leaveOut }, notice }, null);
    }
    case "read":
      return afterReading(state, { ...idle, reading: report.reading }, job, report.reading);
    case "written":
      return {
        ...idle,
        result: report.result,
        aside: null,
        isStale: false,
        reportSheets: report.result.sheetNames,
      };
    case "removed": {
      const notice = report.kept.length > 0 ? { kept: report.kept } : "removed";
      return resumed({ ...idle, result: null, aside: null, reportSheets: null, notice });
    }
    case "inserted":
      return resumed({ ...idle, notice: isInsertion(job.kind) ? INSERTED[job.kind] : null });
    case "shared":
      return resumed({ ...idle, sharing: report.sharing, notice: "shared" });
    case "stopped":
      return followed({ ...idle, notice: "cancelled" });
    case "failed":
      return {
        ...idle,
        trouble: { during: state.run ? "run" : job.kind, trouble: report.trouble },
      };
  }
}

const REFUSED = { corrupt: "settingsCorrupt", newer: "settingsNewer" } as const;

const INSERTED = {
  examples: "inserted",
  sample: "sampleInserted",
  template: "templateInserted",
} as const;

function afterReading(state: PaneState, idle: PaneState, job: Job, reading: Reading): PaneState {
  const { run, cancelling } = state;
  if (job.kind !== "read" || run === null) return idle;
  if (cancelling) return { ...idle, notice: "cancelled" };
  const { source, recognition, handling } = job;
  const { lostDays, live } = state.choices;
  return begin(
    { ...idle, run },
    {
      kind: "write",
      source,
      recognition,
      reading,
      parameters: run,
      handling,
      lostDays: lostDays === "" ? null : Number(lostDays),
      live: live === "none" ? null : live,
    }
  );
}

/** A result of more clients is let go before the next run: two of them at once would take too much memory. */
const MOST_KEPT = 100_000;

function withRoom(state: PaneState): PaneState {
  const shown = state.result ?? state.aside?.result;
  return shown && shown.reading.clientCount > MOST_KEPT
    ? { ...state, result: null, aside: null }
    : state;
}

/** The source that Excel's selection, or the user's earlier choice, means in the newest list. A run or its result keeps its own. */
function followed(state: PaneState): PaneState {
  const { sources, preselected, source } = state;
  if (sources === null || isRunning(state) || state.result) return state;
  const same = sources.find(({ id }) => id === source?.id) ?? null;
  const wanted = state.follows ? (preselected ?? same) : same;
  const next = wanted ?? preselected ?? largest(sources);
  const listed = state.trouble?.during === "list" ? { ...state, trouble: null } : state;
  if (next === null)
    return { ...listed, source: null, columns: null, reading: null, job: null, progress: null };
  return sameRectangle(source, next)
    ? listed
    : recognising({ ...listed, follows: state.follows || same === null }, next);
}

function putAside({ result, source, follows, columns, handling }: PaneState): PaneState["aside"] {
  return result && { result, source, follows, columns, handling };
}

/** Goes on with what another job had interrupted. */
function resumed(state: PaneState): PaneState {
  const next = followed(state);
  return next.job === null && next.reading === null ? reading(next, null) : next;
}

function largest(sources: readonly Source[]): Source | null {
  return sources.reduce<Source | null>(
    (most, source) => (most && most.rows >= source.rows ? most : source),
    null
  );
}

function sameRectangle(one: Source | null, other: Source): boolean {
  return (
    one?.id === other.id &&
    one.sheet === other.sheet &&
    one.address === other.address &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

function recognising(state: PaneState, source: Source): PaneState {
  const isSame = state.source?.id === source.id;
  const columns = isSame ? state.columns : null;
  const handling = isSame ? state.handling : DEFAULT_HANDLING;
  // The trouble of a run stays until the user acts: the workbook may tell of changes right after it.
  const trouble = ABOUT_DATA.has(state.trouble?.during) ? null : state.trouble;
  return begin(
    { ...state, source, columns, handling, reading: null, trouble },
    { kind: "recognise", source }
  );
}

const ABOUT_DATA: ReadonlySet<string | undefined> = new Set(["list", "recognise", "read"]);

/** Reads the source anew, for a run or only to show what is there; a reading under way is taken over by the run. */
function reading(state: PaneState, run: SegmentationParameters | null): PaneState {
  const { source, columns, handling, job } = state;
  if (!source || !columns || missingIn(columns).length > 0)
    return { ...state, job: null, progress: null };
  const { recognition } = columns;
  const isUnderWay =
    job?.kind === "read" && job.recognition === recognition && job.handling === handling;
  if (run && isUnderWay) return { ...state, run };
  const thread = spareThread(state);
  return begin({ ...state, run }, { kind: "read", source, recognition, handling, thread });
}

function cancelled(state: PaneState): PaneState {
  return state.job === null || isWhole(state.job) ? state : { ...state, cancelling: true };
}

type Wanted<J> = J extends { readonly id: number } ? Omit<J, "id"> : never;

function begin(state: PaneState, job: Wanted<Job>): PaneState {
  const id = state.lastJob + 1;
  return { ...state, job: { ...job, id } as Job, lastJob: id, progress: null, cancelling: false };
}
