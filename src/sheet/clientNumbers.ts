import { clientKey } from "../core/clientKey";
import type { Block } from "./block";
import { isError, type Cell } from "./cell";

/** The clients of a column of codes or names. */
export interface ClientNumbers {
  /** The number of the client in each row, counted from 0 in order of first appearance; -1 where there is none. */
  readonly client: Int32Array;
  /** The first spelling of each client. Rows with the same error are one client, called by that error. */
  readonly names: readonly Cell[];
}

/**
 * Numbers the clients of a column; spellings that `clientKey` holds for one are one client. What a spelling is held for is
 * found out once: a million rows of a few thousand spellings are as many look-ups of a cell as it is.
 *
 * @example clientNumbers([["Acme"], [null], ["ACME "]], 0).client //=> [0, -1, 0]
 */
export function clientNumbers(column: Block, headingRows: number): ClientNumbers {
  const bySpelling = new Map<Cell, number>();
  const byKey = new Map<string, number>();
  const names: Cell[] = [];
  const client = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const cell = row < headingRows ? null : column[row]![0]!;
    let number = bySpelling.get(cell);
    if (number === undefined) {
      number = numberOf(cell);
      bySpelling.set(cell, number);
    }
    client[row] = number;
  }
  return { client, names };

  function numberOf(cell: Cell = null): number {
    const key = isError(cell) ? cell.code : clientKey(cell);
    if (key === "") return -1;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, names.length);
    return names.push(cell) - 1;
  }
}
