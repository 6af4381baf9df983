import { clientKey } from "./clientKey";
import { descending, type Descending } from "./descendingOrder";
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
  const ranked = descending(values);
  orderTiesByName(ranked, names, tolerance);
  return ranked.order;
}

/**
 * Puts the indexes of equal numbers into the order of `largestFirst`.
 *
 * @example const ranked = descending([8, 8]); orderTiesByName(ranked, ["cid", "Bob"]); ranked.order //=> [1, 0]
 */
export function orderTiesByName(
  { order, sorted }: Descending,
  names: readonly ClientName[],
  tolerance = 0
): void {
  let byName: NameSorter | undefined;
  let start = 0; // of those that count as equal
  for (let place = 1; place <= order.length; place++) {
    if (place < order.length && sorted[start]! - sorted[place]! <= tolerance) continue;
    if (place - start > 1) {
      byName ??= new NameSorter(order, names);
      byName.sort(start, place);
    }
    start = place;
  }
}

/** So few are sorted by insertion. */
const FEW = 16;

/**
 * Sorts clients by name, then by their order: a merge sort of our own, as the one of typed arrays takes four times as long
 * with a comparison of ours. The keys of the names are laid out in the order of the clients and move with them.
 */
class NameSorter {
  static readonly kept = new NameSorter(new Uint32Array(), []); // V8 forgets the machine code of a class without objects

  private readonly keys: Float64Array;
  private normalForms: (string | number | undefined)[] | undefined; // of few names, mostly of none
  private readonly spareKeys: Float64Array;
  private readonly spareOrder: Uint32Array;

  constructor(
    private readonly order: Uint32Array,
    private readonly names: readonly ClientName[]
  ) {
    const keys = nameKeys(names);
    this.keys = new Float64Array(order.length);
    for (let place = 0; place < order.length; place++) this.keys[place] = keys[order[place]!]!;
    this.spareKeys = keys;
    this.spareOrder = new Uint32Array(order.length);
  }

  /** Sorts order[from] .. order[end - 1]. */
  sort(from: number, end: number): void {
    if (end - from <= FEW) {
      this.insert(from, end);
      return;
    }
    const middle = (from + end) >>> 1;
    this.sort(from, middle);
    this.sort(middle, end);
    this.merge(from, middle, end);
  }

  private insert(from: number, end: number): void {
    const { keys, order } = this;
    for (let i = from + 1; i < end; i++) {
      const key = keys[i]!;
      const client = order[i]!;
      let place = i;
      while (place > from && this.isAfter(keys[place - 1]!, order[place - 1]!, key, client)) {
        keys[place] = keys[place - 1]!;
        order[place] = order[place - 1]!;
        place--;
      }
      keys[place] = key;
      order[place] = client;
    }
  }

  private merge(from: number, middle: number, end: number): void {
    const { keys, order, spareKeys, spareOrder } = this;
    if (!this.isAfter(keys[middle - 1]!, order[middle - 1]!, keys[middle]!, order[middle]!)) return;
    for (let i = from; i < middle; i++) {
      spareKeys[i] = keys[i]!;
      spareOrder[i] = order[i]!;
    }
    let left = from;
    let right = middle;
    for (let place = from; left < middle; place++) {
      const key = spareKeys[left]!;
      const client = spareOrder[left]!;
      if (right < end && this.isAfter(key, client, keys[right]!, order[right]!)) {
        keys[place] = keys[right]!;
        order[place] = order[right++]!;
      } else {
        keys[place] = key;
        order[place] = client;
        left++;
      }
    }
  }

  private isAfter(key: number, client: number, otherKey: number, other: number): boolean {
    return key > otherKey || (!(key < otherKey) && this.isNameAfter(client, other));
  }

  /** Where keys tell nothing. Normal forms are made only where they must decide. */
  private isNameAfter(a: number, b: number): boolean {
    return (compare(this.normalForm(a), this.normalForm(b)) || a - b) > 0;
  }

  private normalForm(client: number): string | number {
    this.normalForms ??= new Array<string | number | undefined>(this.names.length);
    return (this.normalForms[client] ??= sortKey(this.names[client]!));
  }
}

/** What names are compared by: numbers as they are, texts in their normal form. */
function sortKey(name: ClientName): string | number {
  return typeof name === "number" ? name : clientKey(name);
}

/** Numbers before texts, each from the least on. */
function compare(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
