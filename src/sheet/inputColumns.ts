import { ledgerClientKey } from "../core/ledger";
import type { PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { AMOUNT, plain } from "./clientColumns";
import { keyText, segmentText } from "./clientTexts";
import type { TableColumn, Value } from "./tableColumn";

type Id = keyof Words["report"]["inputs"]["headings"];

const TEXT = "@";
const GENERAL = "General";

/**
 * The columns of KAM Inputs: who the client is and what KAM says of it, then those for people to fill.
 *
 * @example inputColumns(words.report).filter(({ valueFor }) => !valueFor)[0]?.heading //=> "Account manager"
 */
export function inputColumns(
  words: Words["report"]
): readonly (TableColumn<PortfolioClient> & { readonly id: Id })[] {
  const { headings, inLedger } = words.inputs;
  type Look = Omit<TableColumn<PortfolioClient>, "id" | "heading" | "valueFor">;
  const typed = (id: Id, look: Look) => ({ id, heading: headings[id], ...look });
  const own = (id: Id, look: Look, valueFor: (client: PortfolioClient) => Value) => ({
    ...typed(id, look),
    valueFor,
  });
  const word = { align: "Center", format: GENERAL } as const;
  return [
    own("code", { width: 11, format: plain }, ({ code }) => code ?? ""),
    own("client", { width: 32, format: plain }, ({ name, code }) => name ?? code ?? ""),
    own("inLedger", { width: 20, format: TEXT }, () => inLedger),
    {
      ...own("amount", { width: 14, align: "Right", format: AMOUNT }, ({ amount }) => amount),
      formerly: words.formerHeadings.amount,
    },
    own("segment", { width: 13, align: "Center", format: TEXT }, (client) =>
      segmentText(client, words)
    ),
    own("reason", { width: 29, format: TEXT }, (client) => keyText(client, words)),
    typed("accountManager", { width: 20, format: GENERAL }),
    typed("key", { ...word, width: 9 }),
    typed("marketLeader", { ...word, width: 12 }),
    typed("demandingExpert", { ...word, width: 14 }),
    typed("isNew", { ...word, width: 9 }),
    typed("budget", { width: 14, align: "Right", format: AMOUNT }),
    typed("wonFrom", { width: 22, format: GENERAL }),
    typed("confirmed", { ...word, width: 16 }),
    typed("note", { width: 36, format: GENERAL }),
  ];
}

/** The words to choose from, by the ids of the columns. */
export function inputLists({
  inputs: { answers, confirmed },
}: Words["report"]): Readonly<Record<string, readonly string[]>> {
  const yesOrNo = [answers.yes, answers.no];
  return {
    key: yesOrNo,
    marketLeader: yesOrNo,
    demandingExpert: yesOrNo,
    isNew: yesOrNo,
    confirmed: Object.values(confirmed),
  };
}

/** Clients by their key; of two that share one, the larger. */
export function clientsByKey(
  clients: readonly PortfolioClient[]
): ReadonlyMap<string, PortfolioClient> {
  const byKey = new Map<string, PortfolioClient>();
  for (const client of clients) {
    const key = ledgerClientKey(client);
    if (!byKey.has(key)) byKey.set(key, client);
  }
  return byKey;
}
