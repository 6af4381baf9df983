import { Problem, type Meant } from "../core/problem";
import { blockOf, isOmitted } from "./block";
import { isError } from "./cell";

/**
 * A number that a function takes as an option; `undefined` where it is left out or blank.
 *
 * @throws Problem "notOneCell", "errorCell", "notANumber"
 * @example optionalNumber("a_limit", 0.7) //=> 0.7
 */
export function optionalNumber(
  argument: string,
  value: unknown,
  meant: Meant = "number"
): number | undefined {
  const cell = singleCell(argument, value);
  if (cell === undefined || typeof cell === "number") return cell;
  throw new Problem("notANumber", { argument, meant, value: cell });
}

/**
 * One of the words an option knows, in any case; `undefined` where it is left out or blank.
 *
 * @throws Problem "notOneCell", "errorCell", "unknownChoice"
 * @example optionalChoice("rule", "Within", ["reach", "within"]) //=> "within"
 */
export function optionalChoice<Choice extends string>(
  argument: string,
  value: unknown,
  choices: readonly Choice[]
): Choice | undefined {
  const cell = singleCell(argument, value);
  if (cell === undefined) return undefined;
  const word = String(cell).trim().toLowerCase();
  const choice = choices.find((known) => known.toLowerCase() === word);
  if (choice === undefined) throw new Problem("unknownChoice", { argument, value: cell, choices });
  return choice;
}

/**
 * What an option holds, whatever it is; `undefined` where it is left out or blank.
 *
 * @throws Problem "notOneCell", "errorCell"
 * @example singleCell("cut", [["median"]]) //=> "median"
 */
export function singleCell(
  argument: string,
  value: unknown
): string | number | boolean | undefined {
  if (isOmitted(value)) return undefined;
  const block = blockOf(value);
  const columns = block[0]?.length ?? 0;
  if (block.length !== 1 || columns !== 1) {
    throw new Problem("notOneCell", { argument, rows: block.length, columns });
  }
  const cell = block[0]![0]!;
  if (isError(cell)) throw new Problem("errorCell", { argument, code: cell.code });
  return cell as string | number | boolean;
}
