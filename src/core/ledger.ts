import { clientKey } from "./clientKey";

/** A client as its data write it, first spelling: a code, a name or both. */
export interface LedgerClient {
  readonly code: string | number | null;
  readonly name: string | number | null;
}

/** What rows of a ledger may say beside client, date and amount. */
export const DIMENSION_ROLES = ["productLine", "region", "accountManager"] as const;
export type DimensionRole = (typeof DIMENSION_ROLES)[number];

export interface Dimension {
  /** Each label once, in its first spelling; the first one is "", for rows that say nothing. */
  readonly labels: readonly string[];
  /** Per row of the ledger: the index of its label. */
  readonly value: Uint32Array;
}

export type Dimensions = Readonly<Partial<Record<DimensionRole, Dimension>>>;

/**
 * Sales as columns of equal length, one place per row. A ledger has dates; a history (clients x periods) has periods
 * in their place, one row per filled cell; totals (client, amount) have neither.
 */
export interface Ledger {
  readonly clients: readonly LedgerClient[];
  /** Per row: the index of its client in `clients`. */
  readonly client: Uint32Array;
  /** Per row: the day, a serial of the 1900 system. */
  readonly date: Float64Array | null;
  readonly amount: Float64Array;
  readonly profit: Float64Array | null;
  /** A history: its periods as they are headed, oldest first, and per row the index of its period. */
  readonly history?: { readonly labels: readonly string[]; readonly period: Uint32Array } | null;
  /** Those the source has. */
  readonly dimensions?: Dimensions;
}

/**
 * What a client is matched by from one run to the next: the normal form of its code or, without one, of its name.
 *
 * @example ledgerClientKey({ code: null, name: " ACME " }) === clientKey("Acme") //=> true
 */
export function ledgerClientKey({ code, name }: LedgerClient): string {
  return clientKey(code) || clientKey(name);
}

/**
 * What a client is called: its name or, without one, its code.
 *
 * @example shownName({ code: 697, name: null }) //=> "697"
 */
export function shownName({ code, name }: LedgerClient): string {
  return String(name ?? code ?? "");
}
