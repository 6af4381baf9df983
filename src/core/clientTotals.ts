import type { ClientRows } from "./clientRows";
import { NetSum } from "./netSum";
import { Problem } from "./problem";

/**
 * The net sum of each client over the rows that are inside. The terms are added in the order of their size, so that the
 * order of the rows in the ledger cannot change even the last digit.
 *
 * @throws Problem "overflow"
 * @example clientTotals({ start: [0, 2], row: [0, 1] }, [5, -2], () => true) //=> [3]
 */
export function clientTotals(
  rows: ClientRows,
  values: Float64Array,
  isInside: (row: number) => boolean
): Float64Array {
  const { start, row } = rows;
  const totals = new Float64Array(start.length - 1);
  const terms = new Float64Array(row.length); // those of one client at a time
  for (let client = 0; client < totals.length; client++) {
    let count = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (isInside(row[i]!)) terms[count++] = values[row[i]!]!;
    }
    if (count > 1) terms.subarray(0, count).sort();
    const net = new NetSum();
    for (let i = 0; i < count; i++) net.add(terms[i]!);
    totals[client] = net.value;
    if (!Number.isFinite(net.value)) throw new Problem("overflow", { argument: "amounts" });
  }
  return totals;
}
