import { useEffect, useRef, type Dispatch } from "react";
import { carryOut } from "../carryOut";
import type { Words } from "../../locales/words";
import type { OpenThread } from "../analysis/openThread";
import type { PaneState, Progress } from "../state/paneState";
import type { Action } from "../state/reducer";

/** Milliseconds for which a progress stands before the next: each takes time from the work. */
const SHOWN_FOR = 100;

/** Does the work the state asks for: one job at a time, aborted when another takes its place or the user cancels. */
export function useJob(
  { job, cancelling }: PaneState,
  dispatch: Dispatch<Action>,
  words: Words,
  openThread: OpenThread
): void {
  const current = useRef<AbortController | null>(null);

  useEffect(() => {
    if (job === null) return;
    const abort = new AbortController();
    current.current = abort;
    const { signal } = abort;
    let shown: { readonly stage: string; readonly at: number } | null = null;
    const onProgress = (progress: Progress) => {
      const { stage, done, of } = progress;
      const at = performance.now();
      if (stage === shown?.stage && at - shown.at < SHOWN_FOR && done < of) return;
      shown = { stage, at };
      dispatch({ type: "progressed", job: job.id, progress });
    };
    void carryOut(job, { signal, onProgress }, words, openThread).then((report) => {
      // A reading that came too late is nobody's, unless its thread was there before.
      const before = job.kind === "read" ? job.thread : null;
      if (report.type === "read" && signal.aborted && report.reading.thread !== before)
        report.reading.thread.close();
      dispatch(report);
    });
    return () => abort.abort();
  }, [job, dispatch, words, openThread]);

  useEffect(() => {
    if (cancelling) current.current?.abort();
  }, [cancelling]);
}
