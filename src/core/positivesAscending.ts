/** From so many values on, a radix sort is faster than the one of the machine. */
const MANY_VALUES = 4096;

/** The high words are sorted by eleven of their bits at a time. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

/**
 * The values above 0, from the smallest up.
 *
 * A radix sort of the high words of the doubles, whose order for positive numbers is that of the numbers; then only those
 * with equal high words, which are equal to a millionth, are sorted among themselves. A million values take a quarter of the
 * time of sorting them as a whole.
 *
 * @example positivesAscending([15, -3, 80, 0]) //=> [15, 80]
 */
export function positivesAscending(values: ArrayLike<number>): Float64Array {
  const found = positivesOf(values);
  if (found.length < MANY_VALUES) return found.sort();
  const sorted = sortedByHighWord(found);
  sortEqualHighWords(sorted);
  return sorted;
}

function positivesOf(values: ArrayLike<number>): Float64Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) count++;
  const found = new Float64Array(count);
  let next = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) found[next++] = values[i]!;
  return found;
}

/** Whether the high word of a double is the second, as on all machines Excel runs on. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 1 : 0;

/** The values in the order of their high words; their own array is the room for it. */
function sortedByHighWord(values: Float64Array): Float64Array {
  let from = values;
  let to: Float64Array = new Float64Array(values.length);
  for (const shift of SHIFTS) {
    const words = new Uint32Array(from.buffer);
    const starts = startsOf(words, shift);
    if (!starts) continue;
    for (let i = 0; i < from.length; i++) {
      to[starts[(words[2 * i + HIGH]! >>> shift) & (DIGITS - 1)]!++] = from[i]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where the values with each digit begin; null where all have the same one. */
function startsOf(words: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS);
  for (let i = HIGH; i < words.length; i += 2) starts[(words[i]! >>> shift) & (DIGITS - 1)]!++;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit]!;
    if (2 * count === words.length) return null;
    starts[digit] = before;
    before += count;
  }
  return starts;
}

function sortEqualHighWords(values: Float64Array): void {
  const words = new Uint32Array(values.buffer);
  let start = 0;
  let isSorted = true;
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && words[2 * i + HIGH] === words[2 * start + HIGH]) {
      if (values[i]! < values[i - 1]!) isSorted = false;
      continue;
    }
    if (!isSorted) values.subarray(start, i).sort();
    start = i;
    isSorted = true;
  }
}
