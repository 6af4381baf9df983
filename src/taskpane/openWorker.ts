import { openLocalThread, type OpenThread } from "./analysis/openThread";
import type { Telling } from "./analysis/messages";
import { remoteThread } from "./analysis/remoteThread";

let isRefused = false;

/**
 * A worker for an analysis or, where the browser has or allows none, the pane's own thread. A worker that cannot load its
 * script says so only after it was made.
 */
export const openWorker: OpenThread = async () => {
  const worker = isRefused ? null : await readyWorker();
  isRefused = worker === null;
  return worker ? remoteThread(worker, () => worker.terminate()) : openLocalThread();
};

async function readyWorker(): Promise<Worker | null> {
  try {
    const worker = new Worker(
      /* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url)
    );
    const isReady = await new Promise<boolean>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Telling>) => resolve("isReady" in data);
      worker.onerror = () => resolve(false);
    });
    return isReady ? worker : null;
  } catch {
    return null; // no workers here, or a policy forbids them
  }
}
