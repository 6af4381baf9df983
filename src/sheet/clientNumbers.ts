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
 * Numbers the clients of a column; spellings that `clientKey` holds for one are one client.
 *
 * @example clientNumbers([["Acme"], [null], ["ACME "]], 0).client //=> [0, -1, 0]
 */
export function clientNumbers(column: Block, headingRows: number): ClientNumbers {
  const numbers = new Map<string, number>();
  const names: Cell[] = [];
  const client = Int32Array.from(column, ([cell = null], row) => {
    if (row < headingRows) return -1;
    const key = isError(cell) ? cell.code : clientKey(cell);
    if (key === "") return -1;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, names.length);
    return names.push(cell) - 1;
  });
  return { client, names };
}
