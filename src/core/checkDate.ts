import { LAST_SERIAL } from "./period";
import { Problem } from "./problem";

/**
 * Checks that a number is a date of the 1900 system, with or without a time of day. `row` counts from 1 and is null for
 * a date that is an argument of its own.
 *
 * @throws Problem "notADate" outside serials 1..2958465
 * @example checkDate("dates", 7, 45292.75) // fine: 2024-01-01 18:00
 */
export function checkDate(argument: string, row: number | null, value: number): void {
  if (!(value >= 1 && value < LAST_SERIAL + 1))
    throw new Problem("notADate", { argument, row, value });
}
