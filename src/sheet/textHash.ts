const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A text as 32 bits, eight hexadecimal digits: FNV-1a over its UTF-16 units, to tell a change, not to keep a secret.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 * @example textHash("a") //=> "e40c292c"
 */
export function textHash(text: string, start = OFFSET): string {
  return bits(text, start).toString(16).padStart(8, "0");
}

/** The same as a number, from 0 to 2^32 - 1; another `start` makes it another function. */
export function bits(text: string, start = OFFSET): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}
