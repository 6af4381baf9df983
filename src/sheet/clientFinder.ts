import { clientKey } from "../core/clientKey";
import { ledgerClientKey, type LedgerClient } from "../core/ledger";
import { isError, type Cell } from "./cell";

/** Tells the key of the client that a row of an earlier table is about; "" where the row names none. */
export type ClientFinder = (code: Cell, name: Cell) => string;

/**
 * Finds clients of the present ledger by the code of a row or, where the row or the client has no code, by a name that only
 * one client has. A row that is about no client of the ledger keeps a key of its own.
 *
 * @example clientFinder([{ code: 7, name: "Acme" }])("", "ACME") === clientKey(7) //=> true
 */
export function clientFinder(clients: readonly LedgerClient[]): ClientFinder {
  const keys = new Set(clients.map(ledgerClientKey));
  const byName = new Map<string, { key: string; hasCode: boolean } | null>();
  for (const client of clients) {
    const name = clientKey(client.name);
    if (name === "") continue;
    const found = { key: ledgerClientKey(client), hasCode: clientKey(client.code) !== "" };
    byName.set(name, byName.has(name) ? null : found);
  }
  return (codeCell, nameCell) => {
    const [code, name] = [keyOf(codeCell), keyOf(nameCell)];
    const own = code || name;
    if (keys.has(own)) return own;
    const sameName = byName.get(name);
    return sameName && (code === "" || !sameName.hasCode) ? sameName.key : own;
  };
}

/** An error says nothing about who the client is. */
function keyOf(cell: Cell): string {
  return isError(cell) ? "" : clientKey(cell);
}
