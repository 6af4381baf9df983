const PIXELS_PER_CHARACTER = 7.5;
const PADDING = 18;
const NARROWEST = 48;
const WIDEST = 320;

/**
 * The width in pixels that shows the longest of some texts in the grid's default font, within bounds.
 *
 * @example columnWidth(["Amount", "1234567.89"]) //=> 93
 */
export function columnWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, Math.round(longest * PIXELS_PER_CHARACTER + PADDING))
  );
}
