import { isBlank, type Cell } from "./cell";
import { isDateFormat } from "./columnFacts";
import { monthNumber } from "./monthWords";

const YEAR = String.raw`(?<year>(?:19|20)\d\d|'?\d\d)`;
const LONG_YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const SEPARATOR = String.raw`[\s\-./_]*`;

/** How far into a year each kind of period is, for its order. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly perYear: number }[] = [
  { pattern: anchored(`${LONG_YEAR}`), perYear: 1 },
  { pattern: anchored(`${LONG_YEAR}${SEPARATOR}(?<part>0?[1-9]|1[0-2])`), perYear: 12 },
  { pattern: anchored(String.raw`(?<part>0?[1-9]|1[0-2])[\-./]${LONG_YEAR}`), perYear: 12 },
  { pattern: anchored(`${LONG_YEAR}${SEPARATOR}[qtkк](?<part>[1-4])`), perYear: 4 },
  { pattern: anchored(String.raw`[qt](?<part>[1-4])(?:[\s\-./_]*${YEAR})?`), perYear: 4 },
  {
    pattern: anchored(
      String.raw`(?<part>[1-4])[\s.]*(?:q|кв|quartal|тоқсан|분기)\p{L}*[\s.\-/]*(?:${YEAR})?`
    ),
    perYear: 4,
  },
  {
    pattern: anchored(String.raw`${LONG_YEAR}${SEPARATOR}(?:w|kw|s)${SEPARATOR}(?<part>\d\d?)`),
    perYear: 53,
  },
  {
    pattern: anchored(
      String.raw`(?:w|kw|week|woche|semaine|settimana|semana|setmana|неделя|седмица|апта)[\s\-.]*(?<part>\d\d?)`
    ),
    perYear: 53,
  },
  {
    pattern: anchored(
      String.raw`(?:m|p|month|monat|mois|mese|mes|месяц|месец|ай|period|период)[\s\-.]*(?<part>\d\d?)`
    ),
    perYear: 100,
  },
];

/**
 * Where in time the heading of a column lies, as a number to sort by, or null for a heading that is no period. Known are
 * dates, years, year and month, quarter or week in the usual spellings, and names of months in ten languages.
 *
 * @example periodHeading("2024-03") //=> 2024.1666...
 * @example periodHeading("янв. 24") //=> 2024
 * @example periodHeading("Amount") //=> null
 */
export function periodHeading(cell: Cell, format = "General"): number | null {
  if (typeof cell === "number") return numberHeading(cell, format);
  if (typeof cell !== "string" || isBlank(cell)) return null;
  const text = cell.normalize("NFKC").trim().toLowerCase();
  const isoDay = /^((?:19|20)\d\d)-(\d\d)-(\d\d)/.exec(text);
  if (isoDay) return Number(isoDay[1]) + (Number(isoDay[2]) - 1) / 12 + Number(isoDay[3]) / 400;
  for (const { pattern, perYear } of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return yearOf(groups["year"]) + (Number(groups["part"] ?? 1) - 1) / perYear;
  }
  return monthHeading(text);
}

function numberHeading(value: number, format: string): number | null {
  if (isDateFormat(format)) return value >= 1 ? 1900 + value / 365.25 : null;
  return Number.isInteger(value) && value >= 1980 && value < 2100 ? value : null;
}

function monthHeading(text: string): number | null {
  const match =
    /^(?<month>\d*[\p{L}]+)[.]?[\s\-./_']*(?:(?<year>(?:19|20)?\d\d)[.]?\s*(?:г\.?|ж\.?)?)?$/u.exec(
      text
    );
  const month = monthNumber(match?.groups?.["month"] ?? "");
  return month === null ? null : yearOf(match?.groups?.["year"]) + month / 12;
}

/** Two digits are of this century; without a year, periods are only in the order of the year. */
function yearOf(year: string | undefined): number {
  if (year === undefined) return 0;
  const number = Number(year.replace("'", ""));
  return number < 100 ? 2000 + number : number;
}

function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}
