import { useEffect, useRef } from "react";
import type { AnalysisThread } from "../analysis/thread";
import type { PaneState } from "../state/paneState";

/** Closes the threads of readings that neither the pane nor its result shows any more. */
export function useThreads({
  reading,
  result,
  aside,
}: Pick<PaneState, "reading" | "result" | "aside">): void {
  const open = useRef<ReadonlySet<AnalysisThread>>(new Set());
  const [read, written] = [reading?.thread, (result ?? aside?.result)?.reading.thread];
  useEffect(() => {
    const needed = new Set([read, written].filter((thread) => thread !== undefined));
    for (const thread of open.current) if (!needed.has(thread)) thread.close();
    open.current = needed;
  }, [read, written]);
}
