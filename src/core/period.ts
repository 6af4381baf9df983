/** The lengths of time a history is cut into. Weeks are ISO 8601 weeks, Monday to Sunday. */
export const PERIODS = ["week", "month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

/** The largest serial of Excel's 1900 system: 31 December 9999. */
export const LAST_SERIAL = 2958465;

const DAYS_FROM_SERIAL_TO_UNIX = 25569; // serial of 1970-01-01
const FALSE_LEAP_DAY = 60; // Excel's 29 February 1900, which never was

export interface CalendarDate {
  readonly year: number;
  readonly month: number; // 1..12
  readonly day: number; // 1..31
}

/**
 * The calendar date of a serial of the 1900 system, time of day cut off. Serial 60 is Excel's false 1900-02-29,
 * serial 0 its 1900-01-00. No time zone takes part: a serial is a day, not an instant.
 *
 * @example calendarDate(45292.75) //=> { year: 2024, month: 1, day: 1 }
 */
export function calendarDate(serial: number): CalendarDate {
  const day = Math.floor(serial);
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  return civilFromDays((day < FALSE_LEAP_DAY ? day + 1 : day) - DAYS_FROM_SERIAL_TO_UNIX);
}

/**
 * A serial's date as ISO 8601 writes it, time of day cut off.
 *
 * @example dateLabel(45292.75) //=> "2024-01-01"
 */
export function dateLabel(serial: number): string {
  const { year, month, day } = calendarDate(serial);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * The serial of a calendar date of the 1900 system.
 *
 * @example serialOf(2024, 1, 1) //=> 45292
 */
export function serialOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const serial = daysFromCivil(year, month, day) + DAYS_FROM_SERIAL_TO_UNIX;
  return serial <= FALSE_LEAP_DAY ? serial - 1 : serial;
}

/**
 * The number of the period a serial lies in: whole numbers that count on by one from each period to the next.
 *
 * @example periodIndex(45292, "month") //=> 24288 (2024 x 12 + 0)
 */
export function periodIndex(serial: number, period: Period): number {
  if (period === "week") return isoWeekIndex(Math.floor(serial));
  const { year, month } = calendarDate(serial);
  if (period === "month") return year * 12 + month - 1;
  if (period === "quarter") return year * 4 + Math.floor((month - 1) / 3);
  return year;
}

/**
 * The first day of a period, as a serial.
 *
 * @example periodStart(24288, "month") //=> 45292
 */
export function periodStart(index: number, period: Period): number {
  if (period === "week") return index * 7 + 2;
  if (period === "month") return serialOf(Math.floor(index / 12), (index % 12) + 1, 1);
  if (period === "quarter") return serialOf(Math.floor(index / 4), (index % 4) * 3 + 1, 1);
  return serialOf(index, 1, 1);
}

/**
 * The label of a period: 2024-W09, 2024-03, 2024-Q1 or 2024.
 *
 * @example periodLabel(24290, "month") //=> "2024-03"
 */
export function periodLabel(index: number, period: Period): string {
  if (period === "week") {
    const thursday = calendarDate(periodStart(index, "week") + 3); // the year of a week is that of its Thursday
    const firstWeek = isoWeekIndex(serialOf(thursday.year, 1, 4));
    return `${thursday.year}-W${twoDigits(index - firstWeek + 1)}`;
  }
  if (period === "month") return `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}`;
  if (period === "quarter") return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  return String(index);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Weeks counted from the one that begins on serial 2 (in the calendar of serials from 61 on, serial 2 is a Monday). */
function isoWeekIndex(day: number): number {
  return Math.floor((day - 2) / 7);
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

function civilFromDays(days: number): CalendarDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}
