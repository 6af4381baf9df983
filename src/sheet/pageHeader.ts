import { dateLabel } from "../core/period";
import type { Words } from "../locales/words";
import { headerText, type ReportPage } from "./reportSheet";

/**
 * What stands at the top of each printed page: the sheet on the left; the day of the run, the page and their number on the
 * right.
 *
 * @param date - a serial with time of day
 * @example pageHeader("Clients", 45700.5, words.report).right //=> "2025-02-12 · Page &P of &N"
 */
export function pageHeader(
  title: string,
  date: number,
  words: Words["report"]
): ReportPage["header"] {
  const pages = words.summary.pages({ page: "&P", pages: "&N" });
  return { left: headerText(title), right: `${dateLabel(Math.floor(date))} · ${pages}` };
}
