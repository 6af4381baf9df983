import type { Block } from "./block";
import type { Cell } from "./cell";
import { readsAsNumber } from "./readsAsNumber";

/**
 * How many rows of headings the arguments of a function share: 1 if every cell of every first row is text that does not
 * read as a number, else 0. Only arguments of numbers or dates can tell.
 *
 * @example headingRows([["Sales"], [5]]) //=> 1
 */
export function headingRows(...blocks: readonly Block[]): 0 | 1 {
  return blocks.every((block) => block[0]?.every(isHeading)) ? 1 : 0;
}

/**
 * Whether a cell of a column of numbers is its heading rather than one of them: text that does not read as a number.
 *
 * @example isHeading("2024") //=> false
 */
export function isHeading(cell: Cell): boolean {
  return typeof cell === "string" && cell !== "" && !readsAsNumber(cell);
}
