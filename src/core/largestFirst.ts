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
    const largest = values[order[from]!]!;
    while (to < order.length && largest - values[order[to]!]! <= tolerance) to++;
    if (to - from > 1) sortByName(order, from, to, names);
  }
  return order;
}

/** Sorts the clients at some places by name; equal names by the order of the clients. */
function sortByName(
  order: Uint32Array,
  from: number,
  to: number,
  names: readonly ClientName[]
): void {
  const clients = Array.from(order.subarray(from, to));
  const keys = clients.map((client) => sortKey(names[client]!));
  const places = clients.map((_, place) => place);
  places.sort((a, b) => compare(keys[a]!, keys[b]!) || clients[a]! - clients[b]!);
  places.forEach((place, i) => (order[from + i] = clients[place]!));
}

/** Words of plain letters, digits and signs with single spaces: most names, whose normal form is just lower case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

function sortKey(name: ClientName): string | number {
  if (typeof name === "number") return name;
  // Asking this first makes a million names five times as fast.
  return typeof name === "string" && PLAIN.test(name) ? `'${name.toLowerCase()}` : clientKey(name);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
