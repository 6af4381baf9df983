import type { ClientCadence } from "../../src/core/cadence";

/** A row of a ledger: client, date, amount. */
export type Sale = readonly [client: number, date: number, amount: number];

/** The definition of the buying rhythm, read out, one client at a time; null for a client without rows up to the day. */
export function slowCadence(
  sales: readonly Sale[],
  client: number,
  asOf = Math.max(...sales.map(([, date]) => Math.floor(date))),
  lostDays?: number
): ClientCadence | null {
  const upTo = sales.filter(([, date, amount]) => Math.floor(date) <= asOf && amount !== 0);
  const own = upTo.filter(([who]) => who === client);
  if (own.length === 0) return null;
  const days = slowPurchaseDays(own);
  const usualDays = slowUsualDays(upTo, client);
  if (days.length === 0) {
    return {
      purchases: 0,
      first: null,
      last: null,
      usualDays,
      longestGap: null,
      daysSince: null,
      status: "",
    };
  }
  const gaps = slowGaps(days);
  const longest = gaps.length === 0 ? null : Math.max(...gaps);
  const silence = asOf - days.at(-1)!;
  const limit = lostDays ?? Math.max(3 * usualDays, 1.5 * (longest ?? 0));
  const byRhythm =
    silence <= usualDays
      ? "Active"
      : silence <= 2 * usualDays
        ? "Order due"
        : silence <= limit
          ? "At risk"
          : "Lost";
  return {
    purchases: days.length,
    first: days[0]!,
    last: days.at(-1)!,
    usualDays,
    longestGap: longest,
    daysSince: silence,
    status: days.length === 1 && silence > usualDays ? "One-off" : byRhythm,
  };
}

/** Median of the own gaps from three days on, else the median of those medians, else 60; at least 10. */
export function slowUsualDays(sales: readonly Sale[], client: number): number {
  const own = (who: number) => {
    const days = slowPurchaseDays(sales.filter(([c]) => c === who));
    return days.length >= 3 ? slowMedian(slowGaps(days)) : null;
  };
  const clients = [...new Set(sales.map(([c]) => c))];
  const medians = clients.map(own).filter((days) => days !== null);
  const common = medians.length === 0 ? 60 : slowMedian(medians);
  return Math.max(10, own(client) ?? common);
}

export function slowPurchaseDays(sales: readonly Sale[]): number[] {
  const days = sales.filter(([, , amount]) => amount > 0).map(([, date]) => Math.floor(date));
  return [...new Set(days)].sort((a, b) => a - b);
}

export function slowGaps(days: readonly number[]): number[] {
  return days.slice(1).map((day, i) => day - days[i]!);
}

function slowMedian(numbers: readonly number[]): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  const middle = (ascending.length - 1) / 2;
  return (ascending[Math.floor(middle)]! + ascending[Math.ceil(middle)]!) / 2;
}
