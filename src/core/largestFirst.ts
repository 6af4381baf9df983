import { clientKey } from "./clientKey";
import { descendingOrder } from "./descendingOrder";

/** What a client is called. */
export type ClientName = string | number | boolean | null;

/**
 * The indexes of clients by value, largest first; equal ones by name (numbers before texts, case and extra spaces apart),
 * then by their order. Values count as equal where each is within `tolerance` of the largest among them.
 *
 * @example largestFirst([5, 8, 8], ["Ann", "cid", "Bob"]) //=> [2, 1, 0]
 */
export function largestFirst(
  values: ArrayLike<number>,
  names: readonly ClientName[],
  tolerance = 0
): Uint32Array {
  const order = descendingOrder(values);
  for (let from = 0, to = 1; from < order.length; from = to++) {
    while (to < order.length && values[order[from]!]! - values[order[to]!]! <= tolerance) to++;
    if (to - from > 1) order.subarray(from, to).set(byName(order.subarray(from, to), names));
  }
  return order;
}

function byName(clients: Uint32Array, names: readonly ClientName[]): number[] {
  const keyed = Array.from(clients, (client) => ({ client, key: sortKey(names[client]!) }));
  keyed.sort((a, b) => compare(a.key, b.key) || a.client - b.client);
  return keyed.map(({ client }) => client);
}

function sortKey(name: ClientName): string | number {
  return typeof name === "number" ? name : clientKey(name);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
