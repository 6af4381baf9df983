import { readColumns } from "../excel/readColumns";
import { columnMapping, moneyColumn } from "../sheet/columnMapping";
import { packRows } from "../sheet/packedRows";
import type { RowFacts } from "../sheet/rowFacts";
import type { AnalysisThread } from "./analysis/thread";
import type { Surroundings } from "./carryOut";
import { localNow } from "./localNow";
import type { Job, Reading } from "./state/paneState";

/** Cells handed over at once. */
const PIECE_CELLS = 40_000;

/**
 * Reads the rows of a source into an analysis. One chunk is on its way from Excel while the one before is taken up; never
 * more, or they would pile up.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function readLedger(
  { source, recognition, handling }: Extract<Job, { readonly kind: "read" }>,
  thread: AnalysisThread,
  { signal, onProgress }: Surroundings
): Promise<Reading> {
  const mapping = columnMapping(recognition, handling.leaveOut);
  const today = Math.floor(localNow());
  await thread.ask("begin", [mapping, { handling, today }], { signal });
  let taken: Promise<void> = Promise.resolve();
  await readColumns(source, mapping.columns, {
    onRows: async (rows, firstRow, facts) => {
      const count = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, mapping.columns.length)));
      for (let first = 0; first < rows.length; first += count) {
        const end = first + count;
        const piece = packRows(rows.slice(first, end));
        await taken; // which also leaves the pane's thread to others
        taken = thread.ask("add", [piece, firstRow + first, factsOf(facts, first, end)], {
          signal,
        });
        taken.catch(() => undefined); // known where it is waited for
      }
    },
    formatsOf: moneyColumn(recognition),
    onProgress: (done, of) => onProgress({ stage: "rows", done, of }),
    signal,
  });
  await taken;
  const facts = await thread.ask("finish", [], {
    signal,
    onProgress: (steps) => onProgress({ stage: "steps", ...steps }),
  });
  return { ...facts, thread };
}

function factsOf({ hidden, formats }: RowFacts, first: number, end: number): RowFacts {
  return { hidden: hidden?.slice(first, end) ?? null, formats: formats?.slice(first, end) ?? null };
}
