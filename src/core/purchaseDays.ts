import type { Ledger } from "./ledger";
import type { PurchaseCalendar } from "./purchaseCalendar";

interface PurchaseDays {
  readonly first: readonly (number | undefined)[];
  readonly last: readonly (number | undefined)[];
}

/**
 * Per client the first and the last day with an amount above 0, time of day cut off, as the calendar of the ledger has
 * them; with a history, period. Undefined for a client that bought nothing, and for all of totals.
 *
 * @example purchaseDays(ledger, ledgerCalendar(ledger)) //=> { first: [45292], last: [45300] }
 */
export function purchaseDays(ledger: Ledger, calendar: PurchaseCalendar | null): PurchaseDays {
  if (!calendar) return purchasePeriods(ledger);
  const { start, day } = calendar;
  const none = (client: number) => start[client] === start[client + 1];
  return {
    first: ledger.clients.map((_, client) => (none(client) ? undefined : day[start[client]!])),
    last: ledger.clients.map((_, client) =>
      none(client) ? undefined : day[start[client + 1]! - 1]
    ),
  };
}

function purchasePeriods({ clients, client, amount, history }: Ledger): PurchaseDays {
  const first: (number | undefined)[] = Array.from(clients, () => undefined);
  const last = first.slice();
  if (!history) return { first, last };
  for (let row = 0; row < client.length; row++) {
    if (!(amount[row]! > 0)) continue;
    const c = client[row]!;
    const period = history.period[row]!;
    const [earliest, latest] = [first[c], last[c]];
    if (earliest === undefined || period < earliest) first[c] = period;
    if (latest === undefined || period > latest) last[c] = period;
  }
  return { first, last };
}
