import type { Ledger } from "./ledger";

/** The rows of a ledger by client: those of client c are `row[start[c]] .. row[start[c + 1] - 1]`. */
export interface ClientRows {
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  /** The client of each row, as the ledger has it. */
  readonly client: Uint32Array;
}

/**
 * Gathers the rows of each client (a counting sort); within a client they keep their order.
 *
 * @example clientRows({ clients: [a, b], client: [1, 0, 1] }) //=> { start: [0, 1, 3], row: [1, 0, 2], client: [1, 0, 1] }
 */
export function clientRows(ledger: Pick<Ledger, "clients" | "client">): ClientRows {
  const start = new Uint32Array(ledger.clients.length + 1);
  for (const client of ledger.client) start[client + 1]!++;
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;

  const next = start.slice();
  const row = new Uint32Array(ledger.client.length);
  for (let i = 0; i < row.length; i++) row[next[ledger.client[i]!]!++] = i;
  return { start, row, client: ledger.client };
}
