import { errorOf, type Line, type Telling, type Told } from "./messages";
import type { StepOptions } from "./steps";
import { closed, type AnalysisThread } from "./thread";
import { untilAborted } from "./untilAborted";

interface Waiting {
  readonly resolve: (found: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: StepOptions["onProgress"];
}

/** An analysis at the other end of a line: see `serve`. Numbers are handed over, not copied. */
export function remoteThread(line: Line, end: () => void): AnalysisThread {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isClosed = false;
  line.onmessage = ({ data }: MessageEvent<Telling>) => {
    if ("isReady" in data) return;
    const { resolve, reject, onProgress } = waiting.get(data.id) ?? NOBODY;
    if ("progress" in data) return onProgress?.(data.progress);
    waiting.delete(data.id);
    if ("fault" in data) reject(errorOf(data.fault));
    else resolve(data.found as never);
  };
  const tell = (told: Told) =>
    line.postMessage(told, "given" in told ? transferable(told.given) : []);

  return {
    ask(question, given, { onProgress, signal } = {}) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      if (isClosed) return Promise.reject(closed());
      const id = ++lastId;
      const answered = new Promise<never>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      tell({ id, question, given });
      const cancel = () => waiting.has(id) && tell({ cancel: id });
      signal?.addEventListener("abort", cancel, { once: true });
      answered.catch(() => undefined).finally(() => signal?.removeEventListener("abort", cancel));
      return untilAborted(answered, signal);
    },
    close() {
      isClosed = true;
      end();
      for (const { reject } of waiting.values()) reject(closed());
      waiting.clear();
    },
  };
}

const NOBODY: Waiting = { resolve: () => {}, reject: () => {}, onProgress: undefined };

/** The buffers of packed rows: the pane has no more use for them. */
function transferable(given: readonly unknown[]): Transferable[] {
  return given.flatMap((each) => {
    const numbers = (each as { readonly numbers?: unknown } | null)?.numbers;
    return numbers instanceof Float64Array ? [numbers.buffer] : [];
  });
}
