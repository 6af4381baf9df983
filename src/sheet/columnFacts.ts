import { isBlank, isError, type Cell } from "./cell";
import { readsAsNumber } from "./readsAsNumber";

/** What the cells of a column are, as shares of those that are not blank; all 0 for a blank column. */
export interface ColumnFacts {
  readonly filled: number;
  /** Numbers, dates among them. */
  readonly numbers: number;
  /** Numbers shown as dates. */
  readonly dates: number;
  /** Numbers that are dates of 1980 to 2099 if they are dates. */
  readonly serials: number;
  readonly integers: number;
  /** Numbers as a rate is written: shown as per cent, or between -1 and 1 and not 0. */
  readonly fractions: number;
  /** Texts that read as a number or a date. */
  readonly numberTexts: number;
  readonly texts: number;
}

const SERIAL_OF_1980 = 29221;
const SERIAL_OF_2100 = 73051;

/**
 * What the cells of one column are; `formats` are their number formats.
 *
 * @example columnFacts([45292, 45293], ["yyyy-mm-dd", "yyyy-mm-dd"]).dates //=> 1
 */
export function columnFacts(cells: readonly Cell[], formats: readonly string[]): ColumnFacts {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  const numbers = cells.filter((cell) => typeof cell === "number");
  const texts = cells.filter((cell) => typeof cell === "string" && cell !== "") as string[];
  return {
    filled,
    numbers: share(numbers.length),
    dates: share(
      cells.filter((cell, i) => typeof cell === "number" && isDateFormat(formats[i] ?? "")).length
    ),
    serials: share(numbers.filter((n) => n >= SERIAL_OF_1980 && n < SERIAL_OF_2100).length),
    integers: share(numbers.filter(Number.isInteger).length),
    fractions: share(cells.filter((cell, i) => isFraction(cell, formats[i] ?? "")).length),
    numberTexts: share(texts.filter(readsAsNumber).length),
    texts: share(texts.length + cells.filter(isError).length),
  };
}

function isFraction(cell: Cell, format: string): boolean {
  if (typeof cell !== "number") return false;
  return (cell !== 0 && Math.abs(cell) <= 1) || format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/**
 * Whether a number format shows a date: it has a part for the year, month or day outside quotes and brackets.
 *
 * @example isDateFormat("[$-409]d-mmm-yy;@") //=> true
 * @example isDateFormat('#,##0.00" Day"') //=> false
 */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|General/gi, "");
  return /[yd]|m{3}|\bm\b.*y/i.test(codes);
}
