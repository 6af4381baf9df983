import { insertExamples } from "../excel/insertExamples";
import { insertSample } from "../excel/insertSample";
import { insertTemplate } from "../excel/insertTemplate";
import { recoverReport } from "../excel/recoverReport";
import { removeReport } from "../excel/removeReport";
import { readSample } from "../excel/source";
import type { Words } from "../locales/words";
import { examplesSheet } from "../sheet/examplesSheet";
import { recogniseColumns, type Recognition } from "../sheet/recogniseColumns";
import { SAMPLES } from "../sheet/sample";
import { templateSheet } from "../sheet/templateSheet";
import type { OpenThread } from "./analysis/openThread";
import { readLedger } from "./readLedger";
import { sharingOf } from "./sharingOf";
import type { Job, Progress } from "./state/paneState";
import type { Action } from "./state/reducer";
import { troubleOf } from "./state/trouble";
import { writeResult } from "./writeResult";

/** What a job is watched and ended by. */
export interface Surroundings {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** Does a job and answers with its report: what it found, or that it stopped because it was asked to, or why it failed. */
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
      const now = recogniseColumns(await readSample(source));
      // Under other headings than the user has seen, a column may hold something else: they are to be looked at anew.
      if (!haveSameHeadings(now, recognition))
        return { type: "recognised", job: job.id, recognition: now };
      surroundings.signal.throwIfAborted();
      const reading = await readLedger(job, { ...surroundings, openThread });
      return { type: "read", job: job.id, reading };
    }
    case "write":
      return { type: "written", job: job.id, result: await writeResult(job, surroundings, words) };
    case "remove":
      await recoverReport(); // what an interrupted run left half written is whole before it goes
      await removeReport();
      return { type: "removed", job: job.id };
    case "examples":
      await insertExamples(examplesSheet(words.examples));
      return { type: "inserted", job: job.id };
    case "sample":
      await insertSample(SAMPLES[0]!, words.samples);
      return { type: "inserted", job: job.id };
    case "template":
      await insertTemplate(templateSheet(words.template));
      return { type: "inserted", job: job.id };
    case "check":
    case "count":
    case "freeze":
    case "repair": {
      const { signal, onProgress } = surroundings;
      const sharing = await sharingOf(job.kind, {
        onProgress: (done, of) => onProgress({ stage: "rows", done, of }),
        signal,
      });
      return { type: "shared", job: job.id, sharing };
    }
  }
}

function haveSameHeadings(one: Recognition, other: Recognition): boolean {
  return (
    one.headings.length === other.headings.length &&
    one.headings.every((heading, column) => heading === other.headings[column])
  );
}
