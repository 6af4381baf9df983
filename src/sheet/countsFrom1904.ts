import { calendarDate } from "../core/period";
import { isDateFormat } from "./columnFacts";
import type { Sample } from "./recogniseColumns";

/** Days from the first day of the 1900 system to that of the 1904 system. */
export const DAYS_TO_1904 = 1462;

/**
 * Whether a workbook counts its days from 1904, told by the years that Excel shows for its dates: no member of Office.js
 * says it. A date shown without its year says nothing.
 *
 * @example countsFrom1904({ head: [[43830]], formats: [["yyyy-mm-dd"]], texts: [["2024-01-01"]], ... }) //=> true
 */
export function countsFrom1904({ head, formats, texts }: Sample): boolean {
  let for1904 = 0;
  let for1900 = 0;
  head.forEach((row, r) =>
    row.forEach((cell, c) => {
      const text = texts?.[r]?.[c] ?? "";
      if (typeof cell !== "number" || cell < 1 || text === "") return;
      if (!isDateFormat(formats[r]?.[c] ?? "")) return;
      const shown = new Set(text.match(/\d{4}/g)?.map(Number));
      if (shown.has(calendarDate(Math.floor(cell)).year)) for1900++;
      else if (shown.has(calendarDate(Math.floor(cell) + DAYS_TO_1904).year)) for1904++;
    })
  );
  return for1904 > for1900;
}
