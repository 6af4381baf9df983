import type { ChurnPeriod } from "./churn";

/** The comings and goings of clients by quarter, from the first of the ledger to the last. */
export interface ChurnTable {
  readonly rows: readonly (ChurnPeriod & { readonly label: string })[];
  /** Whether the ledger ends before the last quarter does. */
  readonly isLastIncomplete: boolean;
}
