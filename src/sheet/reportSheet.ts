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
  readonly wrap?: boolean;
  /** Height of the rows, points. */
  readonly height?: number;
  /** A thin line below, in this colour. */
  readonly line?: string;
}

/** A sheet of a report as it should look, told without Excel. */
export interface ReportSheet {
  /** What KAM knows it by, whatever its name in the workbook. */
  readonly kind: "clients" | "summary";
  /** The name it would like. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly styles: readonly Style[];
  /** An Excel table over a rectangle that begins with a heading row. */
  readonly table: (Rectangle & { readonly name: string; readonly style: string }) | null;
  /** Rectangles of numbers coloured by size, from the smallest to the largest. */
  readonly heat: readonly (Rectangle & { readonly low: string; readonly high: string })[];
  /** Column widths in characters of the standard font. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly page: {
    readonly orientation: "Portrait" | "Landscape";
    /** Rows repeated at the top of each printed page: first and last, from 0. */
    readonly titleRows: { readonly first: number; readonly last: number } | null;
  };
}

export const ACCENT = "#0B5F66";
export const MUTED = "#5F6B6D";
export const LINE = "#C9D3D4";
export const HEAT = { low: "#FFFFFF", high: "#7CC0C4" } as const;

/** The rectangle of a block. */
export function rectangleOf({ row, column, values }: Block): Rectangle {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

/**
 * The rectangle, from the first cell of the sheet, that holds all blocks.
 *
 * @example extentOf([{ row: 3, column: 0, values: [["a", "b"]], formats: ["@", "@"] }])
 *   //=> { row: 0, column: 0, rows: 4, columns: 2 }
 */
export function extentOf(blocks: readonly Block[]): Rectangle {
  const rectangles = blocks.map(rectangleOf);
  return {
    row: 0,
    column: 0,
    rows: Math.max(0, ...rectangles.map(({ row, rows }) => row + rows)),
    columns: Math.max(0, ...rectangles.map(({ column, columns }) => column + columns)),
  };
}
