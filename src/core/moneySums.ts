/** Amounts with so many decimals at most, four, are whole numbers of parts of this size. */
export const PARTS = 1e4;

/**
 * The sums by place of amounts of money, added in whole ten-thousandths: without any rounding, so that what cancels is
 * exactly 0 and no order of the terms changes a digit. Null where a term is no money (it has more than four decimals, or is
 * not finite) or all together are too large to be counted so.
 *
 * `places` tells per term the place of its sum, below 0 for a term that is in none.
 *
 * @example moneySums([0, 0, 0, 1], [0.1, 0.2, -0.3, 5], 2) //=> [0, 5]
 * @example moneySums([0], [1 / 3], 1) //=> null
 */
export function moneySums(
  places: ArrayLike<number>,
  terms: ArrayLike<number>,
  count: number
): Float64Array | null {
  const sums = new Float64Array(count);
  let all = 0;
  for (let i = 0; i < terms.length; i++) {
    const place = places[i]!;
    if (place < 0) continue;
    const term = terms[i]!;
    const parts = Math.round(term * PARTS);
    if (parts / PARTS !== term) return null;
    sums[place]! += parts;
    all += Math.abs(parts);
  }
  if (all > Number.MAX_SAFE_INTEGER) return null;
  for (let place = 0; place < count; place++) sums[place]! /= PARTS;
  return sums;
}
