import { calendarDate } from "../core/period";

const YEARS = 8_100;
/** So many years without a row part what belongs together. */
const GAP_YEARS = 10;
/** What is far away is a slip of the pen, and those are few. */
const MOST_FAR = 0.1;

/**
 * The first and last year that the dates of a ledger plausibly have: those around the year with the most rows, up to a gap of
 * ten years without any. Null where no date is outside, or so many are that it is no slip.
 *
 * @example plausibleYears(Float64Array.of(45292, 45300, ..., 117000)) //=> { from: 2024, to: 2024 }
 */
export function plausibleYears(
  days: Float64Array
): { readonly from: number; readonly to: number } | null {
  const counts = new Uint32Array(YEARS);
  for (let i = 0; i < days.length; i++) counts[yearOf(days[i]!) - 1900]!++;
  const most = counts.indexOf(Math.max(...counts));
  const from = edge(counts, most, -1);
  const to = edge(counts, most, 1);
  let near = 0;
  for (let year = from; year <= to; year++) near += counts[year]!;
  const far = days.length - near;
  return far === 0 || far > MOST_FAR * days.length ? null : { from: from + 1900, to: to + 1900 };
}

/** The year of a day. */
export function yearOf(serial: number): number {
  return calendarDate(serial).year;
}

function edge(counts: Uint32Array, start: number, step: 1 | -1): number {
  let last = start;
  for (let year = start; Math.abs(year - last) <= GAP_YEARS; year += step) {
    if (year < 0 || year >= counts.length) break;
    if (counts[year]! > 0) last = year;
  }
  return last;
}
