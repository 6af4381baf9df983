import type { LedgerClient } from "../../core/ledger";

/**
 * The clients whose code or name contains every word of the query, in whatever order; case, accents and spaces do not
 * matter. An empty query finds all.
 *
 * @example foundClients([{ code: 7, name: "Café Müller" }], "muller caf") //=> [{ code: 7, name: "Café Müller" }]
 */
export function foundClients<C extends LedgerClient>(
  clients: readonly C[],
  query: string
): readonly C[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return clients;
  return clients.filter(({ code, name }) => {
    const text = folded(`${code ?? ""} ${name ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without case, accents and differences of width; ß and ss are one. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
