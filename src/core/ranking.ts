import type { AbcOfLedger } from "./abcOfLedger";
import { compare, sortKey } from "./largestFirst";
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
 * The clients by value, largest first, equal ones by code, then by name.
 *
 * @throws Problem "overflow" for a loss too large beside the base
 * @example ranking([{ code: 1, name: null }, { code: 2, name: null }], abcOf([20, 80])).map(({ client }) => client)
 *   //=> [1, 0]
 */
export function ranking(
  clients: readonly LedgerClient[],
  { values, classes, basis }: Pick<AbcOfLedger, "values" | "classes" | "basis">
): readonly Ranking[] {
  const codes = clients.map(({ code }) => sortKey(code));
  const names = clients.map(({ name }) => sortKey(name));
  const order = codes
    .map((_, client) => client)
    .sort(
      (a, b) =>
        values[b]! - values[a]! || compare(codes[a]!, codes[b]!) || compare(names[a]!, names[b]!)
    );

  const through = new Sum();
  let rank = 0;
  let place = 0;
  return order.map((client, i) => {
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
