import type { AnalysisThread } from "./thread";

/** Milliseconds: longer than a step of any analysis. */
const PATIENCE = 3000;

/** Whether a thread is still there: one that ran out of memory has ended without a word. */
export async function answersSoon(thread: AnalysisThread, patience = PATIENCE): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const answer = thread.ask("isThere", []).catch(() => false);
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
