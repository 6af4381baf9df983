import { DAYS_TO_1904 } from "./countsFrom1904";
import type { Run } from "./run";

/** A serial of the 1900 system, in which all days are computed, as the number that shows the same day in the workbook. */
export type DayOnSheet = (serial: number) => number;

/**
 * How days are written into the workbook of a run: as they are, or counted from 1904 where the workbook does so.
 *
 * @example dayOnSheet(run)(45292) //=> 45292, or 43830 in a workbook that counts from 1904: January 1, 2024 in both
 */
export function dayOnSheet({ roles }: Pick<Run, "roles">): DayOnSheet {
  const shift = roles?.dates1904 ? DAYS_TO_1904 : 0;
  return (serial) => serial - shift;
}
