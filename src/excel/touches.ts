import type { Rectangle } from "../sheet/reportSheet";

const CELLS = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/;

/**
 * Whether an address such as B2:C5, 3:4 or D:D touches a rectangle; one that is not understood does.
 *
 * @example touches("D:D", { row: 0, column: 0, rows: 9, columns: 3 }) //=> false
 */
export function touches(address: string, { row, column, rows, columns }: Rectangle): boolean {
  const [, left, top, right = left, bottom = top] = CELLS.exec(address) ?? [];
  const isBeside = (first: number, last: number, from: number, count: number) =>
    last < from || first >= from + count;
  const isOtherRow =
    Boolean(top && bottom) && isBeside(Number(top) - 1, Number(bottom) - 1, row, rows);
  const isOtherColumn =
    Boolean(left && right) && isBeside(columnOf(left!), columnOf(right!), column, columns);
  return !isOtherRow && !isOtherColumn;
}

function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
