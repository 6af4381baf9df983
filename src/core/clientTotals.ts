import type { ClientRows } from "./clientRows";
import { NetSum, RESIDUE } from "./netSum";
import { Problem } from "./problem";

/** Amounts with so many decimals at most are whole numbers of parts of this size, and add up without any rounding. */
const PARTS = 1e4;

/**
 * The net sum of each client over the rows that are inside, such that the order of the rows in the ledger cannot change
 * even the last digit: money is added in whole ten-thousandths; other terms in the order of their size.
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
  const terms = new Float64Array(mostRows(start)); // those of one client at a time
  for (let client = 0; client < totals.length; client++) {
    let count = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (isInside(row[i]!)) terms[count++] = values[row[i]!]!;
    }
    const money = moneyTotal(terms, count);
    totals[client] = Number.isNaN(money) ? totalBySize(terms.subarray(0, count)) : money;
    if (!Number.isFinite(totals[client]!)) throw new Problem("overflow", { argument: "amounts" });
  }
  return totals;
}

function mostRows(start: Uint32Array): number {
  let most = 0;
  for (let i = 1; i < start.length; i++) most = Math.max(most, start[i]! - start[i - 1]!);
  return most;
}

/** The sum of the first `count` terms, as `NetSum` has it; not a number where not all of them are money. */
function moneyTotal(terms: Float64Array, count: number): number {
  let net = 0;
  let gross = 0;
  for (let i = 0; i < count; i++) {
    const parts = Math.round(terms[i]! * PARTS);
    if (parts / PARTS !== terms[i]) return NaN;
    net += parts;
    gross += Math.abs(parts);
  }
  if (gross > Number.MAX_SAFE_INTEGER) return NaN;
  return Math.abs(net) <= RESIDUE * gross ? 0 : net / PARTS;
}

function totalBySize(terms: Float64Array): number {
  terms.sort();
  const net = new NetSum();
  for (let i = 0; i < terms.length; i++) net.add(terms[i]!);
  return net.value;
}
