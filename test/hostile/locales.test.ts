import { clientKey } from "../../src/core/clientKey";
import { serialOf } from "../../src/core/period";
import { ABC, HISTORY, XYZ } from "../../src/functions/functions";
import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import { LedgerReader } from "../../src/sheet/ledgerReader";
import { recogniseColumns, type Sample } from "../../src/sheet/recogniseColumns";
import { formatOf } from "../../src/taskpane/format";
import { languageOf } from "../../src/taskpane/language";
import { DEFAULT_CHOICES, parametersOf } from "../../src/taskpane/state/choices";
import { customFunctions, failure } from "../functions/customFunctions";
import { column } from "./calls";

/*
 * Hostile locales, by number. Excel hands over numbers and serials in every locale: what is shown decides nothing. Text that
 * only looks like a number or a date is never guessed at: it is left out, listed, and told to read as a number.
 *
 * | 113 | de-DE: ; and 0,8                | 0.8 arrives as a number; as text "0,8" it is named; docs/excel-checklist.md           |
 * | 114 | fr-CH: ’ between thousands      | a number; as text it is named                                                         |
 * | 115 | hi-IN: 12,34,567                | a number; as text it is named                                                         |
 * | 116 | ar: Hijri dates, ٣, RTL         | serials; Arabic digits as text are named; docs/excel-checklist.md                     |
 * | 117 | th: the year 2567               | serials: the year shown is not taken for that of another date system                  |
 * | 118 | ja, zh: １２３                  | as text named; full-width headings are understood                                     |
 * | 119 | separators of one's own         | no text of a number is read: docs/excel-checklist.md                                  |
 * | 120 | one separator for lists and decimals | Excel's affair: docs/excel-checklist.md                                          |
 * | 121 | tr-TR: I and ı                  | letters of their own, whatever the locale of the machine                              |
 * | 122 | language and format differ      | words in one, numbers in the other; web and desktop: docs/excel-checklist.md          |
 */

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const DAY = serialOf(2024, 1, 5);

/** The reading of a ledger whose third row has these cells in place of a date or an amount. */
function reading(date: Cell, amount: Cell) {
  const rows: Cell[][] = [["Client", "Order date", "Amount"], ["a", DAY, 5], [ "b", date, amount], ["a", DAY, 7]]; // prettier-ignore
  const roles = { name: 0, date: 1, amount: 2 };
  const reader = new LedgerReader(columnMapping({ shape: "ledger", headingRows: 1, headings: rows[0] as string[], roles, periods: [] })); // prettier-ignore
  reader.add(rows, 1);
  return reader.finish();
}

test.each([
  ["I113", "de-DE", "1.234,56"],
  ["I113", "de-DE", "0,8"],
  ["I114", "fr-CH", "1’234.50"],
  ["I114", "fr-CH", "1'234.50"],
  ["I114", "fr-FR", "1 234,50"],
  ["I114", "fr-FR", "1\u202f234,50 €"],
  ["I115", "hi-IN", "₹12,34,567.00"],
  ["I115", "hi-IN", "१२३"],
  ["I116", "ar-EG", "١٬٢٣٤٫٥٦"],
  ["I116", "fa-IR", "۱۲۳"],
  ["I117", "th-TH", "๑๒๓"],
  ["I118", "ja-JP", "１２３"],
  ["I118", "zh-CN", "￥１，２３４"],
])("%s, %s: the amount %s as text is named, told to read as a number, and never guessed", (_, __, text) => {
  expect(failure(() => ABC(column(text, 5))).message).toBe(`values, row 1: "${text}" is text, not a number.`);
  const { included, total, excluded, doubts } = reading(DAY, text);
  expect({ included, total }).toEqual({ included: 2, total: 12 });
  expect(excluded).toEqual([{ reason: "textAmount", count: 1, examples: [{ row: 3, text }] }]);
  expect(doubts.numberTexts).toEqual({ count: 1, leftOut: true, examples: [{ row: 3, text }] });
}); // prettier-ignore

test.each([
  ["I113", "05.01.2024"],
  ["I115", "०५/०१/२०२४"],
  ["I116", "٢٣/٠٦/١٤٤٥"],
  ["I116", "1445-06-23"],
  ["I117", "5/1/2567"],
  ["I118", "２０２４/０１/０５"],
])("%s: the date %s as text is named, and never guessed", (_, text) => {
  const of = (date: Cell) => HISTORY(column("a", "b"), column(DAY, date), column(5, 5));
  expect(failure(() => of(text)).message).toBe(`dates, row 2: "${text}" is text, not a date.`);
  const { excluded, doubts } = reading(text, 5);
  expect(excluded).toEqual([{ reason: "textDate", count: 1, examples: [{ row: 3, text }] }]);
  expect(doubts.numberTexts?.count).toBe(1);
});

test.each(["5 ม.ค. 2567", "令和6年1月5日", "2024年1月5日", "२०२४"])(
  "I117, I118: the date %s as text is left out and listed",
  (text) => {
    const { included, excluded } = reading(text, 5);
    expect(included).toBe(2);
    expect(excluded).toEqual([{ reason: "textDate", count: 1, examples: [{ row: 3, text }] }]);
  }
);

