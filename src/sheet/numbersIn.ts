import { Problem, type Meant, type NotANumber } from "../core/problem";
import { columnOf, type Block } from "./block";
import { isBlank, isError, type Cell, type CellErrorValue } from "./cell";
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
  const reader = new NumberReader(argument, block, margin, meant);
  const values = new Float64Array(block.length * reader.columns);
  reader.read(values, 0, block.length);
  reader.check();
  return { rows: block.length, columns: reader.columns, values, errors: reader.errors };
}

/** So many numbers stay in the caches of a processor while a chunk of rows is looked at. */
const CHUNK_CELLS = 32768;

/**
 * Reads the numbers of a block as `numbersIn` does, some rows at a time, for analyses that look at each row alone: of a
 * million rows a copy of all numbers would take longer to make than to look at. `look` sees a chunk, valid only during the
 * call, and the index of its first row. What `look` throws comes after what is wrong with the cells of later chunks.
 *
 * @throws Problem "notNumbers", and what `look` throws
 */
export function numbersInChunks(
  argument: string,
  block: Block,
  margin: Margin,
  look: (chunk: Omit<Numbers, "errors">, firstRow: number) => void
): Pick<Numbers, "rows" | "errors"> {
  const reader = new NumberReader(argument, block, margin, "number");
  const { columns, errors } = reader;
  const most = Math.min(block.length, Math.ceil(CHUNK_CELLS / Math.max(1, columns)));
  const buffer = new Float64Array(most * columns);
  let failure: { readonly thrown: unknown } | undefined;
  for (let firstRow = 0; firstRow < block.length; firstRow += most) {
    const rows = Math.min(most, block.length - firstRow);
    reader.read(buffer, firstRow, rows);
    if (failure) continue;
    try {
      look({ rows, columns, values: buffer.subarray(0, rows * columns) }, firstRow);
    } catch (thrown) {
      failure = { thrown };
    }
  }
  reader.check();
  if (failure) throw failure.thrown;
  return { rows: block.length, errors };
}

/** Reads rows of a block and keeps what is wrong with them. */
class NumberReader {
  // V8 forgets the machine code that works on a class as soon as no object of it lives: one does.
  static readonly kept = new NumberReader("", [], { headingRows: 0, nameColumns: 0 }, "number");

  readonly columns: number;
  readonly errors = new Map<number, CellErrorValue>();
  private readonly places: NotANumber[] = [];
  private wrong = 0;

  constructor(
    private readonly argument: string,
    private readonly block: Block,
    private readonly margin: Margin,
    private readonly meant: Meant
  ) {
    this.columns = (block[0]?.length ?? 0) - margin.nameColumns;
  }

  /** Puts the numbers of some rows into `values`, one row after the other. */
  read(values: Float64Array, firstRow: number, rows: number): void {
    const { block, columns } = this;
    const { nameColumns, headingRows } = this.margin;
    const end = firstRow + rows;
    const firstRead = Math.max(firstRow, headingRows);
    values.fill(0, 0, (firstRead - firstRow) * columns);
    for (let row = firstRead; row < end; row++) {
      row = readRows(block, row, end, nameColumns, values, (row - firstRow) * columns, columns);
      if (row < end) this.readNoting(row, values, (row - firstRow) * columns);
    }
  }

  /** As `readRows`, of a row that does not hold numbers alone: notes what else it holds. */
  private readNoting(row: number, values: Float64Array, start: number): void {
    const { block, columns } = this;
    const { nameColumns } = this.margin;
    let isFaulty = false;
    for (let column = 0; column < columns; column++) {
      const cell = block[row]![column + nameColumns]!;
      values[start + column] = typeof cell === "number" ? cell : 0;
      if (typeof cell === "number" || isBlank(cell)) continue;
      isFaulty = this.note(row, column, cell) || isFaulty;
    }
    if (isFaulty) values.fill(0, start, start + columns);
  }

  /** Notes a cell that is no number; whether it is an error. */
  private note(row: number, column: number, cell: Cell): boolean {
    if (isError(cell)) {
      this.errors.set(row, this.errors.get(row) ?? cell);
      return true;
    }
    const { nameColumns } = this.margin;
    if (++this.wrong <= PLACES_SHOWN) {
      this.places.push({
        row: row + 1,
        column: this.columns + nameColumns > 1 ? column + nameColumns + 1 : null,
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

/**
 * Puts the numbers of rows, 0 for a blank, into `values` from `place` on; stops at a row that holds something else, and
 * tells which.
 */
function readRows(
  block: Block,
  firstRow: number,
  end: number,
  nameColumns: number,
  values: Float64Array,
  place: number,
  columns: number
): number {
  let next = place;
  for (let row = firstRow; row < end; row++) {
    const cells = block[row]!;
    for (let column = nameColumns; column < nameColumns + columns; column++, next++) {
      const cell = cells[column]!;
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
