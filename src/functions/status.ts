import { statuses } from "../core/status";
import { blockOf, checkEqualLengths, columnOf } from "../sheet/block";
import { headingRows } from "../sheet/headingRows";
import { numbersIn } from "../sheet/numbersIn";
import { perRow } from "../sheet/perRow";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Tells the status of clients whose last purchase and usual days between orders are known: Active within one usual
 * interval, Order due within two, At risk within three, Lost beyond. Nothing where either is blank or 0.
 * @customfunction STATUS
 * @param last One column with the date of the last purchase of each client.
 * @param usual_days One column with the usual days between two orders of each client; as long as last.
 * @param [as_of] The date to look from. Default the latest date in last, never today.
 * @param [lost_days] The days without a purchase after which any client is Lost, such as 180. Default 3 usual
 *   intervals.
 * @returns A column as long as last.
 * @example =KAM.STATUS({45292;45352}, {30;30})
 * @example =KAM.STATUS(D2:D90, E2:E90, DATE(2025,12,31), 180)
 */
export function STATUS(
  last: unknown[][],
  usual_days: unknown[][],
  as_of?: unknown,
  lost_days?: unknown
): unknown[][] {
  return answer(() => {
    const days = columnOf("last", blockOf(last));
    const intervals = columnOf("usual_days", blockOf(usual_days));
    checkEqualLengths("last", days, "usual_days", intervals);
    const margin = { headingRows: headingRows(days, intervals), nameColumns: 0 };
    const bought = numbersIn("last", days, margin, "date");
    const usual = numbersIn("usual_days", intervals, margin);

    const known = bought.values.map((day, row) => (usual.errors.has(row) ? 0 : day));
    const answers = statuses(known, usual.values, {
      asOf: optionalNumber("as_of", as_of, "date"),
      lostDays: optionalNumber("lost_days", lost_days),
    });
    return perRow(answers, bought.errors, usual.errors);
  });
}
