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
  const levels = new Float64Array(values.length); // the largest of those that count as equal
  let level = Infinity;
  let hasEquals = false;
  for (let place = 0; place < order.length; place++) {
    const value = values[order[place]!]!;
    if (level - value <= tolerance) hasEquals = true;
    else level = value;
    levels[order[place]!] = level;
  }
  return hasEquals ? descendingOrder(levels, orderByName(names)) : order;
}

/** The indexes of names in their order. Each spelling is looked at once: a ledger repeats its clients. */
function orderByName(names: readonly ClientName[]): Uint32Array {
  const numbers = new Map<ClientName, number>();
  const spelling = new Uint32Array(names.length);
  for (let i = 0; i < names.length; i++) {
    let number = numbers.get(names[i]!);
    if (number === undefined) numbers.set(names[i]!, (number = numbers.size));
    spelling[i] = number;
  }
  const keys = Array.from(numbers.keys(), sortKey);
  const places = Array.from(keys, (_, i) => i).sort((a, b) => compare(keys[a]!, keys[b]!));
  const ranks = new Float64Array(keys.length);
  for (let i = 1; i < places.length; i++) {
    const isSame = compare(keys[places[i - 1]!]!, keys[places[i]!]!) === 0;
    ranks[places[i]!] = ranks[places[i - 1]!]! - (isSame ? 0 : 1); // falling, as the order is of the largest first
  }
  const ranked = new Float64Array(names.length);
  for (let i = 0; i < ranked.length; i++) ranked[i] = ranks[spelling[i]!]!;
  return descendingOrder(ranked);
}

/** What names are compared by: numbers as they are, texts in their normal form. */
export function sortKey(name: ClientName): string | number {
  return typeof name === "number" ? name : clientKey(name);
}

/** Numbers before texts, each from the least on. */
export function compare(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
