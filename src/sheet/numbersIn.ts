import { Problem, type Meant, type NotANumber } from "../core/problem";
import { isBlank, type RowPass, type Rows } from "../core/rowPass";
import { columnOf, type Block } from "./block";
import { isError, type Cell, type CellErrorValue } from "./cell";
import { headingRows } from "./headingRows";

/** The numbers of an argument, row by row. */
export interface Numbers {
  readonly rows: number;
  readonly columns: number;
  /** All rows one after the other; 0 for a blank, a heading, and all of a row with an error. */
  readonly values: Float64Array;
  /** The first error of each row that has one. */
  readonly errors: ReadonlyMap<number, CellErrorValue>;
}

/** Rows and columns that hold no numbers, at the top and on the left. */
export interface Margin {
  readonly headingRows: number;
  readonly nameColumns: number;
}

const PLACES_SHOWN = 3;

/**
 * Reads the numbers of a block; what lies in the heading rows counts as blank, and all of a row with an error; name columns
 * are left out.
 *
 * @throws Problem "notNumbers" for text or a boolean, with the first three places
 * @example numbersIn("values", [["Sales"], [5], [null]], { headingRows: 1, nameColumns: 0 }).values //=> [0, 5, 0]
 */
export function numbersIn(
  argument: string,
  block: Block,
  margin: Margin,
  meant: Meant = "number"
): Numbers {
  const columns = numberColumns(block, margin);
  const values = new Float64Array(block.length * columns);
  const pass: RowPass = (rows, from, end, place) =>
    putNumbers(values, place * columns, rows, from, end, margin.nameColumns, columns);
  const errors = passOverNumbers(argument, block, margin, pass, meant);
  return { rows: block.length, columns, values, errors };
}

/** How many columns of a block hold numbers. */
export function numberColumns(block: Block, { nameColumns }: Margin): number {
  return (block[0]?.length ?? 0) - nameColumns;
}

/** So many rows stay in the caches of a processor for a pass that looks at them twice. */
const ROWS_AT_ONCE = 4096;

/**
 * Lets an analysis pass over the rows of a block, which it takes to be wholly blank where they are headings or have an error.
 * Returns the first error of each row that has one. What the pass throws comes after what is wrong with any cell.
 *
 * @throws Problem "notNumbers" for text or a boolean, with the first three places, and what the pass throws
 */
export function passOverNumbers(
  argument: string,
  block: Block,
  margin: Margin,
  pass: RowPass,
  meant: Meant = "number"
): ReadonlyMap<number, CellErrorValue> {
  const reader = new RowReader(argument, block, margin, meant);
  let row = 0;
  let failure: { readonly thrown: unknown } | undefined;
  try {
    while (row < block.length) {
      const end = Math.min(row + ROWS_AT_ONCE, block.length);
      if (row >= margin.headingRows) row = pass(block, row, end, row);
      if (row < end) pass([reader.read(row)], 0, 1, row++);
    }
  } catch (thrown) {
    failure = { thrown };
    while (row < block.length) reader.read(row++);
  }
  reader.check();
  if (failure) throw failure.thrown;
  return reader.errors;
}

/** Reads rows that hold more than numbers, and keeps what is wrong with them. */
class RowReader {
  readonly errors = new Map<number, CellErrorValue>();
  private readonly places: NotANumber[] = [];
  private wrong = 0;

  constructor(
    private readonly argument: string,
    private readonly block: Block,
    private readonly margin: Margin,
    private readonly meant: Meant
  ) {}

  /** The row with its numbers alone, and 0 in all other places. */
  read(row: number): number[] {
    const { block, margin } = this;
    const cells = block[row]!;
    const numbers = new Array<number>(cells.length).fill(0);
    if (row < margin.headingRows) return numbers;
    let isFaulty = false;
    for (let column = margin.nameColumns; column < cells.length; column++) {
      const cell = cells[column]!;
      if (typeof cell === "number") numbers[column] = cell;
      else if (!isBlank(cell)) isFaulty = this.note(row, column, cell) || isFaulty;
    }
    return isFaulty ? numbers.fill(0) : numbers;
  }

  /** Notes a cell that is no number; whether it is an error. */
  private note(row: number, column: number, cell: Cell): boolean {
    if (isError(cell)) {
      this.errors.set(row, this.errors.get(row) ?? cell);
      return true;
    }
    if (++this.wrong <= PLACES_SHOWN) {
      this.places.push({
        row: row + 1,
        column: this.block[row]!.length > 1 ? column + 1 : null,
        value: cell as string | boolean,
      });
    }
    return false;
  }

  check(): void {
    const { argument, meant, places, wrong } = this;
    if (wrong > 0)
      throw new Problem("notNumbers", { argument, meant, places, more: wrong - places.length });
  }
}

/** Puts the numbers of rows into `values`. */
function putNumbers(
  values: Float64Array,
  place: number,
  rows: Rows,
  from: number,
  end: number,
  firstColumn: number,
  columns: number
): number {
  let next = place;
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    for (let column = firstColumn; column < firstColumn + columns; column++, next++) {
      const cell = cells[column];
      if (typeof cell === "number") values[next] = cell;
      else if (isBlank(cell)) values[next] = 0;
      else return row;
    }
  }
  return end;
}

/**
 * The rows of numbers.
 *
 * @example rowsOf({ rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4), errors: new Map() }) //=> [[1, 2], [3, 4]]
 */
export function rowsOf({ rows, columns, values }: Numbers): Float64Array[] {
  return Array.from({ length: rows }, (_, row) =>
    values.subarray(row * columns, (row + 1) * columns)
  );
}

/**
 * Reads an argument that is one column of numbers, perhaps headed.
 *
 * @throws Problem "notOneColumn", "notNumbers"
 * @example numberColumn("values", [[5], [null]]).values //=> [5, 0]
 */
export function numberColumn(argument: string, block: Block): Numbers {
  const column = columnOf(argument, block);
  return numbersIn(argument, column, { headingRows: headingRows(column), nameColumns: 0 });
}

/**
 * Reads an argument that is one row or one column of numbers.
 *
 * @throws Problem "notOneLine", "notNumbers", "errorCell"
 * @example lineOfNumbers("weights", [[40, 25, 10]]) //=> [40, 25, 10]
 */
export function lineOfNumbers(argument: string, block: Block): Float64Array {
  const columns = block[0]?.length ?? 0;
  if (block.length !== 1 && columns !== 1) {
    throw new Problem("notOneLine", { argument, rows: block.length, columns });
  }
  const { values, errors } = numbersIn(argument, block, { headingRows: 0, nameColumns: 0 });
  for (const { code } of errors.values()) throw new Problem("errorCell", { argument, code });
  return values;
}
