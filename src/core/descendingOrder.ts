/** From so many values on, a radix sort is faster than the one of the machine; of few it takes up to 500 times as long. */
const MANY_VALUES = 2048;

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
 * Of many a radix sort of the high words of the doubles, sixteen bits at a time, instead of a sort with a comparison: a
 * million rows take a tenth of the time. Words that agree are of numbers within a millionth of each other, mostly of equal
 * ones: only where they are not the numbers themselves are compared.
 *
 * @example descending([15, 80, 5]).sorted //=> [80, 15, 5]
 */
export function descending(values: ArrayLike<number>): Descending {
  const areMany = values.length >= MANY_VALUES;
  const order = areMany ? orderByHighWords(values) : compareAll(indexes(values.length), values);
  const sorted = new Float64Array(order.length);
  putInOrder(sorted, order, values);
  if (areMany) sortEqualHighWords({ order, sorted }, values);
  return { order, sorted };
}

function indexes(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

/** Sorts indexes by comparing their numbers. */
function compareAll(order: Uint32Array, values: ArrayLike<number>): Uint32Array {
  return order.sort((a, b) => values[b]! - values[a]! || a - b);
}

function putInOrder(sorted: Float64Array, order: Uint32Array, values: ArrayLike<number>): void {
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place]!]! + 0; // -0 + 0 is 0
}

function orderByHighWords(values: ArrayLike<number>): Uint32Array {
  const words = turnedWords(values);
  let order: Uint32Array = indexes(words.length);
  let spare: Uint32Array = new Uint32Array(words.length);
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

function sortEqualHighWords({ order, sorted }: Descending, values: ArrayLike<number>): void {
  const words = new Uint32Array(sorted.buffer); // low word first
  for (let place = 1; place < order.length; place++) {
    if (!(sorted[place]! > sorted[place - 1]!)) continue;
    let start = place - 1;
    while (start > 0 && words[2 * start - 1] === words[2 * place + 1]) start--;
    while (place < order.length && words[2 * place + 1] === words[2 * start + 1]) place++;
    putInOrder(
      sorted.subarray(start, place),
      compareAll(order.subarray(start, place), values),
      values
    );
  }
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
