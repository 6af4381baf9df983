import type { ClientRows } from "./clientRows";
import { PARTS } from "./moneySums";
import { NetSum, RESIDUE } from "./netSum";
import { Problem } from "./problem";

/**
 * The net sum of each client over the rows that are inside, such that the order of the rows in the ledger cannot change
 * even the last digit: money is added in whole ten-thousandths; other terms in the order of their size. `inside` is 1 for
 * a row that is, else 0; without it all are.
 *
 * @throws Problem "overflow"
 * @example clientTotals(clientRows({ clients: [a], client: [0, 0] }), [5, -2]) //=> [3]
 */
export function clientTotals(
  rows: ClientRows,
  values: Float64Array,
  inside?: Uint8Array
): Float64Array {
  const totals = moneyTotals(rows.clients, rows.client, values, inside);
  for (let client = 0; client < totals.length; client++) {
    if (Number.isNaN(totals[client])) totals[client] = totalBySize(rows, client, values, inside);
    if (!Number.isFinite(totals[client]!)) throw new Problem("overflow", { argument: "amounts" });
  }
  return totals;
}

/** The total of each client, as `NetSum` has it; not a number where not all terms are money. */
function moneyTotals(
  clients: number,
  client: Uint32Array,
  values: Float64Array,
  inside: Uint8Array | undefined
): Float64Array {
  const nets = new Float64Array(clients);
  const gross = new Float64Array(clients);
  for (let row = 0; row < client.length; row++) {
    if (inside && inside[row] === 0) continue;
    const value = values[row]!;
    const parts = Math.round(value * PARTS);
    nets[client[row]!]! += parts / PARTS === value ? parts : NaN;
    gross[client[row]!]! += Math.abs(parts);
  }
  for (let c = 0; c < nets.length; c++) {
    if (!(gross[c]! <= Number.MAX_SAFE_INTEGER)) nets[c] = NaN;
    else nets[c] = Math.abs(nets[c]!) <= RESIDUE * gross[c]! ? 0 : nets[c]! / PARTS;
  }
  return nets;
}

function totalBySize(
  { start, row }: ClientRows,
  client: number,
  values: Float64Array,
  inside: Uint8Array | undefined
): number {
  const own = row.subarray(start[client], start[client + 1]);
  const counted = inside ? own.filter((each) => inside[each] === 1) : own;
  const net = new NetSum();
  for (const term of Float64Array.from(counted, (each) => values[each]!).sort()) net.add(term);
  return net.value;
}
