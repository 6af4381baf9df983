import { dateText, type DateOrder, type DateText } from "./dateText";
import { isCode, numberText, type NumberStyle, type NumberText } from "./numberText";

/** What a column of text turned out to be, and how to read a cell of it. */
export interface ColumnReading {
  readonly kind: "text" | "number" | "date" | "boolean";
  /** Excel's number format for the column; null for General. */
  readonly format: string | null;
  /** A cell's value: of the column's kind if it reads as one, else the text itself; null for a blank. */
  read(text: string): string | number | boolean | null;
}

/** What the cells of a column allow; a column of figures may be open between two ways of reading until its file is known. */
export type ColumnEvidence =
  | { readonly kind: "decided"; readonly reading: ColumnReading }
  | { readonly kind: "ambiguousDates" }
  | {
      readonly kind: "number";
      readonly styles: readonly NumberStyle["decimal"][];
      settle(decimal: "." | ","): ColumnReading;
    };

/** From this share of its cells on, a column is of a kind, and the few other cells stay text, as they would in Excel. */
const PREVAILING = 0.9;
/** Enough where they cannot be codes: dates, and figures with decimals. */
const UNMISTAKABLE = 0.5;
const DATE_ORDERS: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** Everything as the text it is. */
export const TEXT: ColumnReading = {
  kind: "text",
  format: null,
  read: (text) => (text === "" ? null : text),
};

/**
 * What a column holds, decided by all its cells together: a single code such as "00123" or a number of 18 digits makes it
 * text, since turning some cells of it into numbers would damage them; 03/04/2024 is a date only where another cell of
 * the column says which is the day.
 *
 * @param cells - each distinct text of the column with the number of its occurrences, headings left out
 * @example columnEvidence(new Map([["1,5", 1], ["12,25", 1]])).kind //=> "number", styles [","]
 */
export function columnEvidence(cells: ReadonlyMap<string, number>): ColumnEvidence {
  const texts = [...cells].filter(([text]) => text.trim() !== "");
  const filled = texts.reduce((sum, [, count]) => sum + count, 0);
  if (filled === 0) return { kind: "decided", reading: TEXT };
  if (texts.every(([text]) => /^(true|false)$/i.test(text.trim())))
    return { kind: "decided", reading: BOOLEAN };
  const dates = dateEvidence(texts, filled * UNMISTAKABLE);
  if (dates) return dates;
  const numbers = texts.some(([text]) => isCode(text.trim()))
    ? null
    : numberEvidence(texts, filled);
  return numbers ?? { kind: "decided", reading: TEXT };
}

const BOOLEAN: ColumnReading = {
  kind: "boolean",
  format: null,
  read: (text) => (/^(true|false)$/i.test(text.trim()) ? /t/i.test(text.trim()) : TEXT.read(text)),
};

type Counted = readonly (readonly [text: string, count: number])[];

function dateEvidence(texts: Counted, least: number): ColumnEvidence | null {
  const readings = DATE_ORDERS.map((order) => {
    const dates = new Map<string, DateText>();
    let count = 0;
    for (const [text, occurrences] of texts) {
      const date = dateText(text, order);
      // Points never separate month, day and year in this order.
      if (!date || (order === "mdy" && date.separator === ".")) continue;
      dates.set(text, date);
      count += occurrences;
    }
    return { order, dates, count };
  });
  const best = readings.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count < least) return null;
  if (readings.some((other) => other !== best && other.count === best.count))
    return { kind: "ambiguousDates" };
  const { dates, order } = best;
  return {
    kind: "decided",
    reading: {
      kind: "date",
      format: dateFormat(order, [...dates.values()]),
      read: reader((text) => (dates.get(text) ?? dateText(text, order))?.serial),
    },
  };
}

function dateFormat(order: DateOrder, dates: readonly DateText[]): string {
  const separator = dates[0]!.separator;
  const parts = { ymd: ["yyyy", "mm", "dd"], dmy: ["dd", "mm", "yyyy"], mdy: ["mm", "dd", "yyyy"] }[
    order
  ];
  const timed = dates.some(({ serial }) => serial % 1 !== 0);
  const seconds = dates.some(({ time }) => time === "seconds");
  return parts.join(separator) + (timed ? (seconds ? " hh:mm:ss" : " hh:mm") : "");
}

function numberEvidence(texts: Counted, filled: number): ColumnEvidence | null {
  const readings = ([".", ","] as const).map((decimal) => {
    const numbers = new Map<string, NumberText>();
    let count = 0;
    for (const [text, occurrences] of texts) {
      const number = numberText(text, { decimal });
      if (!number) continue;
      numbers.set(text, number);
      count += occurrences;
    }
    return { decimal, numbers, count };
  });
  const most = Math.max(...readings.map(({ count }) => count));
  const hasDecimals = readings.some(
    ({ numbers, count }) =>
      count === most && [...numbers.values()].some(({ decimals }) => decimals > 0)
  );
  if (most < filled * (hasDecimals ? UNMISTAKABLE : PREVAILING)) return null;
  const open = readings.filter(({ count }) => count === most);
  return {
    kind: "number",
    styles: open.map(({ decimal }) => decimal),
    settle: (decimal) => {
      const settled = open.find((reading) => reading.decimal === decimal) ?? open[0]!;
      const valueOf = (text: string) =>
        (settled.numbers.get(text) ?? numberText(text, settled))?.value;
      return {
        kind: "number",
        format: numberFormat([...settled.numbers.values()]),
        read: reader(valueOf),
      };
    },
  };
}

function reader(valueOf: (text: string) => number | undefined): ColumnReading["read"] {
  return (text) => valueOf(text) ?? (text === "" ? null : text);
}

function numberFormat(numbers: readonly NumberText[]): string | null {
  const first = numbers[0]!;
  const uniform = (key: "percent" | "prefix" | "suffix" | "decimals") =>
    numbers.every((number) => number[key] === first[key]);
  // 17850.0 is how programs write a whole number, 12.00 how people write an amount.
  const whole = first.decimals === 1 && numbers.every(({ value }) => Number.isInteger(value));
  const shown = uniform("decimals") && first.decimals > 0 && !whole;
  const decimals = shown ? `.${"0".repeat(first.decimals)}` : "";
  if (first.percent && uniform("percent")) return `0${decimals}%`;
  const prefix = uniform("prefix") && first.prefix ? `"${first.prefix}"` : "";
  const suffix = uniform("suffix") && first.suffix ? ` "${first.suffix}"` : "";
  const grouped = numbers.some((number) => number.grouped);
  if (!grouped && !decimals && !prefix && !suffix) return null;
  return `${prefix}${grouped ? "#,##0" : "0"}${decimals || (grouped && !uniform("decimals") ? ".00" : "")}${suffix}`;
}
