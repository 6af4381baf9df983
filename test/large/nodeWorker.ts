import { once } from "node:events";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Line } from "../../src/taskpane/analysis/messages";
import type { OpenThread } from "../../src/taskpane/analysis/openThread";
import { remoteThread } from "../../src/taskpane/analysis/remoteThread";

interface Message {
  readonly message: unknown;
  readonly megabytes: number;
}

/** Threads with no more than so much memory for their objects; one that needs more fails with all that was asked of it. */
export function nodeWorkers(megabytes: number): {
  readonly open: OpenThread;
  /** The most memory that those open at the same time were seen to have, as each last told it. */
  readonly mostMegabytes: () => number;
  closeAll(): Promise<void>;
} {
  const workers = new Map<Worker, number>();
  let most = 0;
  const open: OpenThread = async () => {
    // The option for the memory of the main thread would count for all threads.
    setFlagsFromString(`--max-old-space-size=${megabytes}`);
    const worker = new Worker(path.join(__dirname, "worker.js"), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    workers.set(worker, 0);
    const line: Line = {
      onmessage: null,
      postMessage: (message, transfer) => worker.postMessage(message, transfer as never),
    };
    await once(worker, "message"); // it is there
    worker.on("message", ({ message: data, megabytes: seen }: Message) => {
      if (workers.has(worker)) workers.set(worker, seen);
      most = Math.max(
        most,
        [...workers.values()].reduce((sum, each) => sum + each, 0)
      );
      line.onmessage?.({ data } as MessageEvent);
    });
    const thread = remoteThread(line, () => {
      workers.delete(worker);
      void worker.terminate();
    });
    worker.on("error", () => thread.close());
    return thread;
  };
  return {
    open,
    mostMegabytes: () => most,
    async closeAll() {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}
