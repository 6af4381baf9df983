import { Problem } from "../core/problem";
import { isBlank, type Cell } from "./cell";

/** Rows of cells, all of one width. */
export type Block = readonly (readonly Cell[])[];

/**
 * An argument that may be a range, as rows of cells. A single cell is a block of one.
 *
 * @example blockOf(5) //=> [[5]]
 */
export function blockOf(argument: unknown): Block {
  return Array.isArray(argument) ? (argument as Block) : [[(argument ?? null) as Cell]];
}

/**
 * Whether an optional argument was left out, or is a single blank cell: Excel may hand that over as 0.
 *
 * @example isOmitted([[0]]) //=> true
 */
export function isOmitted(argument: unknown): boolean {
  const block = blockOf(argument);
  const cell = block[0]?.[0];
  return block.length <= 1 && (block[0]?.length ?? 0) <= 1 && (isBlank(cell) || cell === 0);
}

/**
 * A block that must be a single column.
 *
 * @throws Problem "notOneColumn"
 */
export function columnOf(argument: string, block: Block): Block {
  const columns = block[0]?.length ?? 0;
  if (columns !== 1) throw new Problem("notOneColumn", { argument, rows: block.length, columns });
  return block;
}

/**
 * Checks that two arguments have a row for each other's.
 *
 * @throws Problem "unequalLengths"
 */
export function checkEqualLengths(first: string, a: Block, second: string, b: Block): void {
  if (a.length !== b.length) {
    throw new Problem("unequalLengths", {
      first,
      firstRows: a.length,
      second,
      secondRows: b.length,
    });
  }
}
