import type { Analysis } from "./analysis";
import { answer } from "./answer";
import { untilAborted } from "./untilAborted";
import { closed, type AnalysisThread } from "./thread";

/** An analysis on the very thread it is asked from: where there are no workers. */
export function localThread(analysis: Analysis): AnalysisThread {
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(question, given, options = {}) {
      const asked = last.then(() => {
        if (isClosed) throw closed();
        return answer(analysis, question, given, options);
      });
      last = asked.catch(() => undefined);
      return untilAborted(asked, options.signal);
    },
    close() {
      isClosed = true;
    },
  };
}
