import type { ReportRecord } from "./earlierCells";

/** A rectangle of a report sheet; rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Cells of a report with a number format per column, or per cell where a column is mixed. A text arrives as that very text
 * only under the format "@", set before it.
 */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number)[])[];
  readonly formats: readonly (string | readonly string[])[];
}

/** A block whose rows are held elsewhere, and handed over a few at a time. */
export interface DistantBlock extends Rectangle {
  readonly formats: Block["formats"];
  /** Per column: whether none of its cells holds anything. */
  readonly blank: readonly boolean[];
  rowsOf(first: number, count: number): Promise<Block["values"]>;
}

export type AnyBlock = Block | DistantBlock;

/** How a rectangle looks; what is not named stays as it is. */
export interface Style extends Rectangle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** Colours are #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  /** Steps from the edge that the text stands at, each about as wide as a capital letter. */
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Height of the rows, points. */
  readonly height?: number;
  /** A thin line below, in this colour. */
  readonly line?: string;
}

/** One row of figures of a chart, one for each category. */
export interface ChartSeries {
  readonly name: string;
  readonly values: Rectangle;
  /** How this one is drawn where it differs from the chart. */
  readonly as?: "columns" | "line";
  readonly axis?: "primary" | "secondary";
  /** #RRGGBB */
  readonly color?: string;
  /** The number format of its axis where that differs from the chart's. */
  readonly format?: string;
  /** Where an axis of its own ends; as the figures have it, if not given. */
  readonly highest?: number;
}

/** A native chart over ranges of its own sheet. */
export interface ReportChart {
  /** The same from run to run, so that a renewal finds it. */
  readonly name: string;
  readonly title: string;
  /** The same as a sentence, for those who do not see it. */
  readonly alt: string;
  readonly kind: "columns" | "stackedColumns" | "bars" | "line";
  /** The cells it covers: none of them holds a value. */
  readonly place: Rectangle;
  /** One column or one row of names, and as many figures for each series; none of them with a heading. */
  readonly categories: Rectangle;
  readonly series: readonly ChartSeries[];
  readonly valueFormat?: string;
}

/** Cells to choose for, each from the same list. What is typed already stays, and other words may be typed. */
export interface Choice extends Rectangle {
  readonly list: readonly string[];
}

/** A formula and its cell. */
export interface CellFormula {
  readonly row: number;
  readonly column: number;
  /** "=..." in R1C1 notation and English. */
  readonly formula: string;
}

/** A formula that spills, and its cell. */
export interface SpillingFormula {
  readonly row: number;
  readonly column: number;
  /** "=..." in A1 notation and English. */
  readonly text: string;
}

/** A sheet of a report as it should look, told without Excel. */
export interface ReportSheet<B extends AnyBlock = Block> {
  /** What KAM knows it by, whatever its name in the workbook. */
  readonly kind: "summary" | "clients" | "inputs" | "winback" | "live";
  /** The name it would like. */
  readonly name: string;
  readonly blocks: readonly B[];
  readonly styles: readonly Style[];
  /**
   * Whether a renewal clears what KAM wrote here before ("replace"), or writes the cells of the blocks alone and leaves every
   * other cell as it is ("amend"): the sheet then holds what people typed. In an amended sheet the table is where the
   * earlier one was found, and only grows; widths, frozen rows and the page stay as they are.
   */
  readonly renewal: "replace" | "amend";
  /** Formulas of cells that the blocks give values; written in their place, after the tables have their size. */
  readonly formulas?: readonly CellFormula[];
  /** Formulas that fill more cells than their own, as they are typed; the blocks leave these cells empty. */
  readonly spills?: readonly SpillingFormula[];
  /** Of the summary and of live results: where their data come from, as a text. */
  readonly origin?: string;
  /** Of the sheet of clients: what it keeps about its run for the next one. */
  readonly record?: ReportRecord;
  /** An Excel table over a rectangle that begins with a heading row. */
  readonly table: ReportTable | null;
  readonly charts: readonly ReportChart[];
  readonly choices: readonly Choice[];
  /** Rectangles of numbers coloured by size, from the smallest to the largest. */
  readonly heat: readonly (Rectangle & { readonly low: string; readonly high: string })[];
  /** Column widths in characters of the standard font. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly page: ReportPage;
}

/** A sheet of a report that is written, be its rows here or elsewhere. */
export type ReportSource = ReportSheet<AnyBlock>;

export interface ReportTable extends Rectangle {
  readonly name: string;
  readonly style: string;
  /** The rows shown at first: those with one of these values in a column, counted within the table. */
  readonly filter?: { readonly column: number; readonly values: readonly string[] } | null;
}

/** How a sheet is printed: fitted to the width of one page or, where that could not be read, of two. */
export interface ReportPage {
  readonly orientation: "Portrait" | "Landscape";
  readonly pagesWide: 1 | 2;
  /** Rows repeated at the top of each printed page: first and last, from 0. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Columns repeated at the left of each printed page: first and last, from 0. */
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  /** What stands at the top of each page, in Excel's codes: "&P" the page, "&N" their number, "&&" the sign itself. */
  readonly header: { readonly left: string; readonly right: string };
  /** The last row of the first page, where a new one is to begin below it. */
  readonly breakAfterRow: number | null;
}

/** The white edges of a printed page in points; the header stands within the upper one. */
export const MARGINS = { left: 29, right: 29, top: 43, bottom: 29, header: 20 } as const;

/**
 * A text as Excel's header has to have it.
 *
 * @example headerText("Hall & Sons") //=> "Hall && Sons"
 */
export function headerText(text: string): string {
  return text.replaceAll("&", "&&");
}

export const ACCENT = "#0B5F66";
export const MUTED = "#5F6B6D";
export const LINE = "#C9D3D4";
export const TINT = "#E9F2F2";
/** Colours of words that say the same: good, to be watched, bad; dark enough to be read on white. */
export const GOOD = "#1E7145";
export const WARN = "#9A5B00";
export const BAD = "#B3261E";
export const HEAT = { low: "#FFFFFF", high: "#7CC0C4" } as const;

/** The rectangle of a block. */
export function rectangleOf(block: AnyBlock): Rectangle {
  const { row, column } = block;
  if ("rowsOf" in block) return { row, column, rows: block.rows, columns: block.columns };
  const { values } = block;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

/**
 * The rectangle, from the first cell of the sheet, that holds all blocks.
 *
 * @example extentOf([{ row: 3, column: 0, values: [["a", "b"]], formats: ["@", "@"] }])
 *   //=> { row: 0, column: 0, rows: 4, columns: 2 }
 */
export function extentOf(blocks: readonly AnyBlock[]): Rectangle {
  const rectangles = blocks.map(rectangleOf);
  return {
    row: 0,
    column: 0,
    rows: Math.max(0, ...rectangles.map(({ row, rows }) => row + rows)),
    columns: Math.max(0, ...rectangles.map(({ column, columns }) => column + columns)),
  };
}
