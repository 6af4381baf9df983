import type { AbcOfLedger } from "./abcOfLedger";
import { clientKey } from "./clientKey";
import type { LedgerClient } from "./ledger";

export interface Ranking {
  /** Index of the client in the ledger. */
  readonly client: number;
  /** 1 = largest; equal values share a rank (1, 2, 2, 4); null without a class. */
  readonly rank: number | null;
  readonly value: number;
  /** Value over the base; with those of all larger values, which negative ones leave unchanged. */
  readonly share: number;
  readonly cumulativeShare: number;
}

/**
 * The clients by value, largest first, equal ones by code, then by name.
 *
 * @example ranking([{ code: 1, name: null }, { code: 2, name: null }], abcOf([20, 80])).map(({ client }) => client)
 *   //=> [1, 0]
 */
export function ranking(
  clients: readonly LedgerClient[],
  { values, classes, basis }: Pick<AbcOfLedger, "values" | "classes" | "basis">
): readonly Ranking[] {
  const keys = clients.map(({ code, name }) => `${clientKey(code)}\n${clientKey(name)}`);
  const order = keys
    .map((_, client) => client)
    .sort((a, b) => values[b]! - values[a]! || compare(keys[a]!, keys[b]!));

  let through = 0;
  let rank = 0;
  let place = 0;
  return order.map((client, i) => {
    const value = values[client]!;
    const hasClass = classes[client] !== "";
    if (hasClass) place++;
    if (hasClass && value !== values[order[i - 1]!]) rank = place;
    if (value > 0) through += value;
    return {
      client,
      rank: hasClass ? rank : null,
      value,
      share: value / basis.base,
      cumulativeShare: through / basis.base,
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
