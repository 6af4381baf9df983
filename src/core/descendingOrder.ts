const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;
const SIGN = 0x80000000;

/** Numbers from the largest to the smallest. */
export interface Descending {
  /** Their indexes; equal ones in their own order. */
  readonly order: Uint32Array;
  /** The numbers in that order. */
  readonly sorted: Float64Array;
}

/**
 * The indexes of numbers from the largest to the smallest; equal ones in their own order. -0 is 0.
 *
 * @example descendingOrder([15, 80, 5, 80]) //=> [1, 3, 0, 2]
 */
export function descendingOrder(values: ArrayLike<number>): Uint32Array {
  return descending(values).order;
}

/**
 * Sorts numbers as `descendingOrder` tells.
 *
 * A radix sort of the high words of the doubles, sixteen bits at a time, instead of a sort with a comparison: a million rows
 * take a tenth of the time. Words that agree are of numbers within a millionth of each other, mostly of equal ones: only
 * where they are not the numbers themselves are compared.
 *
 * @example descending([15, 80, 5]).sorted //=> [80, 15, 5]
 */
export function descending(values: ArrayLike<number>): Descending {
  const order = orderByHighWords(values);
  const sorted = new Float64Array(order.length);
  putInOrder(sorted, order, values);
  const words = new Uint32Array(sorted.buffer); // low word first
  for (let place = 1; place < order.length; place++) {
    if (!(sorted[place]! > sorted[place - 1]!)) continue;
    let start = place - 1;
    while (start > 0 && words[2 * start - 1] === words[2 * place + 1]) start--;
    while (place < order.length && words[2 * place + 1] === words[2 * start + 1]) place++;
    const tied = order.subarray(start, place).sort((a, b) => values[b]! - values[a]! || a - b);
    putInOrder(sorted.subarray(start, place), tied, values);
  }
  return { order, sorted };
}

function putInOrder(sorted: Float64Array, order: Uint32Array, values: ArrayLike<number>): void {
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place]!]! + 0; // -0 + 0 is 0
}

function orderByHighWords(values: ArrayLike<number>): Uint32Array {
  const words = turnedWords(values);
  let order = new Uint32Array(words.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let spare = new Uint32Array(words.length);
  for (const shift of [0, DIGIT_BITS]) {
    const starts = startsOf(words, shift);
    if (!starts) continue;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const digit = (words[row]! >>> shift) & (DIGITS - 1);
      spare[starts[digit]!++] = row;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** The high words of numbers, turned so that as whole numbers they rise where the numbers fall. */
function turnedWords(values: ArrayLike<number>): Uint32Array {
  const turned = new Uint32Array(values.length);
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  for (let i = 0; i < values.length; i++) {
    number[0] = values[i]! + 0;
    const high = words[1]!;
    turned[i] = high >= SIGN ? high : ~(high | SIGN);
  }
  return turned;
}

/** Where the rows with each digit begin; null where all have the same one, so that there is nothing to sort. */
function startsOf(words: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS);
  for (let i = 0; i < words.length; i++) starts[(words[i]! >>> shift) & (DIGITS - 1)]!++;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit]!;
    if (count === words.length) return null;
    starts[digit] = before;
    before += count;
  }
  return starts;
}
