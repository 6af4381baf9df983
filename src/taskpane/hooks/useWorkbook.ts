import { useCallback, useEffect, useRef, useState, type Dispatch } from "react";
import { findReport } from "../../excel/removeReport";
import { listSources, onSourcesChanged } from "../../excel/source";
import type { Action } from "../state/reducer";
import { troubleOf } from "../state/trouble";

const PAUSE = 250; // a selection dragged over a sheet reports each step

/**
 * Keeps the list of sources and the presence of a report up to date with the workbook, once what an interrupted run left there
 * is dealt with; answers how to look anew. While the pane itself is at work in the workbook it does not look: sheets then come
 * and go, and each look takes time from the work.
 */
export function useWorkbook(dispatch: Dispatch<Action>, isAtWork: boolean): () => void {
  const [attempt, setAttempt] = useState(0);
  const isRecovered = useRef(false);
  const work = useRef({ isGoingOn: false, then: () => {} });
  useEffect(() => {
    const { then } = work.current;
    work.current = { isGoingOn: isAtWork, then: () => {} };
    if (!isAtWork) then();
  }, [isAtWork]);
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsubscribe: (() => Promise<void>) | null = null;
    let newest = 0;

    const refresh = async () => {
      const mine = ++newest;
      try {
        await recover();
        const [listed, sheetNames] = [await listSources(), await findReport()];
        if (ended || mine !== newest) return; // a later look was faster
        dispatch({ type: "listed", ...listed });
        dispatch({ type: "reportFound", sheetNames });
      } catch (error) {
        if (!ended && mine === newest)
          dispatch({ type: "listingFailed", trouble: troubleOf(error) });
      }
    };
    /** Only as the pane opens: later, sheets that are being prepared are those of its own run. */
    const recover = async () => {
      if (isRecovered.current) return;
      isRecovered.current = true;
      try {
        const { recoverReport } = await import(
          /* webpackChunkName: "recover" */ "../../excel/recoverReport"
        );
        const recovery = await recoverReport();
        if (recovery) dispatch({ type: "recovered", recovery });
      } catch (error) {
        isRecovered.current = false;
        throw error;
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (work.current.isGoingOn) work.current.then = later;
        else void refresh();
      }, PAUSE);
    };

    void refresh();
    onSourcesChanged(later).then(
      (stop) => {
        if (ended) void stop();
        else unsubscribe = stop;
      },
      (error: unknown) => dispatch({ type: "listingFailed", trouble: troubleOf(error) })
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      void unsubscribe?.();
    };
  }, [dispatch, attempt]);
  return useCallback(() => setAttempt((count) => count + 1), []);
}
