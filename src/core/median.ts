/**
 * The median: the middle value, or the mean of the two middle ones; null of nothing.
 *
 * @example median([3, 1, 10, 2]) //=> 2.5
 */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const ascending = new Float64Array(values).sort();
  const middle = ascending.length >> 1;
  if (ascending.length % 2) return ascending[middle]!;
  const [below, above] = [ascending[middle - 1]!, ascending[middle]!];
  const mean = (below + above) / 2;
  return Number.isFinite(mean) ? mean : below / 2 + above / 2; // their sum may be too large where they are not
}
