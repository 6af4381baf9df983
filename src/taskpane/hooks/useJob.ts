import { useEffect, useRef, type Dispatch } from "react";
import { carryOut } from "../carryOut";
import type { Words } from "../../locales/words";
import type { OpenThread } from "../analysis/openThread";
import type { PaneState, Progress } from "../state/paneState";
import type { Action } from "../state/reducer";

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
    const onProgress = (progress: Progress) =>
      dispatch({ type: "progressed", job: job.id, progress });
    void carryOut(job, { signal, onProgress }, words, openThread).then((report) => {
      // A reading that came too late is nobody's.
      if (report.type === "read" && signal.aborted) report.reading.thread.close();
      dispatch(report);
    });
    return () => abort.abort();
  }, [job, dispatch, words, openThread]);

  useEffect(() => {
    if (cancelling) current.current?.abort();
  }, [cancelling]);
}
