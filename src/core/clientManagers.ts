import type { Ledger } from "./ledger";

/**
 * The account manager of each client, as its ledger has it: that of the latest row that names one; of rows of one day, or
 * without days, the one with the largest amount. "" where no row does; null where the ledger has no account managers.
 *
 * @example clientManagers(ledger) //=> ["Smith", ""]
 */
export function clientManagers({
  clients,
  client,
  date,
  amount,
  dimensions,
}: Ledger): readonly string[] | null {
  const given = dimensions?.accountManager;
  if (!given) return null;
  const { labels, value } = given;
  const best = new Int32Array(clients.length).fill(-1);
  const nameIn = (row: number) => labels[value[row]!]!;
  const isLater = (row: number, than: number): boolean => {
    const later = date ? date[row]! - date[than]! : 0;
    const larger = later || amount[row]! - amount[than]!;
    return larger !== 0 ? larger > 0 : nameIn(row) < nameIn(than);
  };
  for (let row = 0; row < client.length; row++) {
    if (value[row] === 0) continue;
    const before = best[client[row]!]!;
    if (before < 0 || isLater(row, before)) best[client[row]!] = row;
  }
  return Array.from(best, (row) => (row < 0 ? "" : nameIn(row)));
}
