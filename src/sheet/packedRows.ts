import type { Cell } from "./cell";

/** Rows of cells as another thread gets them without a copy: numbers apart from everything else. */
export interface PackedRows {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; NaN where the cell is no number. */
  readonly numbers: Float64Array;
  /** The cells that are no numbers, in their order. */
  readonly others: readonly Cell[];
}

/**
 * Packs rows of one width.
 *
 * @example packRows([["Acme", 5]]) //=> { rows: 1, columns: 2, numbers: [NaN, 5], others: ["Acme"] }
 */
export function packRows(rows: readonly (readonly Cell[])[]): PackedRows {
  const columns = rows[0]?.length ?? 0;
  const numbers = new Float64Array(rows.length * columns);
  const others: Cell[] = [];
  let place = 0;
  for (const row of rows)
    for (let c = 0; c < columns; c++) {
      const cell = row[c]!;
      if (typeof cell === "number") numbers[place++] = cell;
      else {
        numbers[place++] = NaN;
        others.push(cell);
      }
    }
  return { rows: rows.length, columns, numbers, others };
}

/**
 * The rows that were packed.
 *
 * @example unpackRows(packRows([["Acme", 5]])) //=> [["Acme", 5]]
 */
export function unpackRows({ rows, columns, numbers, others }: PackedRows): Cell[][] {
  let place = 0;
  let other = 0;
  return Array.from({ length: rows }, () => {
    const row = new Array<Cell>(columns);
    for (let c = 0; c < columns; c++) {
      const number = numbers[place++]!;
      row[c] = Number.isNaN(number) ? others[other++]! : number;
    }
    return row;
  });
}
