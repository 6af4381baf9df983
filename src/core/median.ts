/**
 * The median: the middle value, or the mean of the two middle ones; null of nothing.
 *
 * @example median([3, 1, 10, 2]) //=> 2.5
 */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const ascending = new Float64Array(values).sort();
  const above = ascending[values.length >> 1]!;
  const below = ascending[(values.length - 1) >> 1]!;
  const mean = (below + above) / 2;
  return Number.isFinite(mean) ? mean : below / 2 + above / 2; // their sum may be too large where they are not
}
