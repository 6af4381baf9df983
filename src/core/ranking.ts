import type { AbcOfLedger } from "./abcOfLedger";
import { largestFirst } from "./largestFirst";
import type { LedgerClient } from "./ledger";
import { shareOf } from "./shares";
import { Sum } from "./sum";

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
 * The clients by value, largest first; equal ones by code, or by name where they have none.
 *
 * @throws Problem "overflow" for a loss too large beside the base
 * @example ranking([{ code: 1, name: null }, { code: 2, name: null }], abcOf([20, 80])).map(({ client }) => client)
 *   //=> [1, 0]
 */
export function ranking(
  clients: readonly LedgerClient[],
  { values, classes, basis }: Pick<AbcOfLedger, "values" | "classes" | "basis">
): readonly Ranking[] {
  const order = largestFirst(
    values,
    clients.map(({ code, name }) => code ?? name)
  );
  const through = new Sum();
  let rank = 0;
  let place = 0;
  return Array.from(order, (client, i) => {
    const value = values[client]!;
    const hasClass = classes[client] !== "";
    if (hasClass) place++;
    if (hasClass && value !== values[order[i - 1]!]) rank = place;
    if (value > 0) through.add(value);
    return {
      client,
      rank: hasClass ? rank : null,
      value,
      share: shareOf(value, basis.base, "amounts"),
      cumulativeShare: Math.min(1, through.value / basis.base),
    };
  });
}
