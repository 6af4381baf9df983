import type { EarlierTable } from "./earlierCells";
import { ACCENT, MUTED, TINT, type Block, type Choice, type Style } from "./reportSheet";
import type { PlacedColumn } from "./tableColumn";

const TEXT = "@";
/** Three lines, in points. */
const HEADING_HEIGHT = 46;

/**
 * The title of a sheet and the lines below it, from the first cell on, as far as there is room above the headings of its
 * table: the user may have deleted rows.
 *
 * @example titleLines("Clients", ["635 clients by amount"], 3).blocks[0]?.values
 *   //=> [["Clients"], ["635 clients by amount"]]
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
      height: HEADING_HEIGHT,
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