test.each(["0,8", "80 %", "٠٫٨", "０.８"])("I113, I116, I118: a limit of %s as text is named", (text) => {
  expect(failure(() => ABC(column(80, 15, 5), text)).message).toBe(`a_limit: "${text}" is text, not a number.`);
}); // prettier-ignore

test.each(["80,5", "８０", "٨٠", "80 %", "8e1x"])("I113 to I118: the pane takes no limit of %s", (aLimit) => {
  expect(parametersOf({ ...DEFAULT_CHOICES, aLimit })).toEqual({ faults: ["limits"] });
}); // prettier-ignore

describe("what Excel shows for a date", () => {
  const sampleShowing = (texts: readonly string[]): Sample => {
    const head: Cell[][] = [["Client", "Order date", "Amount"], ...texts.map((_, i): Cell[] => ["a", DAY + i, 5])]; // prettier-ignore
    return {
      head,
      tail: [],
      formats: head.map((_, r) => ["General", r === 0 ? "General" : "[$-107041E]d mmm yyyy", "General"]), // prettier-ignore
      texts: head.map((_, r) => ["", texts[r - 1] ?? "", "5"]),
      rows: head.length,
    };
  };

  test.each([
    ["I116", "Hijri", ["23 جمادى الآخرة 1445", "24 جمادى الآخرة 1445"]],
    ["I116", "Arabic digits", ["٢٠٢٤/٠١/٠٥", "٢٠٢٤/٠١/٠٦"]],
    ["I117", "Buddhist", ["5 ม.ค. 2567", "6 ม.ค. 2567"]],
    ["I118", "an emperor's era", ["令和6年1月5日", "令和6年1月6日"]],
    ["I118", "full-width digits", ["２０２４年１月５日", "２０２４年１月６日"]],
    ["I113", "two digits of the year", ["05.01.24", "06.01.24"]],
    ["I119", "####", ["########", "########"]],
  ])("%s: %s years are not taken for another date system", (_, __, texts) => {
    const { shape, roles, dates1904 } = recogniseColumns(sampleShowing(texts));
    expect({ shape, roles }).toEqual({ shape: "ledger", roles: { name: 0, date: 1, amount: 2 } });
    expect(dates1904).toBe(false);
  });
});

test("I118: full-width headings are understood", () => {
  const rows: Cell[][] = [["Ｃｌｉｅｎｔ", "Ｏｒｄｅｒ　ｄａｔｅ", "Ａｍｏｕｎｔ"], ["a", DAY, 5], ["b", DAY, 6]]; // prettier-ignore
  const sample = { head: rows, tail: [], formats: rows.map(() => ["General", "General", "General"]), rows: 3 }; // prettier-ignore
  expect(recogniseColumns(sample).roles).toEqual({ name: 0, date: 1, amount: 2 });
});

describe("I121: Turkish", () => {
  test("i, ı, I and İ: I is the capital of i in every locale, the others are letters of their own", () => {
    expect(clientKey("KIR")).toBe(clientKey("kir"));
    expect(new Set(["kir", "kır", "KİR"].map(clientKey)).size).toBe(3);
  });

  test("options and headings are understood in capitals with an I", () => {
    expect(ABC(column(80, 15, 5), null, null, "WITHIN")).toEqual(ABC(column(80, 15, 5), null, null, "within")); // prettier-ignore
    expect(XYZ([[5, 4, 6]], "VARIATION")).toEqual(XYZ([[5, 4, 6]], "variation"));
    const rows: Cell[][] = [["CLIENT ID", "INVOICE DATE", "PRICE", "QUANTITY"], ["a", DAY, 5, 1], ["b", DAY, 5, 2]]; // prettier-ignore
    const sample = { head: rows, tail: [], formats: rows.map(() => ["General", "General", "General", "General"]), rows: 3 }; // prettier-ignore
    expect(recogniseColumns(sample).roles).toEqual({ code: 0, date: 1, unitPrice: 2, quantity: 3 });
  });
});

describe("I122: the language of words and the format of numbers are two things", () => {
  const amountIn = (locale: string) => formatOf(locale).amount(1_234_567.5);

  test.each([
    ["de-DE", /^1\.234\.567,50$/],
    ["fr-CH", /^1\s234\s567[,.]50$/],
    ["de-CH", /^1['’]234['’]567\.50$/],
    ["hi-IN", /^12,34,567\.50$/],
    ["ja-JP", /^1,234,567\.50$/],
    ["tr-TR", /^1\.234\.567,50$/],
  ])("%s shows numbers its own way, in words of the pane's own language", (locale, shown) => {
    expect(amountIn(locale)).toMatch(shown);
    expect(languageOf(locale).words).toBe(languageOf("en-US").words);
  });

  test.each(["", "xx-invalid-locale-name", "German (Germany)", "x", "1033"])(
    "%j, which is no locale, does not stop the pane",
    (locale) => {
      expect(amountIn(locale)).toMatch(/^1.?234.?567.50$/);
    }
  );
});
