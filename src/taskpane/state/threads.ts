import type { AnalysisThread } from "../analysis/thread";
import type { PaneState } from "./paneState";

type Shown = Pick<PaneState, "reading" | "result" | "aside">;

/** The threads that hold what the pane shows: those of its rows, and of its result or one put aside. */
export function threadsOf(state: Shown): ReadonlySet<AnalysisThread> {
  const { reading } = state;
  return new Set([...(reading ? [reading.thread] : []), ...ofResult(state)]);
}

/**
 * The thread whose rows can be read anew on it, since no result needs what else it holds: it is there already, and its code
 * has been used. What it holds stays until the new rows are complete.
 */
export function spareThread(state: Shown): AnalysisThread | null {
  const { reading } = state;
  return reading && !ofResult(state).includes(reading.thread) ? reading.thread : null;
}

function ofResult({ result, aside }: Shown): readonly AnalysisThread[] {
  const shown = result ?? aside?.result;
  return shown ? [shown.reading.thread] : [];
}
