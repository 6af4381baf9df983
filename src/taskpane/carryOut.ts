import { segment } from "../core/segmentation";
import { insertExamples } from "../excel/insertExamples";
import { readColumns } from "../excel/readColumns";
import { removeReport } from "../excel/removeReport";
import { readSample } from "../excel/source";
import { writeReport } from "../excel/writeReport";
import type { Words } from "../locales/words";
import { columnMapping } from "../sheet/columnMapping";
import { examplesSheet } from "../sheet/examplesSheet";
import { LedgerReader } from "../sheet/ledgerReader";
import { recogniseColumns } from "../sheet/recogniseColumns";
import { reportSheets } from "../sheet/reportSheets";
import type { Job } from "./state/paneState";
import type { Action } from "./state/reducer";
import { troubleOf } from "./state/trouble";

declare const KAM_VERSION: string; // set by the build, from package.json

type Progress = (done: number, of: number) => void;

/** Does a job and answers with its report: what it found, or that it stopped because it was asked to, or why it failed. */
export async function carryOut(
  job: Job,
  signal: AbortSignal,
  onProgress: Progress,
  words: Words
): Promise<Action> {
  try {
    return await reportOf(job, signal, onProgress, words);
  } catch (error) {
    if (signal.aborted) return { type: "stopped", job: job.id };
    return { type: "failed", job: job.id, trouble: troubleOf(error) };
  }
}

async function reportOf(
  job: Job,
  signal: AbortSignal,
  onProgress: Progress,
  words: Words
): Promise<Action> {
  switch (job.kind) {
    case "recognise": {
      const recognition = recogniseColumns(await readSample(job.source));
      return { type: "recognised", job: job.id, recognition };
    }
    case "read": {
      const mapping = columnMapping(job.recognition);
      const reader = new LedgerReader(mapping);
      await readColumns(job.source, mapping.columns, {
        onRows: (rows, firstRow) => reader.add(rows, firstRow),
        onProgress,
        signal,
      });
      return { type: "read", job: job.id, reading: reader.finish() };
    }
    case "write":
      return write(job, signal, onProgress, words);
    case "remove":
      await removeReport();
      return { type: "removed", job: job.id };
    case "examples":
      await insertExamples(examplesSheet(words.examples));
      return { type: "inserted", job: job.id };
  }
}

async function write(
  job: Extract<Job, { readonly kind: "write" }>,
  signal: AbortSignal,
  onProgress: Progress,
  words: Words
): Promise<Action> {
  const { source, recognition, reading, parameters } = job;
  await nextPaint(signal);
  const segmentation = segment(reading.ledger, parameters);
  await nextPaint(signal);
  const run = {
    date: localNow(),
    version: KAM_VERSION,
    source: words.pane.sourceLabel(source),
    parameters,
    roles: recognition,
  };
  const sheets = reportSheets(segmentation, reading, run, words.report);
  await nextPaint(signal);
  const { sheetNames } = await writeReport(sheets, { signal, onProgress });
  return {
    type: "written",
    job: job.id,
    result: { source, reading, segmentation, parameters, sheetNames },
  };
}

/** Lets the pane paint and take a click between two pieces of work on its only thread. */
async function nextPaint(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Now as a serial with time of day, on the user's clock. */
function localNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}
