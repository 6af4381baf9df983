import type { Ledger } from "../../core/ledger";
import { ledgerDays } from "../../core/ledgerDays";
import { periodIndex, periodLabel, type Period } from "../../core/period";
import { periodIndexes } from "../../core/periodIndexes";
import { NetSums } from "../../core/netSum";

/** What one client bought, period by period, oldest first. */
export interface ClientHistory {
  readonly labels: readonly string[];
  /** Returns netted; 0 where nothing was bought. */
  readonly amounts: Float64Array;
}

/**
 * The amounts of a client in each period of the whole ledger, be it before its first purchase; null for totals, which have
 * no periods. A history has its own periods, whatever `period` says.
 *
 * @example clientHistory(ledger, 0, "quarter")?.labels //=> ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]
 */
export function clientHistory(
  ledger: Ledger,
  client: number,
  period: Period | null
): ClientHistory | null {
  const periods = periodsOf(ledger, period);
  if (!periods) return null;
  const { labels, first, indexes } = periods;
  const sums = new NetSums(labels.length);
  ledger.client.forEach((each, row) => {
    if (each === client) sums.add(indexes[row]! - first, ledger.amount[row]!);
  });
  return { labels, amounts: Float64Array.from(labels, (_, i) => sums.at(i)) };
}

interface Periods {
  readonly labels: readonly string[];
  /** The index of the first label, and per row that of its period. */
  readonly first: number;
  readonly indexes: ArrayLike<number>;
}

function periodsOf({ date, history }: Ledger, period: Period | null): Periods | null {
  if (history) return { labels: history.labels, first: 0, indexes: history.period };
  const days = date && ledgerDays(date);
  if (!days || !period) return null;
  const first = periodIndex(days.from, period);
  const count = periodIndex(days.to, period) - first + 1;
  return {
    labels: Array.from({ length: count }, (_, i) => periodLabel(first + i, period)),
    first,
    indexes: periodIndexes(date, days, period),
  };
}
