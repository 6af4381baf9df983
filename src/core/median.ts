/**
 * The median: the middle value, or the mean of the two middle ones; null of nothing.
 *
 * @example median([3, 1, 10, 2]) //=> 2.5
 */
export function median(values: ArrayLike<number>): number | null {
  const count = values.length;
  if (count === 0) return null;
  const ordered = new Float64Array(values);
  const middle = count >> 1;
  const above = select(ordered, middle);
  if (count % 2) return above;
  let below = -Infinity;
  for (let i = 0; i < middle; i++) if (ordered[i]! > below) below = ordered[i]!;
  const mean = (below + above) / 2;
  return Number.isFinite(mean) ? mean : below / 2 + above / 2; // their sum may be too large where they are not
}

/**
 * The value that would stand at a place if all were sorted; no larger one is left before it. C. A. R. Hoare
 * (1961), Algorithm 65: Find, Communications of the ACM 4, 321-322.
 */
function select(values: Float64Array, place: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[place]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (right < place) from = left;
    if (left > place) to = right;
  }
  return values[place]!;
}
