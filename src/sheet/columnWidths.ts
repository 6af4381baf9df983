import { figureWidth } from "./figureWidth";
import { MARGINS, type Block, type Style } from "./reportSheet";

/** An A4 page on its side, in points; Letter is higher in proportion, so what fits here fits there. */
const PAPER = { width: 842, height: 595 } as const;
const PAGE = {
  width: PAPER.width - MARGINS.left - MARGINS.right,
  height: PAPER.height - MARGINS.top - MARGINS.bottom,
} as const;

const STANDARD_SIZE = 11;
/** What bold and the edges of a cell need beside the figures, in characters. */
const BOLD = 1.08;
const EDGES = 1.3;

/** Beyond, a figure is no more read but counted. */
const WIDEST = 30;

/**
 * The width of a column in points; one character of the standard font is 7 pixels wide, a cell has 5 pixels of padding, a
 * pixel is 3/4 of a point.
 *
 * @example columnPoints(10) //=> 56.25
 */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Column widths, in characters, that show every number of the blocks whole, none below what is asked for.
 *
 * @example columnWidths([{ row: 0, column: 0, values: [[123456789]], formats: ["#,##0"] }], [], [4])[0] //=> 13.2
 */
export function columnWidths(
  blocks: readonly Block[],
  styles: readonly Style[],
  least: readonly number[]
): readonly number[] {
  const widths = [...least];
  const large = styles.filter(({ size = STANDARD_SIZE }) => size > STANDARD_SIZE);
  for (const { row, column, values, formats } of blocks) {
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (typeof value !== "number") return;
        const format = formats[c]!;
        const characters = figureWidth(value, typeof format === "string" ? format : format[r]!);
        const place = { row: row + r, column: column + c };
        const size = large.findLast((style) => covers(style, place))?.size ?? STANDARD_SIZE;
        const needed = characters * (size / STANDARD_SIZE) * BOLD + EDGES;
        const width = Math.min(WIDEST, Math.ceil(needed * 10) / 10);
        widths[place.column] = Math.max(widths[place.column] ?? 0, width);
      })
    );
  }
  return widths;
}

/**
 * The widths with one column as much wider as it takes for rows of this height to fit a landscape page that is as wide as
 * they are.
 *
 * @example fittedWidths([10, 10], 0, 500)[1] //=> 10
 */
export function fittedWidths(
  widths: readonly number[],
  flexible: number,
  height: number
): readonly number[] {
  const present = widths.reduce((total, width) => total + columnPoints(width), 0);
  const missing = (height * PAGE.width) / PAGE.height - present;
  if (missing <= 0) return widths;
  return widths.map((width, c) => (c === flexible ? width + missing / (7 * 0.75) : width));
}

function covers(style: Style, { row, column }: { row: number; column: number }): boolean {
  return (
    row >= style.row &&
    row < style.row + style.rows &&
    column >= style.column &&
    column < style.column + style.columns
  );
}
