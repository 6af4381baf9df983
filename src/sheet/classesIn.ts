import { Problem } from "../core/problem";
import type { Block } from "./block";
import { isBlank, isError, type Cell } from "./cell";

/**
 * The letters of a column of classes, in any case; "" for a blank, 0, an error and a heading.
 *
 * @throws Problem "notAClass"
 * @example classesIn("abc", [["A"], ["c"], [""]], 0, ["A", "B", "C"]) //=> ["A", "C", ""]
 */
export function classesIn<Class extends string>(
  argument: string,
  column: Block,
  headingRows: number,
  classes: readonly Class[]
): (Class | "")[] {
  return column.map(([cell = null], row) => {
    if (row < headingRows || isBlank(cell) || cell === 0 || isError(cell)) return "";
    const letter = classOf(cell, classes);
    if (letter !== undefined) return letter;
    const value = cell as string | number | boolean;
    throw new Problem("notAClass", { argument, row: row + 1, value, choices: classes });
  });
}

/**
 * Whether the first cell of a column of classes is its heading: text that is none of them.
 *
 * @example isClassHeading([["Class"], ["A"]], ["A", "B", "C"]) //=> true
 */
export function isClassHeading(column: Block, classes: readonly string[]): boolean {
  const cell = column[0]?.[0];
  return typeof cell === "string" && cell !== "" && classOf(cell, classes) === undefined;
}

function classOf<Class extends string>(cell: Cell, classes: readonly Class[]): Class | undefined {
  const letter = String(cell).trim().toUpperCase();
  return classes.find((known) => known === letter);
}
