import type { Cell, CellErrorValue } from "./cell";
import type { PurchaseCells } from "./purchasesIn";

/**
 * A table with a row per client of a ledger, in order of first appearance: its name and what `rowOf` says of it; a client
 * for which that is null is left out. A client with an error in a row up to the day `asOf` (if given) has that error in all cells but
 * its name; rows whose client is an error make a row of errors.
 *
 * @example clientTable(["Client", "Last"], cells, 45400, (client) => [last[client]!]) //=> [["Client", "Last"], ["Acme", 45292]]
 */
export function clientTable(
  headings: readonly string[],
  cells: PurchaseCells,
  asOf: number | undefined,
  rowOf: (client: number) => readonly Cell[] | null
): Cell[][] {
  const errors = errorsOfClients(cells, asOf);
  const table: Cell[][] = [[...headings]];
  cells.names.forEach((name, client) => {
    const error = errors.get(client);
    const row = error ? headings.slice(1).map(() => error) : rowOf(client);
    if (row) table.push([name, ...row]);
  });
  return table;
}

/** The first error of each client that has one; that of an amount counts up to the day `asOf`, that of a date always. */
function errorsOfClients(
  { purchases, errors }: PurchaseCells,
  asOf = Infinity
): ReadonlyMap<number, CellErrorValue> {
  const ofClients = new Map<number, CellErrorValue>();
  for (const [row, { client, error, isDated }] of errors) {
    if (client < 0 || ofClients.has(client)) continue;
    if (!isDated || Math.floor(purchases.date[row]!) <= asOf) ofClients.set(client, error);
  }
  return ofClients;
}
