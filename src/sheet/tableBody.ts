import type { EarlierTable } from "./earlierCells";
import type { Block, CellFormula } from "./reportSheet";
import type { PlacedColumn, Value } from "./tableColumn";
import { columnFormula, typedCell } from "./typedCell";

const TEXT = "@";
const GENERAL = "General";

/** The cells below the headings of a table. */
export interface TableBody {
  readonly block: Block;
  readonly formulas: readonly CellFormula[];
}

interface ColumnCells {
  /** The value in a row, counted from 0. */
  readonly valueAt: (row: number) => Value;
  readonly formats: string | readonly string[];
  /** Per row; null for a value. */
  readonly formulas: readonly (string | null)[] | null;
}

/** So many rows are laid out at each step. */
const ROWS_OF_STEP = 20_000;

/**
 * How many steps the body of a table takes before its last.
 *
 * @example bodySteps(200_000) //=> 9
 */
export function bodySteps(rows: number): number {
  return Math.max(0, Math.ceil(rows / ROWS_OF_STEP) - 1);
}

/**
 * The body of a table, in steps: what KAM says of each row, and what people typed into the row of the earlier table that is about
 * the same. A row without an earlier one has the formulas that are those of a whole column, and is blank for people to fill.
 *
 * @param from - per row: the row of the earlier table, or null
 */
export function* tableBody<Row>(
  rows: readonly Row[],
  columns: readonly PlacedColumn<Row>[],
  earlier: EarlierTable | null,
  from: readonly (number | null)[],
  place: { readonly row: number; readonly column: number }
): Generator<void, TableBody> {
  const cells = columns.map((column) =>
    earlier && column.earlier !== null
      ? typedColumn(column, column.earlier, earlier, from)
      : ownColumn(column, rows)
  );
  const values: Value[][] = [];
  for (let r = 0; r < rows.length; r++) {
    if (r > 0 && r % ROWS_OF_STEP === 0) yield;
    values.push(cells.map(({ valueAt }) => valueAt(r)));
  }
  return {
    block: {
      ...place,
      values,
      formats: cells.map(({ formats }) => formats),
    },
    formulas: cells.flatMap(({ formulas }, c) =>
      (formulas ?? []).flatMap((formula, r) =>
        formula === null ? [] : [{ row: place.row + r, column: place.column + c, formula }]
      )
    ),
  };
}

function ownColumn<Row>({ column }: PlacedColumn<Row>, rows: readonly Row[]): ColumnCells {
  const valueOf = (row: Row) => column?.valueFor?.(row) ?? "";
  const format = column?.format ?? TEXT;
  return {
    valueAt: (r) => valueOf(rows[r]!),
    formats: typeof format === "string" ? format : common(rows.map((row) => format(valueOf(row)))),
    formulas: null,
  };
}

function typedColumn<Row>(
  { column }: PlacedColumn<Row>,
  place: number,
  earlier: EarlierTable,
  from: readonly (number | null)[]
): ColumnCells {
  const formula = columnFormula(earlier, place);
  const blank = typeof column?.format === "string" ? column.format : GENERAL;
  const format = formula === null ? blank : (earlier.formats[0]?.[place] ?? blank);
  const cells = from.map((row) =>
    row === null ? { value: "", format, formula } : typedCell(earlier, row, place)
  );
  return {
    valueAt: (r) => cells[r]!.value,
    formats: common(cells.map((cell) => cell.format)),
    formulas: cells.map((cell) => cell.formula),
  };
}

/** One format where all agree. */
function common(formats: readonly string[]): string | readonly string[] {
  return formats.every((each) => each === formats[0]) ? (formats[0] ?? TEXT) : formats;
}
