import type { FWorksheet } from "@univerjs/sheets/facade";

/** A box in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a cell of the shown sheet is in the window; null if it is scrolled out of sight. The grid tells places on the
 * whole sheet: headings included, without scrolling and zoom.
 *
 * @param canvas - the box of the grid's canvas
 */
export function cellRect(sheet: FWorksheet, row: number, column: number, canvas: Box): Box | null {
  const cell = sheet.getRange(row, column).getCellRect();
  const { xSplit, ySplit } = sheet.getFreeze();
  const free = sheet.getRange(Math.max(0, ySplit), Math.max(0, xSplit)).getCellRect();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  // The first row and column in sight are counted from the end of the frozen ones.
  const start = sheet
    .getRange(sheetViewStartRow + Math.max(0, ySplit), sheetViewStartColumn + Math.max(0, xSplit))
    .getCellRect();
  const dx = column < xSplit ? 0 : Math.max(0, start.left + offsetX - free.left);
  const dy = row < ySplit ? 0 : Math.max(0, start.top + offsetY - free.top);
  const isBehindPanes =
    (column >= xSplit && cell.right - dx <= free.left) ||
    (row >= ySplit && cell.bottom - dy <= free.top);
  const zoom = sheet.getZoom();
  const box = {
    left: canvas.left + (cell.left - dx) * zoom,
    top: canvas.top + (cell.top - dy) * zoom,
    right: canvas.left + (cell.right - dx) * zoom,
    bottom: canvas.top + (cell.bottom - dy) * zoom,
  };
  return isBehindPanes || box.left >= canvas.right || box.top >= canvas.bottom ? null : box;
}
