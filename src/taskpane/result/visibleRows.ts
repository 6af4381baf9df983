/** Rows first .. end - 1 of a list. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Rows kept ready above and below what is seen, so that a quick scroll meets no gap. */
const SPARE_ROWS = 8;

/**
 * The rows of a list that must be there for what is scrolled into view, all rows being equally high. Lengths in pixels.
 *
 * @example visibleRows({ top: 4800, height: 480, rowHeight: 48, rows: 5000 }) //=> { first: 92, end: 118 }
 */
export function visibleRows(view: {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: number;
}): RowRange {
  const { top, height, rowHeight, rows } = view;
  const first = Math.floor(top / rowHeight) - SPARE_ROWS;
  const end = Math.ceil((top + height) / rowHeight) + SPARE_ROWS;
  return { first: Math.max(0, Math.min(first, rows)), end: Math.max(0, Math.min(end, rows)) };
}

/**
 * How far a list must be scrolled so that a row is wholly seen, moved as little as possible.
 *
 * @example scrollFor(20, { top: 0, height: 480, rowHeight: 48 }) //=> 528
 */
export function scrollFor(
  row: number,
  view: { readonly top: number; readonly height: number; readonly rowHeight: number }
): number {
  const start = row * view.rowHeight;
  const end = start + view.rowHeight;
  if (start < view.top) return start;
  return end > view.top + view.height ? end - view.height : view.top;
}
