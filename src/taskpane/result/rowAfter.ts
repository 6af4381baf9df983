/**
 * The row a key leads to from a row of a list; null for a key that does not move. A page is so many rows.
 *
 * @example rowAfter("PageDown", 3, { rows: 635, page: 9 }) //=> 12
 */
export function rowAfter(
  key: string,
  row: number,
  { rows, page }: { readonly rows: number; readonly page: number }
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - page,
    PageDown: row + page,
    Home: 0,
    End: rows - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key]! : null;
  return next === null ? null : Math.max(0, Math.min(rows - 1, next));
}
