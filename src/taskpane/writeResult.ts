import { originText } from "../excel/dataOrigin";
import { cancellable } from "../excel/cancellable";
import { readEarlier } from "../excel/readEarlier";
import { recoverReport } from "../excel/recoverReport";
import { writeReport } from "../excel/writeReport";
import type { Words } from "../locales/words";
import { columnMapping } from "../sheet/columnMapping";
import { earlierHeads, earlierPieces, earlierRowCount } from "../sheet/earlierPieces";
import { neededColumns } from "../sheet/neededColumns";
import type { Run } from "../sheet/run";
import { outlinedSheet } from "./analysis/sheetOutline";
import type { Surroundings } from "./carryOut";
import { localNow } from "./localNow";
import type { Job, Result } from "./state/paneState";

declare const KAM_VERSION: string; // set by the build, from package.json

/** Cells of an earlier report handed over at once. */
const PIECE_CELLS = 20_000;

type WriteJob = Extract<Job, { readonly kind: "write" }>;

/**
 * Has the analysis of a reading done, and writes its report.
 *
 * @throws the reason of an aborted signal; Problem, where the analysis finds one; what Excel throws
 */
export async function writeResult(
  job: WriteJob,
  { signal, onProgress }: Surroundings,
  words: Words
): Promise<Result> {
  const { source, reading, parameters, lostDays } = job;
  const { thread } = reading;
  await cancellable(recoverReport(), signal);
  const cells = await readEarlier({
    columnsOfClients: (headings) => neededColumns(headings, words.report),
    onProgress: (done, of) => onProgress({ stage: "earlier", done, of }),
    signal,
  });
  await thread.ask("earlier", [earlierHeads(cells)], { signal });
  const of = earlierRowCount(cells);
  let done = 0;
  for (const piece of earlierPieces(cells, PIECE_CELLS)) {
    await thread.ask("earlierRows", [piece], { signal });
    done += piece.rows.values.length;
    onProgress({ stage: "handOver", done, of });
  }
  const { portfolio, sheets } = await thread.ask("run", [{ run: runOf(job, words), lostDays }], {
    signal,
    onProgress: (steps) => onProgress({ stage: "steps", ...steps }),
  });
  const report = sheets.map((outline, sheet) =>
    outlinedSheet(outline, (block, first, count) =>
      thread.ask("rows", [sheet, block, first, count], { signal })
    )
  );
  const { sheetNames } = await writeReport(report, {
    earlier: { ...cells, clients: null }, // nobody types there: it need not be compared, and takes much room
    signal,
    onProgress: (done, of) => onProgress({ stage: "rows", done, of }),
  });
  thread.ask("written", []).catch(() => undefined); // a thread that has ended needs no telling
  return { source, reading, portfolio, parameters, sheetNames };
}

function runOf(job: WriteJob, { pane }: Words): Run {
  const { source, recognition, reading, parameters, handling, live } = job;
  const date = localNow();
  const { columns } = columnMapping(recognition, handling.leaveOut);
  return {
    date,
    version: KAM_VERSION,
    source: pane.sourceLabel(source),
    parameters,
    roles: recognition,
    handling,
    live,
    origin: originText({ date, source, columns, checksum: reading.checksum }),
  };
}
