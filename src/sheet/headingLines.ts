/** Pixels: of a character of a bold heading, of the edges of a cell, and of the filter button that stands in it. */
const CHARACTER = 8;
const EDGES = 5;
const BUTTON = 26;

/**
 * How many lines a bold heading takes in a column of so many characters, beside its filter button; null if a word of it is
 * broken.
 *
 * @example headingLines("Usual days between orders", 15) //=> 3
 * @example headingLines("Usual days between orders", 9) //=> null
 */
export function headingLines(heading: string, width: number): number | null {
  const room = Math.floor((width * 7 + EDGES - BUTTON) / CHARACTER);
  let lines = 1;
  let taken = 0;
  for (const { length } of heading.trim().split(/\s+/)) {
    if (length > room) return null;
    const withSpace = taken === 0 ? length : taken + 1 + length;
    if (withSpace > room) lines += 1;
    taken = withSpace > room ? length : withSpace;
  }
  return lines;
}
