import type { AbcClass } from "./abc";
import type { ClientInput } from "./clientInput";
import type { ClientType } from "./clientTypes";
import type { SegmentedClient } from "./segmentation";
import type { Status } from "./status";

/**
 * Why a client is key, or is not: a person said so; its share of the positive profits makes it an Anchor; it is one of the
 * largest that make half of the sales (proposed, until a person confirms).
 */
export type KeyReason =
  | { readonly isKey: boolean; readonly reason: "yourChoice" }
  | { readonly isKey: true; readonly reason: "anchor"; readonly share: number }
  | { readonly isKey: true; readonly reason: "proposed" };

/** All that is known of a client; days are serials. What needs days is null, or "", where the source has none. */
export interface PortfolioClient extends SegmentedClient {
  readonly input: ClientInput | null;
  /** As a person gave it, else as the ledger has it; "" where neither does. */
  readonly accountManager: string;
  /** ABC by sales and by profit over the same span; one of them is `abc`. By profit null where no profit is known. */
  readonly abcByAmount: AbcClass | "";
  readonly abcByProfit: AbcClass | "" | null;
  /** Its class in the span; of a client that bought nothing in it, its class over the whole ledger: what its loss weighs. */
  readonly weight: AbcClass | "";
  /** Sales of the last 12 complete months and of the 12 before; null where the ledger does not cover them. */
  readonly last12: number | null;
  readonly previous12: number | null;
  readonly change: number | null;
  /** Of the 12 months before; null where these brought nothing. */
  readonly changeShare: number | null;
  /** Down by a quarter or more. */
  readonly shrinking: boolean;
  /** Sales of the last full calendar year in which it bought; null without one in the ledger. */
  readonly lastFullYear: number | null;
  /** What is lost with it: its last full year or, without one, all its sales. */
  readonly atStake: number;
  /** Distinct days with a purchase. */
  readonly purchaseDays: number | null;
  /** Usual days between orders, below three purchase days those of all clients; days from the last purchase to the last day of the ledger. */
  readonly usualDays: number | null;
  readonly daysSince: number | null;
  /** By its rhythm, as of the last day of the ledger, unless a person confirmed another. */
  readonly status: Status | "";
  readonly expectedNext: number | null;
  readonly overdueDays: number | null;
  readonly types: readonly ClientType[];
  /** Null where the client is not key and nobody said anything. */
  readonly key: KeyReason | null;
  /** Its segment in the earlier run, "" where it had none, "new" where it was not there; null where no movement is claimed. */
  readonly was: string | null;
}
