import type { Analysis } from "./analysis";
import { answer } from "./answer";
import { faultOf, type Line, type Telling, type Told } from "./messages";

/** Has an analysis answer what comes over a line, one question after the other. */
export function serve(analysis: Analysis, line: Line): void {
  const asked = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const tell = (telling: Telling) => line.postMessage(telling);

  line.onmessage = ({ data }: MessageEvent<Told>) => {
    if ("cancel" in data) return asked.get(data.cancel)?.abort();
    const { id, question, given } = data;
    const abort = new AbortController();
    asked.set(id, abort);
    last = last.then(async () => {
      try {
        const found = await answer(analysis, question, given as never, {
          signal: abort.signal,
          onProgress: (progress) => tell({ id, progress }),
        });
        tell({ id, found });
      } catch (error) {
        tell({ id, fault: faultOf(error) });
      }
      asked.delete(id);
    });
  };
  tell({ isReady: true });
}
