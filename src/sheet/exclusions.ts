import type { Cell } from "./cell";
import { valueText } from "./valueKey";

/** Why a row is not part of the ledger. */
export const EXCLUSION_REASONS = [
  "noClient",
  "noDate",
  "textDate",
  "notADate",
  "noAmount",
  "textAmount",
  "errorCell",
  "totalRow",
  "leftOut",
  "hidden",
  "repeated",
  "afterToday",
  "farDate",
  "otherCurrency",
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** A place in the user's sheet: its row number there, and what stands in the cell that decides. */
export interface Example {
  readonly row: number;
  readonly text: string;
}

export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly count: number;
  /** The first few. */
  readonly examples: readonly Example[];
}

const EXAMPLES = 5;

/** Counts the rows that are left out, by reason, with the first places of each. */
export class Exclusions {
  private readonly byReason = new Map<ExclusionReason, { count: number; examples: Example[] }>();

  /** `cell` is the one that decides. */
  add(reason: ExclusionReason, row: number, cell: Cell): void {
    const known = this.byReason.get(reason) ?? { count: 0, examples: [] };
    known.count++;
    if (known.examples.length < EXAMPLES) known.examples.push({ row, text: valueText(cell) });
    this.byReason.set(reason, known);
  }

  /** In the order of `EXCLUSION_REASONS`, those that occurred. */
  list(): readonly Exclusion[] {
    return EXCLUSION_REASONS.flatMap((reason) => {
      const known = this.byReason.get(reason);
      return known ? [{ reason, ...known }] : [];
    });
  }
}
