import { calendarDate } from "../core/period";

/** How numbers and dates read in one locale. Shares are fractions, dates serials of the 1900 system. */
export interface Format {
  /** A whole number: 60,855. */
  count(value: number): string;
  /** An amount with its cents: 80,450,596.98. */
  amount(value: number): string;
  /** An amount short enough for a cell of the matrix: 80.5M. */
  shortAmount(value: number): string;
  /** A share as words use it: 62%, 4.8%; with more decimals, if wanted. */
  share(fraction: number, mostPlaces?: number): string;
  /** How a share has changed, with its sign: +4.8%. */
  change(fraction: number): string;
  /** A number without unit: 0.83. */
  number(value: number): string;
  /** A share for a column of shares: 62.0%, 4.8%. */
  columnShare(fraction: number): string;
  /** A day: 1 Dec 2010. */
  day(serial: number): string;
  /** A month: Dec 2010. */
  month(serial: number): string;
}

/**
 * The number and date formats of a locale; of the machine's own where the locale is unknown.
 *
 * @example formatOf("en-US").amount(80450596.98) //=> "80,450,596.98"
 */
export function formatOf(locale: string | null): Format {
  const known = knownLocale(locale);
  const count = new Intl.NumberFormat(known, { maximumFractionDigits: 0 });
  const amount = new Intl.NumberFormat(known, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const short = new Intl.NumberFormat(known, { notation: "compact", maximumSignificantDigits: 3 });
  const share = new Intl.NumberFormat(known, { style: "percent", maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(known, {
    style: "percent",
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const number = new Intl.NumberFormat(known, { maximumFractionDigits: 2 });
  const columnShare = new Intl.NumberFormat(known, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // The years of Excel's serials and of the report, whatever calendar the locale goes by.
  const days = { calendar: "gregory", timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(known, { ...days, dateStyle: "medium" });
  const month = new Intl.DateTimeFormat(known, { ...days, year: "numeric", month: "short" });
  return {
    count: (value) => count.format(value),
    amount: (value) => amount.format(value),
    shortAmount: (value) => short.format(value),
    share: (fraction, mostPlaces) =>
      mostPlaces === undefined
        ? share.format(fraction)
        : new Intl.NumberFormat(known, {
            style: "percent",
            maximumFractionDigits: mostPlaces,
          }).format(fraction),
    change: (fraction) => change.format(fraction),
    number: (value) => number.format(value),
    columnShare: (fraction) => columnShare.format(fraction),
    day: (serial) => day.format(instantOf(serial)),
    month: (serial) => month.format(instantOf(serial)),
  };
}

function knownLocale(locale: string | null): string | undefined {
  try {
    return locale ? Intl.getCanonicalLocales(locale)[0] : undefined;
  } catch {
    return undefined; // not a language tag: some hosts hand over names of their own
  }
}

/** The UTC instant that Intl shows as the serial's day: a serial knows no time zone. */
function instantOf(serial: number): Date {
  const { year, month, day } = calendarDate(serial);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}
