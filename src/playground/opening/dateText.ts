import { calendarDate, serialOf } from "../../core/period";

/** The order of day, month and year in a column of dates. */
export type DateOrder = "ymd" | "dmy" | "mdy";

export interface DateText {
  /** A serial of the 1900 system, the time of day as its fraction. */
  readonly serial: number;
  readonly separator: string;
  readonly time: "none" | "minutes" | "seconds";
}

const DATE =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(?:Z|[-+]\d{2}:?\d{2}|UTC))?)?$/;

/**
 * A date with or without a time of day, read in a given order; null if the text is no date in that order. A zone at the
 * end is passed over: the wall clock of whoever wrote the file is what a ledger means.
 *
 * @example dateText("31.12.2024", "dmy")?.serial //=> 45657
 */
export function dateText(text: string, order: DateOrder): DateText | null {
  const found = DATE.exec(text.trim());
  if (!found) return null;
  const [
    ,
    first = "",
    separator = "",
    second = "",
    third = "",
    hours,
    minutes = "0",
    seconds,
    half,
  ] = found;
  if ((order === "ymd") !== (first.length === 4)) return null;
  const [yearText, month, day] =
    order === "ymd"
      ? [first, +second, +third]
      : order === "dmy"
        ? [third, +second, +first]
        : [third, +first, +second];
  const year = fullYear(yearText);
  if (year === null || !isDate(year, month, day)) return null;
  const fraction = hours === undefined ? 0 : timeOfDay(+hours, +minutes, +(seconds ?? 0), half);
  if (fraction === null) return null;
  const time = hours === undefined ? "none" : Number(seconds ?? 0) > 0 ? "seconds" : "minutes";
  return { serial: serialOf(year, month, day) + fraction, separator, time };
}

/** Two digits mean 2000 to 2029 and 1930 to 1999, as in Excel. */
function fullYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  const date = calendarDate(serialOf(year, month, day));
  return date.year === year && date.month === month && date.day === day;
}

function timeOfDay(hours: number, minutes: number, seconds: number, half?: string): number | null {
  if (half && (hours < 1 || hours > 12)) return null;
  const hour = half ? (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hours;
  if (hour > 23 || minutes > 59 || seconds > 59) return null;
  return (hour * 3600 + minutes * 60 + seconds) / 86_400;
}
