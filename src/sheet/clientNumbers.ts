import { clientKey } from "../core/clientKey";
import type { Block } from "./block";
import { isError, type Cell } from "./cell";
import { Spellings } from "./spellings";

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
  const spellings = new Spellings((text) => numberOf(text));
  const ofOther = new Map<Cell, number>();
  const names: Cell[] = [];
  const keys = new Spellings(() => names.length);
  const client = new Int32Array(column.length).fill(-1, 0, headingRows);
  for (let row = headingRows; row < column.length; row++) {
    const cell = column[row]![0]!;
    if (typeof cell === "string") {
      client[row] = spellings.numberOf(cell);
    } else {
      let number = ofOther.get(cell);
      if (number === undefined) ofOther.set(cell, (number = numberOf(cell)));
      client[row] = number;
    }
  }
  return { client, names };

  function numberOf(cell: Cell = null): number {
    const key = isError(cell) ? cell.code : clientKey(cell);
    if (key === "") return -1;
    const number = keys.numberOf(key);
    if (number === names.length) names.push(cell);
    return number;
  }
}
