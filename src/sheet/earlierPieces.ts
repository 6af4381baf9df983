import type { EarlierCells, EarlierSheet, EarlierTable } from "./earlierCells";

/** The sheets of an earlier report that have tables. */
export const EARLIER_KINDS = ["inputs", "winback", "clients"] as const;
export type EarlierKind = (typeof EARLIER_KINDS)[number];

/** Rows of an earlier table. */
export type EarlierRows = Pick<EarlierTable, "values" | "formulas" | "formats">;

/** Some rows of a table, and which one it is. */
export interface EarlierPiece {
  readonly kind: EarlierKind;
  readonly rows: EarlierRows;
}

const NO_ROWS: EarlierRows = { values: [], formulas: [], formats: [] };

/** What an earlier run left, with tables that have their headings alone. */
export function earlierHeads(cells: EarlierCells): EarlierCells {
  return withTables(cells, (table) => ({ ...table, ...NO_ROWS }));
}

/**
 * The rows of all tables of an earlier report, in pieces of at most so many cells.
 *
 * @example [...earlierPieces(cells, 20_000)].filter(({ kind }) => kind === "inputs").length //=> 2
 */
export function* earlierPieces(cells: EarlierCells, mostCells: number): Generator<EarlierPiece> {
  for (const kind of EARLIER_KINDS) {
    const table = cells[kind]?.table;
    if (!table) continue;
    const width = table.values[0]?.length ?? 0; // rows end with the last column that was read
    const count = Math.max(1, Math.floor(mostCells / Math.max(1, width)));
    for (let first = 0; first < table.values.length; first += count) {
      const cut = <Row>(rows: readonly Row[]) => rows.slice(first, first + count);
      const { values, formulas, formats } = table;
      yield { kind, rows: { values: cut(values), formulas: cut(formulas), formats: cut(formats) } };
    }
  }
}

/** How many rows all tables of an earlier report have. */
export function earlierRowCount(cells: EarlierCells): number {
  const counts = EARLIER_KINDS.map((kind) => cells[kind]?.table?.values.length ?? 0);
  return counts.reduce((sum, count) => sum + count);
}

/** What an earlier run left, put together from its heads and pieces. */
export function earlierWhole(heads: EarlierCells, pieces: readonly EarlierPiece[]): EarlierCells {
  return withTables(heads, (table, kind) => {
    const own = pieces.filter((piece) => piece.kind === kind).map(({ rows }) => rows);
    return {
      ...table,
      values: own.flatMap(({ values }) => values),
      formulas: own.flatMap(({ formulas }) => formulas),
      formats: own.flatMap(({ formats }) => formats),
    };
  });
}

function withTables(
  cells: EarlierCells,
  change: (table: EarlierTable, kind: EarlierKind) => EarlierTable
): EarlierCells {
  const changed = (kind: EarlierKind): EarlierSheet | null => {
    const sheet = cells[kind];
    return sheet && { ...sheet, table: sheet.table && change(sheet.table, kind) };
  };
  return {
    ...cells,
    inputs: changed("inputs"),
    winback: changed("winback"),
    clients: changed("clients"),
  };
}
