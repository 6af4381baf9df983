import type { EarlierTable } from "./earlierCells";
import { pagesWide, widthOf } from "./columnWidths";
import { headingLines } from "./headingLines";
import {
  ACCENT,
  MUTED,
  TINT,
  type Block,
  type Choice,
  type ReportPage,
  type Style,
} from "./reportSheet";
import type { PlacedColumn } from "./tableColumn";

const TEXT = "@";
/** Points. */
const LINE_HEIGHT = 15;
/** Lines of a heading: a word too long for its column is broken into one more than there are words. */
const LINES = { least: 2, most: 6 } as const;

/**
 * The title of a sheet and the lines below it, from the first cell on, as far as there is room above the headings of its
 * table: the user may have deleted rows.
 *
 * @example titleLines("Clients", ["635 clients by sales"], 3).blocks[0]?.values
 *   //=> [["Clients"], ["635 clients by sales"]]
 */
export function titleLines(
  title: string,
  lines: readonly string[],
  headingRow: number
): { readonly blocks: readonly Block[]; readonly styles: readonly Style[] } {
  const place = { column: 0, columns: 1 };
  const values = [title, ...lines].slice(0, headingRow).map((line) => [line]);
  if (values.length === 0) return { blocks: [], styles: [] };
  return {
    blocks: [{ row: 0, column: 0, values, formats: [TEXT] }],
    styles: [
      { ...place, row: 0, rows: 1, bold: true, size: 16, color: ACCENT, height: 24 },
      ...(values.length > 1 ? [{ ...place, row: 1, rows: values.length - 1, color: MUTED }] : []),
    ],
  };
}

/**
 * The row of a table's headings: the one it is meant to have or, where the user deleted rows above it, the one it has. A table
 * that moved down takes all of the sheet with it, which is for the writer to do.
 */
export function headingRowOf(meant: number, earlier: EarlierTable | null): number {
  return earlier ? Math.min(meant, earlier.row) : meant;
}

/** The headings of a table as a block. */
export function headingsBlock<Row>(columns: readonly PlacedColumn<Row>[], row: number): Block {
  return {
    row,
    column: 0,
    values: [columns.map(({ heading }) => heading)],
    formats: columns.map(() => TEXT),
  };
}

/** The height of the headings of a table, in points: all of each is to be seen. */
function headingHeight<Row>(columns: readonly PlacedColumn<Row>[]): number {
  const lines = columns.map(
    ({ heading, width }) => headingLines(heading, width) ?? heading.trim().split(/\s+/).length + 1
  );
  return Math.min(LINES.most, Math.max(LINES.least, ...lines)) * LINE_HEIGHT + 1;
}

/** The widths of a table's columns: as they are meant, or wider where a figure needs it. */
export function tableWidths<Row>(
  columns: readonly PlacedColumn<Row>[],
  { values, formats }: Pick<Block, "values" | "formats">
): readonly number[] {
  const extremes = extremeRows(values, columns.length);
  return columns.map(({ width }, c) => {
    const format = formats[c];
    const widthIn = (row: number) =>
      format === undefined
        ? 0
        : widthOf(values[row]![c] as number, typeof format === "string" ? format : format[row]!);
    return extremes[c]!.reduce((wide, row) => Math.max(wide, widthIn(row)), width);
  });
}

/** Per column the rows with its least and its largest figure; none where it has no figures. */
function extremeRows(values: Block["values"], columns: number): readonly (readonly number[])[] {
  const least = new Float64Array(columns).fill(Infinity);
  const most = new Float64Array(columns).fill(-Infinity);
  const leastRows = new Int32Array(columns).fill(-1);
  const mostRows = new Int32Array(columns).fill(-1);
  // Row by row, as the cells lie in memory.
  values.forEach((line, row) => {
    for (let c = 0; c < columns; c++) {
      const value = line[c];
      if (typeof value !== "number") continue;
      if (value < least[c]!) [least[c], leastRows[c]] = [value, row];
      if (value > most[c]!) [most[c], mostRows[c]] = [value, row];
    }
  });
  return Array.from(leastRows, (row, c) => (row < 0 ? [] : [row, mostRows[c]!]));
}

/**
 * How a sheet with a table is printed: landscape, fitted to its width, with the headings on each page; a wide one across two
 * pages, with the columns that name the client on both.
 */
export function tablePage(
  header: ReportPage["header"],
  headingRow: number,
  widths: readonly number[],
  naming: number
): ReportPage {
  const wide = pagesWide(widths);
  return {
    orientation: "Landscape",
    pagesWide: wide,
    titleRows: { first: headingRow, last: headingRow },
    titleColumns: wide === 1 ? null : { first: 0, last: naming - 1 },
    header,
    breakAfterRow: null,
  };
}

/** How a table looks: its headings, the columns that do not stand left, and those to fill. */
export function tableStyles<Row>(
  columns: readonly PlacedColumn<Row>[],
  row: number,
  rows: number
): readonly Style[] {
  return [
    ...columns.flatMap(({ align }, column): Style[] =>
      align ? [{ row, column, rows: rows + 1, columns: 1, align }] : []
    ),
    // Beside a column that stands right or in the middle, a text would run into it.
    ...columns.flatMap(({ align }, column): Style[] =>
      !align && columns[column - 1]?.align
        ? [{ row, column, rows: rows + 1, columns: 1, align: "Left", indent: 1 }]
        : []
    ),
    ...columns.flatMap(({ column }, place): Style[] =>
      column && !column.valueFor
        ? [{ row: row + 1, column: place, rows, columns: 1, fill: TINT }]
        : []
    ),
    {
      row,
      column: 0,
      rows: 1,
      columns: columns.length,
      bold: true,
      color: "#FFFFFF",
      fill: ACCENT,
      wrap: true,
      height: headingHeight(columns),
    },
  ];
}

/** The drop-downs of a table, by the ids of the columns that have one. */
export function tableChoices<Row>(
  columns: readonly PlacedColumn<Row>[],
  lists: Readonly<Record<string, readonly string[]>>,
  row: number,
  rows: number
): readonly Choice[] {
  return columns.flatMap(({ column }, place): Choice[] => {
    const list = column && lists[column.id];
    return list && rows > 0 ? [{ row, column: place, rows, columns: 1, list }] : [];
  });
}
