import type { Rectangle } from "../sheet/reportSheet";

/** Excel refuses what concerns more than five million cells at once. */
const MOST_CELLS = 1_000_000;

/**
 * A rectangle in parts, each with some of its rows, that Excel can copy one by one; none of an empty one.
 *
 * @example rowParts({ row: 3, column: 0, rows: 1_200_000, columns: 1 }).map(({ row }) => row) //=> [3, 1_000_003]
 */
export function rowParts({ row, column, rows, columns }: Rectangle): readonly Rectangle[] {
  const most = Math.max(1, Math.floor(MOST_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, i) => ({
    row: row + i * most,
    column,
    rows: Math.min(most, rows - i * most),
    columns,
  }));
}
