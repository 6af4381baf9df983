/** The grid's room beside a text, and what a step of Excel's indent adds to it, in pixels. */
const PADDING = 2;
const STEP = 9;

/**
 * The room left of a text for so many steps of Excel's indent.
 *
 * @example indentPixels(1) //=> 11
 */
export function indentPixels(level: number): number {
  return PADDING + STEP * level;
}

/**
 * The steps of Excel's indent for the room left of a text, the reverse of indentPixels.
 *
 * @example indentLevel(11) //=> 1
 */
export function indentLevel(pixels = PADDING): number {
  return Math.round((pixels - PADDING) / STEP);
}
