import type { SegmentationParameters } from "../../core/segmentation";
import type { Source } from "../../excel/source";
import { DEFAULT_HANDLING, type Handling } from "../../sheet/handling";
import type { LiveStyle } from "../../sheet/liveStyle";
import type { Recognition } from "../../sheet/recogniseColumns";
import type { PortfolioFacts, ReadingFacts } from "../analysis/facts";
import type { AnalysisThread } from "../analysis/thread";
import { DEFAULT_CHOICES, type Choices } from "./choices";
import type { Columns } from "./columns";
import { isSharing, type Sharing, type SharingTask } from "./sharing";
import type { Trouble } from "./trouble";

/** A piece of work outside the pane. One runs at a time; a report that names another job is stale and dropped. */
export type Job = { readonly id: number } & (
  | { readonly kind: "recognise"; readonly source: Source }
  | {
      readonly kind: "read";
      readonly source: Source;
      readonly recognition: Recognition;
      readonly handling: Handling;
      /** Where to read them: on a thread that is there, as long as it answers; null: on one of their own. */
      readonly thread: AnalysisThread | null;
    }
  | {
      readonly kind: "write";
      readonly source: Source;
      readonly recognition: Recognition;
      readonly reading: Reading;
      readonly parameters: SegmentationParameters;
      readonly handling: Handling;
      /** Days of silence after which a client is lost; null: three of its usual intervals. */
      readonly lostDays: number | null;
      /** Whether live results are written too, and by whose functions. */
      readonly live: LiveStyle | null;
    }
  | { readonly kind: "remove" | Insertion | SharingTask }
);

/** A sheet that is added on demand: the functions at work, a ledger to try, a ledger to fill. */
export type Insertion = "examples" | "sample" | "template";

/** What was read, and the thread that holds its rows: it stays open for as long as a reading or a result is shown. */
export interface Reading extends ReadingFacts {
  readonly thread: AnalysisThread;
}

/**
 * How far a job has come: in rows that are read or written, in rows of the earlier report that are read or handed to the
 * analysis, or in steps of working out what is in them.
 */
export interface Progress {
  readonly stage: "rows" | "earlier" | "handOver" | "steps";
  readonly done: number;
  readonly of: number;
}

/** What a run wrote. */
export interface Result {
  readonly source: Source;
  readonly reading: Reading;
  readonly portfolio: PortfolioFacts;
  readonly parameters: SegmentationParameters;
  readonly sheetNames: readonly string[];
}

/** A result the user has turned away from, to come back to with its own data. */
export interface Aside extends Pick<PaneState, "source" | "follows" | "columns" | "handling"> {
  readonly result: Result;
}

export interface PaneState {
  /** What the workbook offers; null until it is known. */
  readonly sources: readonly Source[] | null;
  /** What Excel's selection points at. */
  readonly preselected: Source | null;
  readonly source: Source | null;
  /** The source follows Excel's selection, until the user chooses one or corrects its columns. */
  readonly follows: boolean;
  readonly columns: Columns | null;
  /** The rows of `source` by `columns`; null until they are read. */
  readonly reading: Reading | null;
  readonly choices: Choices;
  /** What to do with rows that give cause to ask. */
  readonly handling: Handling;
  readonly job: Job | null;
  readonly lastJob: number;
  readonly progress: Progress | null;
  /** What to segment and write as soon as the rows are read; null: nothing, they are read only to be shown. */
  readonly run: SegmentationParameters | null;
  readonly cancelling: boolean;
  readonly trouble: {
    readonly during: "list" | "run" | "open" | Job["kind"];
    readonly trouble: Trouble;
  } | null;
  readonly result: Result | null;
  /** The last result and what it was made from, while the user looks at the data and the method instead. */
  readonly aside: Aside | null;
  /** Whether the data have been changed since the last result. */
  readonly isStale: boolean;
  /** The result sheets that stand in the workbook; null where there are none. */
  readonly reportSheets: readonly string[] | null;
  /** What ended last, to be said: with results removed, also what was kept of them. */
  readonly notice:
    | "cancelled"
    | "removed"
    | { readonly kept: readonly string[] }
    | "inserted"
    | "sampleInserted"
    | "templateInserted"
    | "columnsChanged"
    | "settingsCorrupt"
    | "settingsNewer"
    | "finished"
    | "takenBack"
    | "shared"
    | null;
  /** What the last task of sharing came to, as long as nothing else was asked for. */
  readonly sharing: Sharing | null;
}

export const INITIAL_STATE: PaneState = {
  sources: null,
  preselected: null,
  source: null,
  follows: true,
  columns: null,
  reading: null,
  choices: DEFAULT_CHOICES,
  handling: DEFAULT_HANDLING,
  job: null,
  lastJob: 0,
  progress: null,
  run: null,
  cancelling: false,
  trouble: null,
  result: null,
  aside: null,
  isStale: false,
  reportSheets: null,
  notice: null,
  sharing: null,
};

export type Phase =
  "loading" | "empty" | "ready" | "reading" | "running" | "cancelling" | "done" | "error";

/** Where the pane stands, in one word. */
export function phaseOf(state: PaneState): Phase {
  if (isRunning(state)) return state.cancelling ? "cancelling" : "running";
  if (state.trouble) return "error";
  if (state.result) return "done";
  if (state.sources === null) return "loading";
  if (state.source === null && state.sources.length === 0) return "empty";
  return state.job ? "reading" : "ready";
}

/** Whether something is under way that the user asked for: until it ends, the choices stay as they are. */
export function isRunning({ job, run }: PaneState): boolean {
  return run !== null || (job !== null && (isWhole(job) || isSharing(job.kind)));
}

/** Whether a job is done as a whole: nothing of it can be cancelled. */
export function isWhole({ kind }: Pick<Job, "kind">): boolean {
  return kind === "remove" || kind === "freeze" || kind === "repair" || isInsertion(kind);
}

/** Whether a job adds a sheet on demand. */
export function isInsertion(kind: Job["kind"]): kind is Insertion {
  return kind === "examples" || kind === "sample" || kind === "template";
}
