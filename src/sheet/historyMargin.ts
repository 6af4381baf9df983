import { calendarDate, LAST_SERIAL } from "../core/period";
import type { Block } from "./block";
import { isBlank, isError, type Cell } from "./cell";
import { isHeading } from "./headingRows";
import type { Margin } from "./numbersIn";

const PERIOD_LABEL = /^\d{4}(-(W\d{2}|\d{2}|Q[1-4]))?$/;

/**
 * What surrounds the amounts of a history: a heading row, and a column of names on the left.
 *
 * Headings are texts, also those that KAM.HISTORY writes (2024-03, 2024-Q1, 2024), which otherwise read as numbers; or,
 * above names, years or first days of months that rise. The first column holds names if it is headed by a text and all
 * others by labels of periods, or if it holds text and no number.
 *
 * @example historyMargin([["Client", "2024", "2025"], [1001, 5, 7]]) //=> { headingRows: 1, nameColumns: 1 }
 */
export function historyMargin(block: Block): Margin {
  const [corner, ...others] = block[0] ?? [];
  if (others.length === 0) return { headingRows: isPeriodHeading(corner) ? 1 : 0, nameColumns: 0 };

  const named = holdsNames(block, 1) || (block.length === 1 && holdsNames(block));
  if (named && (isBlank(corner) || isText(corner)) && areDates(others)) {
    return { headingRows: 1, nameColumns: 1 };
  }
  const headed =
    others.every(isPeriodHeading) && (isPeriodHeading(corner) || (named && isBlank(corner)));
  const labelled = headed && isHeading(corner!) && others.every(isPeriodLabel);
  const names = labelled || (headed ? named : holdsNames(block));
  return { headingRows: headed ? 1 : 0, nameColumns: names ? 1 : 0 };
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell !== "";
}

function isPeriodLabel(cell: Cell | undefined): boolean {
  return typeof cell === "string" && PERIOD_LABEL.test(cell);
}

function isPeriodHeading(cell: Cell | undefined): boolean {
  return isText(cell) && (isPeriodLabel(cell) || isHeading(cell!));
}

/** Whether a first column holds, from a row on, text that is not all numbers, and no number or boolean. */
function holdsNames(block: Block, firstRow = 0): boolean {
  let named = false;
  for (let row = firstRow; row < block.length; row++) {
    const cell = block[row]![0]!;
    if (isBlank(cell) || isError(cell)) continue;
    if (typeof cell !== "string") return false;
    named ||= isHeading(cell);
  }
  return named;
}

/** Years that count on, or first days of months (serials) that rise: headings typed as numbers. */
function areDates(cells: readonly Cell[]): boolean {
  return cells.every((cell, i) => {
    if (typeof cell !== "number" || !Number.isInteger(cell)) return false;
    const before = cells[i - 1];
    const isYear = cell >= 1900 && cell < 3000 && (i === 0 || cell === Number(before) + 1);
    const isMonth =
      cell > 3000 &&
      cell <= LAST_SERIAL &&
      calendarDate(cell).day === 1 &&
      (i === 0 || cell > Number(before));
    return isYear || isMonth;
  });
}
