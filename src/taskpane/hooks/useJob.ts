import { useEffect, useRef, type Dispatch } from "react";
import { carryOut } from "../carryOut";
import type { Words } from "../../locales/words";
import type { PaneState } from "../state/paneState";
import type { Action } from "../state/reducer";

/** Does the work the state asks for: one job at a time, aborted when another takes its place or the user cancels. */
export function useJob(
  { job, cancelling }: PaneState,
  dispatch: Dispatch<Action>,
  words: Words
): void {
  const current = useRef<AbortController | null>(null);

  useEffect(() => {
    if (job === null) return;
    const abort = new AbortController();
    current.current = abort;
    const onProgress = (done: number, of: number) =>
      dispatch({ type: "progressed", job: job.id, done, of });
    void carryOut(job, abort.signal, onProgress, words).then(dispatch);
    return () => abort.abort();
  }, [job, dispatch, words]);

  useEffect(() => {
    if (cancelling) current.current?.abort();
  }, [cancelling]);
}
