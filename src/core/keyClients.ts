import { descendingOrder } from "./descendingOrder";
import type { KeyGroup } from "./keyGroup";
import { netSum } from "./netSum";
import type { KeyReason } from "./portfolioClient";
import { positives } from "./positives";
import type { Status } from "./status";
import { Sum } from "./sum";

/** The largest clients are proposed until they hold this part of sales, or are so many. */
const PROPOSED_SHARE = 0.5;
const MOST_PROPOSED = 30;

/** Shares closer than this are equal. */
const TOLERANCE = 1e-9;

interface Candidate {
  readonly amount: number;
  readonly profit: number | null;
  readonly status: Status | "";
  /** Of the positive profits, of an Anchor; null of any other client. */
  readonly anchorShare: number | null;
  /** What a person decided. */
  readonly decided: boolean | null;
}

export interface KeyClients {
  readonly group: KeyGroup;
  /** Per client, as given; null where it is not key and nobody said anything. */
  readonly reasons: readonly (KeyReason | null)[];
}

/**
 * Who is key: Anchors (by profit, where it is known), then the largest clients by amount that are neither Lost nor
 * loss-making, until they hold half of sales, at most 30. What a person decided counts instead. Equal amounts keep the
 * order they are given in.
 *
 * @example keyClients([{ amount: 80, profit: null, status: "Active", anchorShare: null, decided: null }]).reasons
 *   //=> [{ isKey: true, reason: "proposed" }]
 */
export function keyClients(clients: readonly Candidate[]): KeyClients {
  const amounts = Float64Array.from(clients, ({ amount }) => amount);
  const { base } = positives(amounts, "amounts");
  const proposals = proposedKeys(clients, amounts, base);
  const reasons = clients.map(({ decided }, i): KeyReason | null =>
    decided === null ? (proposals[i] ?? null) : { isKey: decided, reason: "yourChoice" }
  );
  const proposed = amounts.filter((_, i) => proposals[i]);
  const key = amounts.filter((_, i) => reasons[i]?.isKey);
  const shareOf = (held: Float64Array) => (base === 0 ? 0 : netSum(held) / base);
  return {
    group: {
      clients: key.length,
      share: shareOf(key),
      proposed: proposed.length,
      proposedShare: shareOf(proposed),
    },
    reasons,
  };
}

function proposedKeys(
  clients: readonly Candidate[],
  amounts: Float64Array,
  base: number
): readonly (KeyReason | undefined)[] {
  const proposals = clients.map(({ anchorShare: share }): KeyReason | undefined =>
    share === null ? undefined : { isKey: true, reason: "anchor", share }
  );
  const held = new Sum();
  let count = 0;
  proposals.forEach((proposal, i) => {
    if (!proposal) return;
    held.add(amounts[i]!);
    count++;
  });
  for (const i of descendingOrder(amounts)) {
    if (!(amounts[i]! > 0) || count >= MOST_PROPOSED) break;
    if (held.value / base >= PROPOSED_SHARE - TOLERANCE) break;
    const { status, profit } = clients[i]!;
    if (proposals[i] || status === "Lost" || (profit !== null && profit < 0)) continue;
    proposals[i] = { isKey: true, reason: "proposed" };
    held.add(amounts[i]!);
    count++;
  }
  return proposals;
}
