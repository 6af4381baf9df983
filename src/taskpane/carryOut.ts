import { readSample } from "../excel/source";
import type { Words } from "../locales/words";
import { recogniseColumns, type Recognition } from "../sheet/recogniseColumns";
import { answersSoon } from "./analysis/answersSoon";
import type { OpenThread } from "./analysis/openThread";
import type { AnalysisThread } from "./analysis/thread";
import { untilAborted } from "./analysis/untilAborted";
import { readLedger } from "./readLedger";
import type { Job, Progress, Reading } from "./state/paneState";
import type { Action } from "./state/reducer";
import { troubleOf } from "./state/trouble";

/** What a job is watched and ended by. */
export interface Surroundings {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/**
 * Does a job and answers with its report: what it found, or that it stopped because it was asked to, or why it failed.
 * What the first view does not need is loaded with the first job that does.
 */
export async function carryOut(
  job: Job,
  surroundings: Surroundings,
  words: Words,
  openThread: OpenThread
): Promise<Action> {
  try {
    return await reportOf(job, surroundings, words, openThread);
  } catch (error) {
    if (surroundings.signal.aborted) return { type: "stopped", job: job.id };
    return { type: "failed", job: job.id, trouble: troubleOf(error) };
  }
}

async function reportOf(
  job: Job,
  surroundings: Surroundings,
  words: Words,
  openThread: OpenThread
): Promise<Action> {
  switch (job.kind) {
    case "recognise": {
      const recognition = recogniseColumns(await readSample(job.source));
      return { type: "recognised", job: job.id, recognition };
    }
    case "read": {
      const { source, recognition } = job;
      const opening = threadFor(job.thread, openThread); // which takes as long as to look at the headings
      let reading: Reading | null = null;
      try {
        const now = recogniseColumns(await readSample(source));
        // Under other headings than the user has seen, a column may hold something else: they are to be looked at anew.
        if (!haveSameHeadings(now, recognition))
          return { type: "recognised", job: job.id, recognition: now };
        surroundings.signal.throwIfAborted();
        const thread = await untilAborted(opening, surroundings.signal);
        reading = await readLedger(job, thread, surroundings);
        return { type: "read", job: job.id, reading };
      } finally {
        if (!reading) void opening.then((thread) => thread !== job.thread && thread.close());
      }
    }
    case "write": {
      const { writeResult } = await import(/* webpackChunkName: "write" */ "./writeResult");
      return { type: "written", job: job.id, result: await writeResult(job, surroundings, words) };
    }
    case "remove": {
      const [{ recoverReport }, { removeReport }] = await Promise.all([
        import(/* webpackChunkName: "recover" */ "../excel/recoverReport"),
        import("../excel/removeReport"),
      ]);
      await recoverReport(); // what an interrupted run left half written is whole before it goes
      const { kept } = await removeReport();
      return { type: "removed", job: job.id, kept };
    }
    case "examples":
    case "sample":
    case "template": {
      const { insert } = await import(/* webpackChunkName: "insert" */ "./insert");
      await insert(job.kind, words);
      return { type: "inserted", job: job.id };
    }
    case "check":
    case "count":
    case "freeze":
    case "repair": {
      const { sharingOf } = await import(/* webpackChunkName: "share" */ "./sharingOf");
      const { signal, onProgress } = surroundings;
      const sharing = await sharingOf(job.kind, words, {
        onProgress: (done, of) => onProgress({ stage: "rows", done, of }),
        signal,
      });
      return { type: "shared", job: job.id, sharing };
    }
  }
}

/** A thread to read on: the one that is there, if it still answers. */
async function threadFor(
  there: AnalysisThread | null,
  openThread: OpenThread
): Promise<AnalysisThread> {
  return there && (await answersSoon(there)) ? there : openThread();
}

function haveSameHeadings(one: Recognition, other: Recognition): boolean {
  return (
    one.headings.length === other.headings.length &&
    one.headings.every((heading, column) => heading === other.headings[column])
  );
}
