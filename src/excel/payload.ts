const TOO_LARGE = [
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
];

/** Excel may also hand over `null` instead of values that are too many. */
export class ValuesMissing extends Error {}

/** Milliseconds: after a chunk that took less comes one twice as large, after one that took more one half as large. */
const QUICK = 250;
const SLOW = 600;
/** How many times the first chunk others may be: what a message holds is not known before it is too much. */
const MOST_GROWTH = 4;

/**
 * Does a piece of work in chunks of rows, one after the other: smaller ones where Excel finds one too large or is slow, larger
 * ones where it is quick. On the web a message holds 5 MB, and how many rows that is depends on what stands in them.
 *
 * @throws what `work` throws, once a chunk is a single row or the trouble is another; the reason of an aborted signal
 */
export async function inChunks(
  rows: number,
  chunkRows: number,
  work: (first: number, count: number) => Promise<void>,
  signal?: AbortSignal
): Promise<void> {
  let size = Math.max(1, chunkRows);
  let most = size * MOST_GROWTH;
  let first = 0;
  while (first < rows) {
    signal?.throwIfAborted();
    const count = Math.min(size, rows - first);
    const start = performance.now();
    try {
      await work(first, count);
      first += count;
      const duration = performance.now() - start;
      if (duration < QUICK) size = Math.min(most, size * 2);
      else if (duration > SLOW) size = Math.ceil(count / 2);
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      size = most = Math.ceil(count / 2);
    }
  }
  signal?.throwIfAborted();
}

function isTooLarge(error: unknown): boolean {
  if (error instanceof ValuesMissing) return true;
  return error instanceof OfficeExtension.Error && TOO_LARGE.includes(error.code);
}
