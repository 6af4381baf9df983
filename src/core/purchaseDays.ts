import type { Ledger } from "./ledger";

/**
 * Per client the first and the last day with an amount above 0, time of day cut off; with a history, period. Undefined
 * for a client that bought nothing, and for all of totals.
 *
 * @example purchaseDays({ clients: [a], client: [0, 0], amount: [5, 5], date: [45300.5, 45292] })
 *   //=> { first: [45292], last: [45300] }
 */
export function purchaseDays({ clients, client, amount, date, history }: Ledger): {
  readonly first: readonly (number | undefined)[];
  readonly last: readonly (number | undefined)[];
} {
  const when = date ?? history?.period;
  const first: (number | undefined)[] = Array.from(clients, () => undefined);
  const last = first.slice();
  if (!when) return { first, last };
  for (let row = 0; row < client.length; row++) {
    if (!(amount[row]! > 0)) continue;
    const c = client[row]!;
    const time = Math.floor(when[row]!);
    const [earliest, latest] = [first[c], last[c]];
    if (earliest === undefined || time < earliest) first[c] = time;
    if (latest === undefined || time > latest) last[c] = time;
  }
  return { first, last };
}
