import { useEffect, useRef } from "react";
import type { AnalysisThread } from "../analysis/thread";
import type { PaneState } from "../state/paneState";
import { threadsOf } from "../state/threads";

/** Closes the threads of readings that neither the pane nor its result shows any more. */
export function useThreads({
  reading,
  result,
  aside,
}: Pick<PaneState, "reading" | "result" | "aside">): void {
  const open = useRef<ReadonlySet<AnalysisThread>>(new Set());
  useEffect(() => {
    const needed = threadsOf({ reading, result, aside });
    for (const thread of open.current) if (!needed.has(thread)) thread.close();
    open.current = needed;
  }, [reading, result, aside]);
}
