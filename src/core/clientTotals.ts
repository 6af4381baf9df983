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
  const clients = rows.start.length - 1;
  const totals = new Float64Array(clients);
  for (let client = 0; client < clients; client++) {
    const inside = rows.row.subarray(rows.start[client], rows.start[client + 1]).filter(isInside);
    const terms = Float64Array.from(inside, (row) => values[row]!).sort();
    const net = new NetSum();
    for (const term of terms) net.add(term);
    totals[client] = net.value;
    if (!Number.isFinite(net.value)) throw new Problem("overflow", { argument: "amounts" });
  }
  return totals;
}
