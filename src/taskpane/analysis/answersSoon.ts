import type { AnalysisThread } from "./thread";

/** Milliseconds: longer than a step of any analysis. */
const PATIENCE = 3000;

/** Whether a thread is still there: one that ran out of memory has ended without a word. */
export async function answersSoon(thread: AnalysisThread, patience = PATIENCE): Promise<boolean> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    return await thread.ask("isThere", [], { signal: giveUp.signal });
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
