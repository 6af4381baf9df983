import type { Portfolio } from "../core/portfolio";

/** What the columns of the lists of clients hold, left to right. */
const PAGE_COLUMNS = [
  "rank",
  "client",
  "segment",
  "status",
  "amount",
  "share",
  "last12",
  "previous12",
  "change",
  "trend",
  "gain",
] as const;
export type PageColumn = (typeof PAGE_COLUMNS)[number];

/**
 * The columns of the lists of clients on KAM Summary, those the source can fill. What is left out leaves no gap.
 *
 * @example pageColumns(portfolioOfTotals) //=> ["rank", "client", "segment", "amount", "share"]
 */
export function pageColumns({ headline, clients, asOf }: Portfolio): readonly PageColumn[] {
  const hasProfit = clients.some(({ profit }) => profit !== null);
  const isKnown: Partial<Record<PageColumn, boolean>> = {
    last12: headline.last12 !== null,
    previous12: headline.change !== null,
    change: headline.change !== null,
    trend: headline.change !== null,
    gain: hasProfit || asOf !== null,
    status: asOf !== null,
  };
  return PAGE_COLUMNS.filter((column) => isKnown[column] ?? true);
}
