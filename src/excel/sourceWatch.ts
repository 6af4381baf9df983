import type { Cell } from "../sheet/cell";
import { DataChecksum } from "../sheet/dataChecksum";
import { ExcelProblem } from "./excelProblem";
import type { SourceRange } from "./sourceRange";
import { touches } from "./touches";

/** Rows of the beginning and of the end that are read once more when all have been read. */
const CHECKED_ROWS = 5_000;

/** Milliseconds after which Excel has told of a change. */
const EVENT_DELAY = 50;

/** Reads rows of the source once more. */
type ReadAgain = (first: number, count: number) => Promise<readonly (readonly Cell[])[]>;

/** Notices that data change while they are read: what was read would be neither the old nor the new. */
export interface SourceWatch {
  /** Rows that were read, in their order. */
  add(rows: readonly (readonly Cell[])[], first: number): void;
  /**
   * Compares the source with what was read, and ends the watch.
   *
   * @param now - the rectangle of the source as it is now
   * @throws ExcelProblem "dataChanged"
   */
  demandUnchanged(now: SourceRange, readAgain: ReadAgain): Promise<void>;
  /** Ends the watch. */
  end(): Promise<void>;
}

/**
 * Begins to watch a source. Excel tells of cells that are typed or pasted; what formulas come to,
 * rows that move and what Excel does not tell are noticed by the size of the source and by its first and last rows.
 */
export async function watchSource(
  context: Excel.RequestContext,
  place: SourceRange
): Promise<SourceWatch> {
  let isChanged = false;
  const subscription = place.sheet.onChanged.add(async ({ address }) => {
    if (touches(address, place)) isChanged = true;
  });
  await context.sync(); // not with the first rows: where these are too many at once, all of their message fails
  const ends: { readonly first: number; readonly rows: number; readonly checksum: string }[] = [];
  const end = async () => {
    subscription.remove();
    await context.sync();
  };
  return {
    add(rows, first) {
      const head = rows.slice(0, CHECKED_ROWS);
      if (first === 0) ends.push({ first, rows: head.length, checksum: checksumOf(head) });
      if (first + rows.length < place.rows) return;
      const tail = rows.slice(-CHECKED_ROWS);
      const from = first + rows.length - tail.length;
      if (first > 0 || from > 0)
        ends.push({ first: from, rows: tail.length, checksum: checksumOf(tail) });
    },
    async demandUnchanged(now, readAgain) {
      const told = new Promise((resolve) => setTimeout(resolve, EVENT_DELAY));
      const isMoved = (["row", "column", "rows", "columns"] as const).some(
        (side) => now[side] !== place[side]
      );
      const isSame = async ({ first, rows, checksum }: (typeof ends)[number]) =>
        checksumOf(await readAgain(first, rows)) === checksum;
      for (const each of isMoved ? [] : ends) isChanged ||= !(await isSame(each));
      await told;
      if (isMoved || isChanged) throw new ExcelProblem("dataChanged");
    },
    end,
  };
}

function checksumOf(rows: readonly (readonly Cell[])[]): string {
  const checksum = new DataChecksum();
  checksum.add(rows);
  return checksum.text;
}
