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
  const width = block[0]?.length ?? 0;
  const columns = width - margin.nameColumns;
  const values = new Float64Array(block.length * columns);
  const errors = new Map<number, CellErrorValue>();
  const places: NotANumber[] = [];
  let wrong = 0;
  let at = margin.headingRows * columns;
  for (let row = margin.headingRows; row < block.length; row++) {
    const cells = block[row]!;
    for (let column = margin.nameColumns; column < width; column++, at++) {
      const cell = cells[column]!;
      if (typeof cell === "number") values[at] = cell;
      else if (!isBlank(cell)) noteOther(row, column, cell);
    }
  }
  if (wrong > 0)
    throw new Problem("notNumbers", { argument, meant, places, more: wrong - places.length });
  for (const row of errors.keys()) values.fill(0, row * columns, (row + 1) * columns);
  return { rows: block.length, columns, values, errors };

  function noteOther(row: number, column: number, cell: Cell): void {
    if (isError(cell)) errors.set(row, errors.get(row) ?? cell);
    else if (++wrong <= PLACES_SHOWN) {
      const value = cell as string | boolean;
      places.push({ row: row + 1, column: width > 1 ? column + 1 : null, value });
    }
  }
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
