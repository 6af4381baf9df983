import { clientKey } from "./clientKey";
import { descendingOrder } from "./descendingOrder";
import { nameKeys } from "./nameKeys";

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
  let comesBefore: ByName | undefined;
  let start = 0; // of those that count as equal
  for (let place = 1; place <= order.length; place++) {
    if (place < order.length && values[order[start]!]! - values[order[place]!]! <= tolerance) continue; // prettier-ignore
    if (place - start > 1) {
      comesBefore ??= byName(names);
      sortUnlessSorted(order.subarray(start, place), comesBefore);
    }
    start = place;
  }
  return order;
}

type ByName = (a: number, b: number) => number;

function sortUnlessSorted(order: Uint32Array, compareClients: ByName): void {
  for (let i = 1; i < order.length; i++) {
    if (compareClients(order[i - 1]!, order[i]!) > 0) {
      order.sort(compareClients);
      return;
    }
  }
}

/** Compares clients by their names, then by their order; normal forms are made only where they must decide. */
function byName(names: readonly ClientName[]): ByName {
  const keys = nameKeys(names);
  const normalForms = new Array<string | number | undefined>(names.length);
  const normalForm = (client: number) => (normalForms[client] ??= sortKey(names[client]!));
  return (a, b) => {
    const difference = keys[a]! - keys[b]!;
    if (difference < 0 || difference > 0) return difference;
    return compare(normalForm(a), normalForm(b)) || a - b;
  };
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
