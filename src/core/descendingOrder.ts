const DIGITS = 0x10000;
const SIGN = 0x80000000;

/**
 * The indexes of numbers from the largest to the smallest; equal ones in the order they have in `from`, all the indexes in
 * some order, else in their own. -0 is 0.
 *
 * A radix sort of the bits of the doubles, sixteen at a time, instead of a sort with a comparison: a million rows take a
 * tenth of the time.
 *
 * @example descendingOrder([15, 80, 5, 80]) //=> [1, 3, 0, 2]
 */
export function descendingOrder(values: ArrayLike<number>, from?: ArrayLike<number>): Uint32Array {
  const { high, low } = sortableBits(values);
  let order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = from ? from[i]! : i;
  let spare = new Uint32Array(values.length);
  for (const [word, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    const starts = startsOf(word, shift);
    if (!starts) continue;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const digit = (word[row]! >>> shift) & (DIGITS - 1);
      spare[starts[digit]!++] = row;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** The bits of each number, turned so that as whole numbers they rise where the numbers fall. */
function sortableBits(values: ArrayLike<number>): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  number[0] = 1;
  const [lowWord, highWord] = words[0] === 0 ? [0, 1] : [1, 0]; // the order of bytes of this machine
  for (let i = 0; i < values.length; i++) {
    number[0] = values[i]! + 0; // -0 + 0 is 0
    const isNegative = words[highWord]! >= SIGN;
    high[i] = isNegative ? words[highWord]! : ~(words[highWord]! | SIGN);
    low[i] = isNegative ? words[lowWord]! : ~words[lowWord]!;
  }
  return { high, low };
}

/** Where the rows with each digit begin; null where all have the same one, so that there is nothing to sort. */
function startsOf(word: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS);
  for (let i = 0; i < word.length; i++) starts[(word[i]! >>> shift) & (DIGITS - 1)]!++;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit]!;
    if (count === word.length) return null;
    starts[digit] = before;
    before += count;
  }
  return starts;
}
