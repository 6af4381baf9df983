import type { Ledger } from "./ledger";

/** The rows of a ledger by client: those of client c are `row[start[c]] .. row[start[c + 1] - 1]`, in their order. */
export interface ClientRows {
  readonly clients: number;
  /** The client of each row, as the ledger has it. */
  readonly client: Uint32Array;
  readonly start: Uint32Array;
  readonly row: Uint32Array;
}

/**
 * The rows of each client, gathered when they are first asked for: most sums do without.
 *
 * @example clientRows({ clients: [a, b], client: [1, 0, 1] }) //=> { start: [0, 1, 3], row: [1, 0, 2], client: [1, 0, 1] }
 */
export function clientRows(ledger: Pick<Ledger, "clients" | "client">): ClientRows {
  const { client } = ledger;
  const clients = ledger.clients.length;
  let known: Pick<ClientRows, "start" | "row"> | undefined;
  const gathered = () => (known ??= gather(client, clients));
  return {
    clients,
    client,
    get start() {
      return gathered().start;
    },
    get row() {
      return gathered().row;
    },
  };
}

/** A counting sort. */
function gather(client: Uint32Array, clients: number): Pick<ClientRows, "start" | "row"> {
  const start = new Uint32Array(clients + 1);
  for (let i = 0; i < client.length; i++) start[client[i]! + 1]!++;
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;

  const next = start.slice();
  const row = new Uint32Array(client.length);
  for (let i = 0; i < row.length; i++) row[next[client[i]!]!++] = i;
  return { start, row };
}
