import { findReport } from "../../src/excel/removeReport";
import { listSources } from "../../src/excel/source";
import { en } from "../../src/locales/en";
import { openLocalThread, type OpenThread } from "../../src/taskpane/analysis/openThread";
import { carryOut } from "../../src/taskpane/carryOut";
import {
  INITIAL_STATE,
  isRunning,
  type Job,
  type PaneState,
  type Progress,
} from "../../src/taskpane/state/paneState";
import { reduce, type Action } from "../../src/taskpane/state/reducer";
import { threadsOf } from "../../src/taskpane/state/threads";
import { troubleText } from "../../src/taskpane/troubleText";

Object.assign(globalThis, { KAM_VERSION: "0.0.0" }); // set by the build

/** The pane without its page: the same states and jobs, dispatched by a test instead of by React. */
export class HeadlessPane {
  state: PaneState = INITIAL_STATE;
  /** Called after every step of a job that is under way. */
  onStep: (step: number) => void = () => {};
  #abort: AbortController | null = null;
  #working: Promise<unknown> = Promise.resolve();
  #steps = 0;

  constructor(private readonly openThread: OpenThread = openLocalThread) {}

  /** A pane that knows the workbook as it is now, with the rows of the source of that name read. */
  static async open(
    sourceName?: string,
    openThread: OpenThread = openLocalThread
  ): Promise<HeadlessPane> {
    const pane = new HeadlessPane(openThread);
    await pane.look();
    const wanted = pane.state.sources!.find(({ name }) => name === sourceName);
    if (wanted && wanted !== pane.state.source)
      pane.dispatch({ type: "sourceChosen", id: wanted.id });
    await pane.idle();
    return pane;
  }

  dispatch(action: Action): void {
    const before = this.state;
    this.state = reduce(before, action);
    const { job, cancelling } = this.state;
    if (job !== before.job) {
      this.#abort?.abort();
      if (job) this.#begin(job);
    }
    if (cancelling) this.#abort?.abort();
    const needed = threadsOf(this.state);
    for (const thread of threadsOf(before)) if (!needed.has(thread)) thread.close();
  }

  /** Looks at the workbook, as the pane does whenever it changes. */
  async look(): Promise<void> {
    this.dispatch({ type: "listed", ...(await listSources()) });
    this.dispatch({ type: "reportFound", sheetNames: await findReport() });
  }

  /** Ends when nothing is under way. */
  async idle(): Promise<void> {
    while (this.state.job !== null) await this.#working;
  }

  /** Presses the button and waits for what comes of it. */
  async run(): Promise<this> {
    this.dispatch({ type: "runRequested" });
    await this.idle();
    return this;
  }

  /** What the pane says of the last trouble; null where there is none. */
  get says(): string | null {
    const { trouble } = this.state;
    return trouble && troubleText(trouble.trouble, en);
  }

  #begin(job: Job): void {
    const abort = new AbortController();
    this.#abort = abort;
    const onProgress = (progress: Progress) => {
      this.dispatch({ type: "progressed", job: job.id, progress });
      if (isRunning(this.state)) this.onStep(++this.#steps);
    };
    this.#working = carryOut(job, { signal: abort.signal, onProgress }, en, this.openThread).then(
      (report) => this.dispatch(report)
    );
  }
}
