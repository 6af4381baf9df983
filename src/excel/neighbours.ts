/** Columns side by side. */
export interface Neighbours {
  readonly from: number;
  readonly width: number;
}

/**
 * Columns (indexes, ascending) in groups of neighbours: each can be read as one range.
 *
 * @example neighbours([0, 1, 4]) //=> [{ from: 0, width: 2 }, { from: 4, width: 1 }]
 */
export function neighbours(columns: readonly number[]): readonly Neighbours[] {
  const groups: { from: number; width: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.from + last.width === column) last.width++;
    else groups.push({ from: column, width: 1 });
  }
  return groups;
}
