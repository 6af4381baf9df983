import { CellValueType, numfmt } from "@univerjs/core";
import { serialOf } from "../../core/period";
import { invalidArgument } from "./failure";

/** What a cell holds after a value was written into it, and the number format that the writing brings along. */
export interface Entry {
  readonly v?: string | number;
  readonly t?: CellValueType;
  readonly f?: string;
  readonly pattern?: string;
}

/** Text a cell can hold: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_TEXT = 32_767;

const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTHS = MONTH.split("|");
const LONG_MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const MONTH_DAY = new RegExp(`^(${LONG_MONTHS}|${MONTH})[ -]?(\\d{1,2})$`, "i");
const DAY_MONTH = new RegExp(`^(\\d{1,2})[ -](${LONG_MONTHS}|${MONTH})$`, "i");

const FIRST_LETTERS = /\p{L}+/u;
const TYPED_LETTERS = new RegExp(`^(${LONG_MONTHS}|${MONTH}|true|false|e|a|p|am|pm)$`);

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!",
  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
]); // prettier-ignore

/**
 * What Excel makes of a value written through Range.values or Range.formulas: null leaves the cell as it is (null here
 * too), "" clears it, text is read as if it were typed: "=" begins a formula, an apostrophe literal text, and numbers,
 * percentages, dates, TRUE and FALSE are recognised. In a cell with the number format "@" text stays text.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 *
 * @example entryOf("00123", "General") //=> { v: 123, t: 2 }
 * @example entryOf("00123", "@") //=> { v: "00123", t: 1 }
 */
export function entryOf(value: unknown, pattern: string): Entry | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: Number(value), t: CellValueType.BOOLEAN };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return {};
  if (value.length > LONGEST_TEXT) throw invalidArgument();
  if (pattern === "@") return { v: value, t: CellValueType.STRING };
  if (value.startsWith("'")) return { v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (value.startsWith("=") && value.length > 1) return { f: value };
  return recognise(value, pattern) ?? signedFormula(value) ?? { v: value, t: CellValueType.STRING };
}

function recognise(text: string, pattern: string): Entry | null {
  const trimmed = text.trim();
  if (ERROR_VALUES.has(trimmed.toUpperCase()))
    return { v: trimmed.toUpperCase(), t: CellValueType.STRING };
  const named = namedDate(trimmed);
  if (named !== null) return { v: named, t: CellValueType.NUMBER, ...formatOf("d-mmm", pattern) };
  if (!mayBeTyped(trimmed)) return null;
  const parsed = numfmt.parseValue(trimmed);
  if (!parsed || /^\d+ \d+$/.test(trimmed)) return null; // "1 2" is a date to the parser, text to Excel
  const { v, z } = parsed as { v: number | boolean | Date; z?: string };
  if (typeof v === "boolean") return { v: Number(v), t: CellValueType.BOOLEAN };
  return { v: Number(v), t: CellValueType.NUMBER, ...formatOf(z, pattern) };
}

/** A quick look that spares most text the parser: its first letter begins no month, exponent or logical value. */
function mayBeTyped(text: string): boolean {
  const letter = FIRST_LETTERS.exec(text)?.[0].toLowerCase();
  return letter === undefined ? /\d/.test(text) : TYPED_LETTERS.test(letter);
}

/** "MARCH1" and "1-Mar" are days of this year. */
function namedDate(text: string): number | null {
  const [, first = "", second = ""] = MONTH_DAY.exec(text) ?? DAY_MONTH.exec(text) ?? [];
  if (!first) return null;
  const [name, day] = /^\d/.test(first) ? [second, Number(first)] : [first, Number(second)];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return day >= 1 && day <= 31 ? serialOf(new Date().getFullYear(), month, day) : null;
}

/** Typing a date or percentage gives a General cell its format. */
function formatOf(format: string | undefined, pattern: string): { readonly pattern?: string } {
  return format && pattern === "General" ? { pattern: format } : {};
}

/** Text that begins with + or - and is no number is a formula, as when typed. */
function signedFormula(text: string): Entry | null {
  return /^[+-]./.test(text) && !/^[+-]\s*$/.test(text) ? { f: `=${text}` } : null;
}
