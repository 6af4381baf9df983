import { portfolio } from "../core/portfolio";
import { segment } from "../core/segmentation";
import { originText } from "../excel/dataOrigin";
import { insertExamples } from "../excel/insertExamples";
import { insertSample } from "../excel/insertSample";
import { insertTemplate } from "../excel/insertTemplate";
import { readColumns } from "../excel/readColumns";
import { readEarlier } from "../excel/readEarlier";
import { removeReport } from "../excel/removeReport";
import { readSample } from "../excel/source";
import { writeReport } from "../excel/writeReport";
import type { Words } from "../locales/words";
import { columnMapping, moneyColumn } from "../sheet/columnMapping";
import { earlierReport } from "../sheet/earlierReport";
import { examplesSheet } from "../sheet/examplesSheet";
import { LedgerReader } from "../sheet/ledgerReader";
import { parametersText } from "../sheet/parametersText";
import { recogniseColumns, type Recognition } from "../sheet/recogniseColumns";
import { reportSheets } from "../sheet/reportSheets";
import { SAMPLES } from "../sheet/sample";
import { templateSheet } from "../sheet/templateSheet";
import { sharingOf } from "./sharingOf";
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
      const { source, recognition, handling } = job;
      const now = recogniseColumns(await readSample(source));
      // Under other headings than the user has seen, a column may hold something else: they are to be looked at anew.
      if (!haveSameHeadings(now, recognition))
        return { type: "recognised", job: job.id, recognition: now };
      signal.throwIfAborted();
      const mapping = columnMapping(recognition, handling.leaveOut);
      const reader = new LedgerReader(mapping, { handling, today: Math.floor(localNow()) });
      await readColumns(source, mapping.columns, {
        onRows: (rows, firstRow, facts) => reader.add(rows, firstRow, facts),
        formatsOf: moneyColumn(recognition),
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
      const sharing = await sharingOf(job.kind, { onProgress, signal });
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

async function write(
  job: Extract<Job, { readonly kind: "write" }>,
  signal: AbortSignal,
  onProgress: Progress,
  words: Words
): Promise<Action> {
  const { source, recognition, reading, parameters, handling, lostDays, live } = job;
  const { ledger } = reading;
  const cells = await readEarlier({ signal });
  await nextPaint(signal);
  const segmentation = segment(ledger, parameters);
  await nextPaint(signal);
  const date = localNow();
  const { columns } = columnMapping(recognition, handling.leaveOut);
  const run = {
    date,
    version: KAM_VERSION,
    source: words.pane.sourceLabel(source),
    parameters,
    roles: recognition,
    handling,
    live,
    origin: originText({ date, source, columns, checksum: reading.checksum }),
  };
  const now = { parameters: parametersText(run, segmentation), clients: ledger.clients };
  const earlier = earlierReport(cells, now, words.report);
  const found = portfolio(ledger, segmentation, {
    inputs: earlier.inputs,
    causes: earlier.causes,
    earlier: earlier.segments,
    ...(lostDays !== null && { lostDays }),
  });
  await nextPaint(signal);
  const sheets = reportSheets(found, reading, run, earlier, words.report);
  await nextPaint(signal);
  const { sheetNames } = await writeReport(sheets, { earlier: cells, signal, onProgress });
  return {
    type: "written",
    job: job.id,
    result: { source, reading, segmentation, portfolio: found, parameters, sheetNames },
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
