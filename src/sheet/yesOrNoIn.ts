import type { YesNo } from "../core/qualification";
import { Problem } from "../core/problem";
import type { Block } from "./block";
import { isBlank, isError, type Cell, type CellErrorValue } from "./cell";
import { isHeading } from "./headingRows";

const WORDS: ReadonlyMap<string, YesNo> = new Map([
  ["yes", "yes"],
  ["true", "yes"],
  ["no", "no"],
  ["false", "no"],
]);

/** The least score, of 1 to 10, that says yes. */
const YES_FROM = 6;
const TOLERANCE = 1e-9;

/**
 * The answers in a column: TRUE or FALSE, yes or no in any case, and as numbers either 1 for yes or, with `areScores`,
 * scores from 1 to 10 that say yes from 6 on. A blank, 0, an error and a heading are no answer.
 *
 * @throws Problem "notYesOrNo"
 * @example yesOrNoIn("need", [["Yes"], [false], [7], [null]], 0, true).answers //=> ["yes", "no", "yes", ""]
 */
export function yesOrNoIn(
  argument: string,
  column: Block,
  headingRows: number,
  areScores: boolean
): {
  readonly answers: readonly YesNo[];
  readonly errors: ReadonlyMap<number, CellErrorValue>;
} {
  const errors = new Map<number, CellErrorValue>();
  const answers = column.map(([cell = null], row): YesNo => {
    if (row < headingRows || isBlank(cell) || cell === 0) return "";
    if (isError(cell)) {
      errors.set(row, cell);
      return "";
    }
    const answer = answerOf(cell, areScores);
    if (answer !== undefined) return answer;
    const value = cell as string | number; // a boolean is an answer
    throw new Problem("notYesOrNo", { argument, row: row + 1, value, orScore: areScores });
  });
  return { answers, errors };
}

/**
 * Whether the first cell of a column of answers is its heading: text that is none of them, nor reads as a number.
 *
 * @example isAnswerHeading([["Need"], ["yes"]]) //=> true
 */
export function isAnswerHeading(column: Block): boolean {
  const cell = column[0]?.[0] ?? null;
  return isHeading(cell) && answerOf(cell, false) === undefined;
}

function answerOf(cell: Cell, areScores: boolean): YesNo | undefined {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell !== "number") return WORDS.get(String(cell).trim().toLowerCase());
  if (!areScores) return cell === 1 ? "yes" : undefined;
  if (!(cell >= 1 && cell <= 10)) return undefined;
  return cell >= YES_FROM - TOLERANCE ? "yes" : "no";
}
