/** A client as its data write it, first spelling: a code, a name or both. */
export interface LedgerClient {
  readonly code: string | number | null;
  readonly name: string | number | null;
}

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
}
