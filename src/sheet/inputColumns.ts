import { ledgerClientKey } from "../core/ledger";
import type { PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { AMOUNT, plain } from "./clientColumns";
import { keyText } from "./clientTexts";
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
  type Own = (client: PortfolioClient) => Value;
  const column = (
    id: Id,
    width: number,
    format: string | ((value: Value) => string),
    valueFor?: Own
  ) =>
    // prettier-ignore
    ({ id, heading: headings[id], width, format, ...(valueFor && { valueFor }) });
  return [
    column("code", 14, plain, ({ code }) => code ?? ""),
    column("client", 34, plain, ({ name, code }) => name ?? code ?? ""),
    column("inLedger", 22, TEXT, () => inLedger),
    column("amount", 16, AMOUNT, ({ amount }) => amount),
    column("segment", 12, TEXT, ({ segment, abc }) => segment || abc || words.nothing),
    column("reason", 28, TEXT, (client) => keyText(client, words)),
    column("accountManager", 22, GENERAL),
    column("key", 9, GENERAL),
    column("marketLeader", 12, GENERAL),
    column("demandingExpert", 14, GENERAL),
    column("isNew", 9, GENERAL),
    column("budget", 16, AMOUNT),
    column("wonFrom", 24, GENERAL),
    column("confirmed", 16, GENERAL),
    column("note", 40, GENERAL),
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
