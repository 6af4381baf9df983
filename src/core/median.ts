/**
 * The median: the middle value, or the mean of the two middle ones; null of nothing.
 *
 * @example median([3, 1, 10, 2]) //=> 2.5
 */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const ascending = new Float64Array(values).sort();
  const middle = ascending.length >> 1;
  return ascending.length % 2
    ? ascending[middle]!
    : (ascending[middle - 1]! + ascending[middle]!) / 2;
}
