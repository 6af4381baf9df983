import { churn, type ChurnPeriod } from "./churn";
import type { Ledger } from "./ledger";
import { ledgerDays } from "./ledgerDays";
import { periodIndex, periodLabel } from "./period";
import { MOST_PERIODS } from "./periodLimits";

/** The comings and goings of clients by quarter, from the first of the ledger to the last. */
export interface ChurnTable {
  readonly rows: readonly (ChurnPeriod & { readonly label: string })[];
  /** Whether the ledger ends more than three days before the last quarter does. */
  readonly isLastIncomplete: boolean;
}

/**
 * Churn by quarter; null without days or sales, and for a ledger of more quarters than a table has room for: a date in it is wrong.
 *
 * @throws Problem "notPositive" where lostDays is not above 0
 * @example churnTable(ledger)?.rows[0]?.label //=> "2010-Q4"
 */
export function churnTable({ client, date, amount }: Ledger, lostDays?: number): ChurnTable | null {
  const days = date && ledgerDays(date);
  if (!days || amount.every((each) => each === 0)) return null;
  const quarters = periodIndex(days.to, "quarter") - periodIndex(days.from, "quarter") + 1;
  if (quarters > MOST_PERIODS) return null;
  const { first, periods, isLastIncomplete } = churn({ client, date, amount }, { lostDays });
  return {
    rows: periods.map((period, i) => ({ label: periodLabel(first + i, "quarter"), ...period })),
    isLastIncomplete,
  };
}
