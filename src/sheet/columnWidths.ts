import { figureWidth } from "./figureWidth";
import { MARGINS, type Block, type Style } from "./reportSheet";

/** An A4 page on its side, in points; Letter is higher in proportion, so what fits here fits there. */
const PAPER = { width: 842, height: 595 } as const;
const PAGE = {
  width: PAPER.width - MARGINS.left - MARGINS.right,
  height: PAPER.height - MARGINS.top - MARGINS.bottom,
} as const;

/** The scale below which a printed page of the standard font is too small to read: some 5 points. */
const READABLE = 0.48;

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
 * The width of a column that shows a figure whole, in characters.
 *
 * @example widthOf(123456789, "#,##0") //=> 13.2
 */
export function widthOf(value: number, format: string, size = STANDARD_SIZE): number {
  const needed = figureWidth(value, format) * (size / STANDARD_SIZE) * BOLD + EDGES;
  return Math.min(WIDEST, Math.ceil(needed * 10) / 10);
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
        const place = { row: row + r, column: column + c };
        const size = large.findLast((style) => covers(style, place))?.size ?? STANDARD_SIZE;
        const width = widthOf(value, typeof format === "string" ? format : format[r]!, size);
        widths[place.column] = Math.max(widths[place.column] ?? 0, width);
      })
    );
  }
  return widths;
}

/**
 * The height in points of a landscape page of A4 that is as wide as columns of these widths.
 *
 * @example Math.round(pageHeight([100, 100])) //=> 705
 */
export function pageHeight(widths: readonly number[]): number {
  return (totalPoints(widths) * PAGE.height) / PAGE.width;
}

/**
 * How many pages a table is printed across: one, or two where one would make it too small to read.
 *
 * @example pagesWide(Array(29).fill(14)) //=> 2
 */
export function pagesWide(widths: readonly number[]): 1 | 2 {
  return PAGE.width / totalPoints(widths) < READABLE ? 2 : 1;
}

function totalPoints(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + columnPoints(width), 0);
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
  const present = totalPoints(widths);
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
