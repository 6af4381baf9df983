import { missingRoles } from "./columnMapping";
import { recogniseColumns, type Sample } from "./recogniseColumns";

/** By how much a rectangle looks like data to segment; 0 for not at all. */
const WORTH = { ledger: 3, history: 2, totals: 1 } as const;

/**
 * How much the first rows of a rectangle look like data to segment: a ledger more than a history, and that more than totals;
 * 0 where client, date or amount are not to be found.
 *
 * @example likeness(sampleOf([["To do"], ["Call Acme"]])) //=> 0
 */
export function likeness(sample: Sample): number {
  const recognition = recogniseColumns(sample);
  return missingRoles(recognition).length > 0 ? 0 : WORTH[recognition.shape];
}
