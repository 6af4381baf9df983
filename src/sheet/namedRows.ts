import type { ClientName } from "../core/largestFirst";
import type { Block } from "./block";
import { isBlank, isError, type Cell, type CellErrorValue } from "./cell";
import type { Numbers } from "./numbersIn";

/** The rows of a table of names and numbers that can be counted, and those that cannot. */
export interface NamedRows {
  /** Indexes of the rows that count: neither headings nor wholly blank, without errors. */
  readonly rows: Uint32Array;
  /** Their names, "" where there is none. */
  readonly names: readonly ClientName[];
  /** Rows with an error, each with its name (or that error in its place). */
  readonly failed: readonly { readonly name: Cell; readonly error: CellErrorValue }[];
}

/**
 * Puts a column of names beside numbers of as many rows. A row without a name counts as long as it has a number; 0 is no
 * name.
 *
 * @example namedRows([["Ann"], [null]], numberColumn("values", [[5], [0]]), 0).names //=> ["Ann"]
 */
export function namedRows(column: Block, numbers: Numbers, headingRows: number): NamedRows {
  const { columns, values, errors } = numbers;
  // Room for all at once: arrays of a million that grow are copied again and again.
  const rows = new Uint32Array(column.length);
  const shown = new Array<ClientName>(column.length);
  let count = 0;
  const failed: { name: Cell; error: CellErrorValue }[] = [];
  for (let row = headingRows; row < column.length; row++) {
    if (errors.size === 0) {
      const next = takeTexts(rows, shown, count, column, row);
      count += next - row;
      row = next;
      if (row === column.length) break;
    }
    const cell = column[row]![0]!;
    const name = isBlank(cell) || cell === 0 ? "" : cell;
    const error = errors.get(row) ?? (isError(name) ? name : undefined);
    if (error) failed.push({ name, error });
    else if (name !== "" || hasNumber(values, row * columns, columns)) {
      rows[count] = row;
      shown[count++] = name as ClientName;
    }
  }
  shown.length = count;
  return { rows: rows.subarray(0, count), names: shown, failed };
}

/** Takes the rows with a text for a name, from a row on; tells at which it stopped. (See `RowPass` for why it is by itself.) */
function takeTexts(
  rows: Uint32Array,
  shown: ClientName[],
  place: number,
  column: Block,
  from: number
): number {
  let next = place;
  for (let row = from; row < column.length; row++) {
    const cell = column[row]![0];
    if (typeof cell !== "string" || cell.length === 0) return row;
    rows[next] = row;
    shown[next++] = cell;
  }
  return column.length;
}

function hasNumber(values: Float64Array, start: number, columns: number): boolean {
  for (let i = start; i < start + columns; i++) if (values[i] !== 0) return true;
  return false;
}
