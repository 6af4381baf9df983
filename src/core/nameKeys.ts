import type { ClientName } from "./largestFirst";

/** So many characters of seven bits are a whole number that a double holds. */
const PACKED = 7;
const BITS = 128;

const SPACE = 32;
const TILDE = 126;

/**
 * A number per name to compare names by: of two that differ, the smaller is that of the name that comes first, case apart. It
 * is of the first characters behind those all names begin with, so equal numbers tell nothing; and not a number where
 * the name is no text of plain letters, digits, signs and single spaces, whose normal form might be any.
 *
 * Made for a million names that are to be sorted: a number is compared in no time, a normal form is a new text.
 *
 * @example nameKeys(["Client 2", "client 1", "Ω"]) //=> [a number, a smaller one, NaN]
 */
export function nameKeys(names: readonly ClientName[]): Float64Array {
  const keys = new Float64Array(names.length);
  let model = ""; // the first plain name
  let shared = Infinity; // so many characters all plain names have in common
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (typeof name !== "string" || !isPlain(name)) {
      keys[i] = NaN;
      continue;
    }
    if (shared === Infinity) [model, shared] = [name, name.length];
    shared = sharedLength(model, name, shared);
  }
  for (let i = 0; i < names.length; i++) {
    if (keys[i] === 0) keys[i] = packed(names[i] as string, shared);
  }
  return keys;
}

function isPlain(name: string): boolean {
  let before = SPACE;
  for (let i = 0; i < name.length; i++) {
    const character = name.charCodeAt(i);
    if (character < SPACE || character > TILDE) return false;
    if (character === SPACE && before === SPACE) return false;
    before = character;
  }
  return before !== SPACE;
}

/** How many characters two names begin with alike, of at most so many. */
function sharedLength(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && length < b.length && lower(a, length) === lower(b, length)) length++;
  return length;
}

/** Some characters as the digits of a number; 0 behind the end of the name. */
function packed(name: string, start: number): number {
  let key = 0;
  for (let i = start; i < start + PACKED; i++) {
    key = key * BITS + (i < name.length ? lower(name, i) : 0);
  }
  return key;
}

function lower(name: string, place: number): number {
  const character = name.charCodeAt(place);
  return character >= 65 && character <= 90 ? character + 32 : character; // A..Z
}
