/**
 * What a person knows about the standing of a client: it overrides what its silence says. "closed" is lost for good, since
 * the client is no more in business.
 */
export const CONFIRMED_STATUSES = ["lost", "still a client", "closed"] as const;
export type ConfirmedStatus = (typeof CONFIRMED_STATUSES)[number];

/** What a person decided about a client; null and "" where nothing was said. */
export interface ClientInput {
  readonly accountManager: string;
  readonly key: boolean | null;
  /** Makes the client an Image-maker. */
  readonly marketLeader: boolean | null;
  /** Makes the client an Expert. */
  readonly demandingExpert: boolean | null;
  /** With a budget, may make the client a Prospect. */
  readonly isNew: boolean | null;
  readonly budget: number | null;
  /** The competitor it was won from. */
  readonly wonFrom: string;
  readonly confirmed: ConfirmedStatus | null;
  readonly note: string;
}

/** Inputs by the key of their client, see `ledgerClientKey`. */
export type ClientInputs = ReadonlyMap<string, ClientInput>;
