import type { DimensionRole } from "./ledger";

/** Clients lost or at risk under one label ("" = not known), and what they bought in their last full year. */
export interface Loss {
  readonly label: string;
  readonly clients: number;
  readonly value: number;
}

/** The losses by one question, largest value first. */
export interface Losses {
  readonly by: "cause" | DimensionRole;
  readonly rows: readonly Loss[];
}
