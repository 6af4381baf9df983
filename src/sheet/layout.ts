import {
  ACCENT,
  LINE,
  type Block,
  type Rectangle,
  type ReportChart,
  type ReportSheet,
  type Style,
} from "./reportSheet";

/** A part of a report sheet; `end` is the first row below it. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly styles: readonly Style[];
  readonly heat: ReportSheet["heat"];
  readonly charts: readonly ReportChart[];
  readonly end: number;
}

/** The upper left cell of a part. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

export const TEXT = "@";

export type Value = string | number;
type Line = readonly Value[];

/** A number format, for all numbers alike or by the number. */
export type Format = string | ((value: number) => string);

/**
 * A part with nothing but what is given.
 *
 * @example layout(7, { blocks: [] }).end //=> 7
 */
export function layout(end: number, parts: Partial<Omit<Layout, "end">> = {}): Layout {
  return { blocks: [], styles: [], heat: [], charts: [], ...parts, end };
}

/**
 * Parts as one; its end is that of the part that reaches lowest.
 *
 * @example joined([layout(3), layout(9), layout(5)]).end //=> 9
 */
export function joined(parts: readonly Layout[]): Layout {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    styles: parts.flatMap(({ styles }) => styles),
    heat: parts.flatMap(({ heat }) => heat),
    charts: parts.flatMap(({ charts }) => charts),
    end: Math.max(0, ...parts.map(({ end }) => end)),
  };
}

/**
 * Parts one below the other, each laid out from the row below the one before.
 *
 * @example stacked(3, [(row) => layout(row + 2), (row) => layout(row + 4)]).end //=> 9
 */
export function stacked(row: number, parts: readonly ((row: number) => Layout)[]): Layout {
  const laidOut: Layout[] = [];
  for (const part of parts) laidOut.push(part(laidOut.at(-1)?.end ?? row));
  return joined([layout(row), ...laidOut]);
}

/** An empty row. */
export function gap(row: number): Layout {
  return layout(row + 1);
}

/**
 * Lines of cells with a format for the numbers of each column. A text among them has the format for text, so that it
 * arrives as the text it is.
 *
 * @example linesBlock({ row: 1, column: 0 }, [["Acme", 5], ["Best", "–"]], ["@", "0"]).formats //=> ["@", ["0", "@"]]
 */
export function linesBlock(
  { row, column }: Corner,
  lines: readonly Line[],
  formats: readonly Format[]
): Block {
  const formatOf = (value: Value, format: Format): string => {
    if (typeof value === "string") return TEXT;
    return typeof format === "string" ? format : format(value);
  };
  return {
    row,
    column,
    values: lines,
    formats: formats.map((format, c) => {
      const own = lines.map((line) => formatOf(line[c]!, format));
      return own.every((each) => each === own[0]) ? (own[0] ?? TEXT) : own;
    }),
  };
}

/**
 * The title of a section with a line below it, across `columns`.
 *
 * @example sectionTitle({ row: 6, column: 0 }, 5, "Top 20 clients").end //=> 7
 */
export function sectionTitle({ row, column }: Corner, columns: number, title: string): Layout {
  const place = { row, column, rows: 1, columns };
  return layout(row + 1, {
    blocks: [{ row, column, values: [[title]], formats: [TEXT] }],
    styles: [{ ...place, bold: true, size: 12, color: ACCENT, line: LINE }],
  });
}

/** A table without Excel's own: a row of headings and lines below, texts left and figures right. */
export interface Grid {
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  /** For the numbers of each column. */
  readonly formats: readonly Format[];
  /** What stands left; by default the first column alone. */
  readonly left?: readonly number[];
  readonly center?: readonly number[];
  /** What stands left beside a column that stands right, and is set off from it. */
  readonly indented?: readonly number[];
  /** Whether the last line is a total. */
  readonly hasTotal?: boolean;
  /** Points, where the headings need more than one line. */
  readonly headingHeight?: number;
}

/**
 * Lays a grid out at a corner.
 *
 * @example grid({ row: 7, column: 0 }, { headings: ["Client", "Sales"], lines: [["Acme", 5]], formats: ["@", "0"] }).end
 *   //=> 9
 */
export function grid({ row, column }: Corner, given: Grid): Layout {
  const {
    headings,
    lines,
    formats,
    left = [0],
    center = [],
    indented = [],
    hasTotal = false,
    headingHeight,
  } = given;
  const columns = headings.length;
  const whole: Rectangle = { row, column, rows: lines.length + 1, columns };
  const body: Rectangle = { row: row + 1, column, rows: lines.length, columns };
  const last: Rectangle = { row: row + lines.length, column, rows: 1, columns };
  const aligned = (align: "Center" | "Right", flags: readonly boolean[]) =>
    runsOf(flags).map(([from, count]): Style => ({
      ...whole,
      column: column + from,
      columns: count,
      align,
    }));
  return layout(row + 1 + lines.length, {
    blocks: [
      { row, column, values: [headings], formats: headings.map(() => TEXT) },
      ...(lines.length ? [linesBlock({ row: row + 1, column }, lines, formats)] : []),
    ],
    styles: [
      ...aligned(
        "Right",
        headings.map((_, c) => !left.includes(c) && !center.includes(c))
      ),
      ...aligned(
        "Center",
        headings.map((_, c) => center.includes(c))
      ),
      ...indented.map((c): Style => ({
        ...whole,
        column: column + c,
        columns: 1,
        align: "Left",
        indent: 1,
      })),
      {
        ...whole,
        rows: 1,
        bold: true,
        color: "#FFFFFF",
        fill: ACCENT,
        ...(headingHeight === undefined ? {} : { wrap: true, height: headingHeight }),
      },
      ...(lines.length ? [{ ...body, line: LINE }] : []),
      ...(hasTotal ? [{ ...last, bold: true }] : []),
    ],
  });
}

/** Where the flags are set: first place and how many in a row. */
function runsOf(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  flags.forEach((flag, i) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last && last[0] + last[1] === i) last[1]++;
    else runs.push([i, 1]);
  });
  return runs;
}
