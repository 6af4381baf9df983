import { clientRows } from "./clientRows";
import type { Ledger } from "./ledger";
import { NetSum } from "./netSum";
import { periodIndex } from "./period";
import { periodIndexes } from "./periodIndexes";
import type { XyzBasis } from "./xyzOfLedger";

/**
 * What each client of a ledger bought in each period that XYZ looked at, returns netted: a row per client, in the ledger's
 * order. Purchases outside these periods are left out.
 *
 * @example clientHistories(ledger, segmentation.xyz)[0] //=> [5, 0, 7], in 2024-Q1 to Q3
 */
export function clientHistories(ledger: Ledger, basis: XyzBasis): readonly Float64Array[] {
  const columnOf = columnOfRow(ledger, basis);
  const { start, row } = clientRows(ledger);
  const periods = basis.labels.length;
  return ledger.clients.map((_, client) => {
    const sums: (NetSum | undefined)[] = [];
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const column = columnOf(row[i]!);
      if (column >= 0 && column < periods)
        (sums[column] ??= new NetSum()).add(ledger.amount[row[i]!]!);
    }
    return Float64Array.from({ length: periods }, (_, column) => sums[column]?.value ?? 0);
  });
}

function columnOfRow(
  { date, history }: Ledger,
  { choice, span }: XyzBasis
): (row: number) => number {
  if (history) return (row) => history.period[row]!;
  if (!date || !span || choice.reason === "given" || date.length === 0) return () => -1;
  const days = {
    from: date.reduce((a, b) => Math.min(a, b)),
    to: date.reduce((a, b) => Math.max(a, b)),
  };
  const indexes = periodIndexes(date, days, choice.period);
  const first = periodIndex(span.from, choice.period);
  return (row) => indexes[row]! - first;
}
