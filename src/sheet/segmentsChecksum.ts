import { bits } from "./textHash";

const SECOND = 0x9747b28c;

/**
 * A checksum of clients and their segments that does not depend on their order: a table that was sorted is the same, one with
 * a changed, a missing or an added pair is not. The number of pairs, and two sums of 32-bit hashes of them.
 *
 * @param pairs - the key of a client and its segment, "" without one
 * @example segmentsChecksum([["'acme", "AX"]]) === segmentsChecksum([["'acme", "AY"]]) //=> false
 */
export function segmentsChecksum(pairs: Iterable<readonly [string, string]>): string {
  let count = 0;
  let first = 0;
  let second = 0;
  for (const [key, segment] of pairs) {
    const text = `${segment}\n${key}`;
    count++;
    first = (first + mixed(bits(text))) >>> 0;
    second = (second + mixed(bits(text, SECOND))) >>> 0;
  }
  return [count, ...[first, second].map((sum) => sum.toString(16).padStart(8, "0"))].join("-");
}

/**
 * Spreads what the last characters of a text change over all bits, the end of MurmurHash3: without it, two clients that
 * exchange their segments would have the same sum.
 *
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
