import fc from "fast-check";
import { periodIndex, serialOf } from "../../src/core/period";
import { CADENCE, CHURN, HISTORY, NEXT, SEGMENT, STATUS } from "../../src/functions/functions";
import type { Cell } from "../../src/sheet/cell";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { sampleOf } from "../data/sampleOf";
import { customFunctions, failure } from "../functions/customFunctions";
import { column } from "./calls";
import { ledgerOf, paneOn } from "./paneOn";

/*
 * Hostile dates, by number. Not wholly here:
 *
 * | 52 | workbooks of the 1904 system | a function sees serials alone: they are 4 years and a day early; the pane tells the  |
 * |    |                              | system by the years that cells show, below; Excel itself: docs/excel-checklist.md    |
 * | 59 | fiscal years                 | periods are those of the calendar; the method knows no others                        |
 */

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const DAY = serialOf(2024, 1, 1);
const headings = (...dates: number[]) =>
  HISTORY(
    column(...dates.map(() => "a")),
    column(...dates),
    column(...dates.map(() => 5))
  )[0]!.slice(1);

test.each([
  ["the first day", 1, "1900-01"],
  ["the day that never was, 29 February 1900", 60, "1900-02"],
  ["1 March 1900", 61, "1900-03"],
  ["the last day", 2958465, "9999-12"],
  ["the last day, late in the evening", 2958465.99, "9999-12"],
])("C51, C60: %s is a date", (_, serial, label) => {
  expect(headings(serial)).toEqual([label]);
  expect(CADENCE(column("a"), column(serial))[1]!.slice(2, 4)).toEqual([Math.floor(serial), Math.floor(serial)]); // prettier-ignore
  expect(SEGMENT(column("a"), column(serial), column(5))[1]![7]).toBe(Math.floor(serial));
  expect(paneOn(ledgerOf(["a", serial, 5], ["b", serial, 5])).reading.included).toBe(2);
});

test.each([-1, 0.5, 2958466, 9e307])("C51: %d is no date, and said with its row", (serial) => {
  const message = `dates, row 2: ${serial} is not a date between 1900 and 9999.`;
  const [clients, dates, amounts] = [column("a", "a"), column(DAY, serial), column(5, 5)];
  for (const f of [HISTORY, CADENCE, NEXT, CHURN, SEGMENT]) {
    expect(failure(() => f(clients, dates, amounts))).toEqual({ code: "#VALUE!", message });
  }
  expect(failure(() => STATUS(dates, column(30, 30))).message).toBe(message.replace("dates", "last"));
  expect(paneOn(ledgerOf(["a", DAY, 5], ["a", DAY, 5], ["a", serial, 5])).reading.excluded).toEqual([
    { reason: "notADate", count: 1, examples: [{ row: 4, text: String(serial) }] },
  ]);
}); // prettier-ignore

test("C51: serial 0 is a blank cell, in Excel for Windows and everywhere", () => {
  expect(HISTORY(column("a", "b"), column(DAY, 0), column(5, 5))).toHaveLength(2);
  expect(paneOn(ledgerOf(["a", DAY, 5], ["a", DAY, 5], ["a", 0, 5])).reading.excluded).toMatchObject([{ reason: "noDate", count: 1 }]); // prettier-ignore
});

test("C52: the pane reads days of the 1904 system as the workbook shows them; days pasted from one as they are shown now", () => {
  const cells = ledgerOf(["a", DAY - 1462, 5], ["b", DAY - 1462 + 40, 5]);
  const showing = (...years: number[]) => {
    const texts = cells.map((row, r) => row.map((_, c) => (r > 0 && c === 1 ? `${years[r - 1]}-01-05` : "")));
    const recognition = recogniseColumns({ ...sampleOf(cells), texts });
    return paneOn(cells, recognition).reading;
  };
  expect(showing(2024, 2024)).toMatchObject({ firstDate: DAY, doubts: { dates1904: true } });
  expect(showing(2019, 2020)).toMatchObject({ firstDate: DAY - 1462, doubts: { dates1904: false } });
}); // prettier-ignore

test("C53: a tenth of a millionth of a day before the month ends is still in it", () => {
  const lastInstant = serialOf(2024, 2, 1) - 1e-7;
  expect(headings(lastInstant)).toEqual(["2024-01"]);
  expect(headings(serialOf(2024, 2, 1))).toEqual(["2024-02"]);
  expect(
    HISTORY(column("a"), column(lastInstant), column(5), "month", lastInstant, lastInstant)
  ).toHaveLength(2);
  // Two times of one day are no span turned round.
  expect(HISTORY(column("a"), column(DAY), column(5), "month", DAY + 0.75, DAY + 0.25)).toHaveLength(2);
  expect(CADENCE(column("a", "a"), column(DAY, DAY + 0.9999999))[1]![1]).toBe(1);
}); // prettier-ignore

test.each(["31/12/2024", "12/31/2024", "2024-12-31", "2024-12-31T23:59:59Z", "31.02.2024"])(
  "C54, C55: %s as text is named with its row, among serials, and excluded by the pane",
  (text) => {
    expect(failure(() => HISTORY(column("a", "a"), column(DAY, text), column(5, 5))).message).toBe(
      `dates, row 2: "${text}" is text, not a date.`
    );
    const { reading } = paneOn(ledgerOf(["a", DAY, 5], ["a", DAY, 5], ["a", text, 7]));
    expect(reading).toMatchObject({
      included: 2,
      total: 10,
      excluded: [{ reason: "textDate", count: 1, examples: [{ row: 4, text }] }],
    });
  }
);

describe("C56", () => {
  const monthly = (months: number): Cell[][] =>
    Array.from({ length: months * 2 }, (_, i) => [
      i % 2 ? "a" : "b",
      serialOf(2024, 1 + Math.floor(i / 2), 28),
      5,
    ]);
  const segments = (rows: Cell[][], period: string) =>
    SEGMENT(rows.map(([c]) => [c]), rows.map(([, d]) => [d]), rows.map(([, , a]) => [a]), null, null, period)
      .slice(1)
      .map((row) => row[5]); // prettier-ignore

  test("one month, two months: everybody is new, and the pane says so", () => {
    for (const months of [1, 2]) {
      expect(segments(monthly(months), "month")).toEqual(["N", "N"]);
      const { segmentation } = paneOn(ledgerOf(...monthly(months)));
      expect(segmentation.clients.map(({ abc }) => abc)).toEqual(["A", "A"]);
    }
    expect(segments(monthly(3), "month")).toEqual(["X", "X"]);
  });

  test("months without purchases are there, with 0", () => {
    const gap = [DAY, serialOf(2024, 4, 1)];
    expect(HISTORY(column("a", "a"), column(...gap), column(5, 5))).toEqual([
      ["Client", "2024-01", "2024-02", "2024-03", "2024-04"],
      ["a", 5, 0, 0, 5],
    ]);
  });

  test("future dates are dates: nothing looks at today", () => {
    const far = serialOf(2199, 6, 30);
    expect(CADENCE(column("a"), column(far))[1]![6]).toBe(0);
    expect(SEGMENT(column("a"), column(far), column(5))[1]![8]).toBe("Active");
  });

  test("an incomplete last month is left out of XYZ, and marked by CHURN", () => {
    const rows: Cell[][] = [...monthly(3), ["a", serialOf(2024, 4, 5), 5]];
    expect(segments(rows, "month")).toEqual(["X", "X"]); // b is not punished for 25 days to come
    const churn = CHURN(rows.map(([c]) => [c]), rows.map(([, d]) => [d]), rows.map(([, , a]) => [a]), "month");
    expect(churn.at(-1)![0]).toBe("2024-04*");
  }); // prettier-ignore

  test("a date 300 years away is said, by functions of all rows with its row", () => {
    const [clients, amounts] = [column("a", "a", "b"), column(5, 5, 5)];
    const dates = column(DAY, serialOf(2324, 1, 1), DAY);
    const message = /2024-01-01 \(row 1\) to 2324-01-01 \(row 2\)/;
    expect(failure(() => HISTORY(clients, dates, amounts)).message).toMatch(message);
    expect(failure(() => CHURN(clients, dates, amounts, "month")).message).toMatch(message);
    // SEGMENT looks at the twelve months before it, in which nothing was sold, unless it is told to look at all.
    expect(failure(() => SEGMENT(clients, dates, amounts, null, null, "week")).code).toBe("#N/A");
    const whole = () => SEGMENT(clients, dates, amounts, DAY, serialOf(2324, 1, 1), "week");
    expect(failure(whole)).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(
        /^That makes 156\d\d periods, more than 1200: from 2024-01-01/
      ),
    });
  });
});

test("C57: the order of the transactions changes nothing but the order of clients", () => {
  const row = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: DAY, max: DAY + 900 }), fc.integer({ min: -5, max: 50 }).map((cents) => cents / 10)); // prettier-ignore
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });
  const both = rows.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))
  );
  const outcome = (f: (...args: unknown[][][]) => unknown[][], some: (string | number)[][]) => {
    try {
      const [heading, ...body] = f(...[0, 1, 2].map((c) => some.map((each) => [each[c]])));
      return [heading, ...body.map((line) => JSON.stringify(line)).sort()];
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  fc.assert(
    fc.property(both, ([some, shuffled]) => {
      for (const f of [SEGMENT, CADENCE, NEXT])
        expect(outcome(f, shuffled)).toEqual(outcome(f, some));
      const [whole, other] = [some, shuffled].map((each) => paneOrNothing(each));
      expect(other).toEqual(whole);
    }),
    { numRuns: 150 }
  );

  function paneOrNothing(some: readonly (readonly Cell[])[]): unknown {
    const recognition = { shape: "ledger", headingRows: 1, headings: ["Client", "Invoice date", "Amount"], roles: { name: 0, date: 1, amount: 2 }, periods: [] } as const; // prettier-ignore
    try {
      return paneOn(ledgerOf(...some), recognition).sheets[1]!.blocks;
    } catch (error) {
      return (error as { code?: string }).code ?? error;
    }
  }
});

test.each(["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"])(
  "C58: in the time zone %s a day is the same day, also where clocks change",
  (zone) => {
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    try {
      const days = [serialOf(2011, 12, 30), serialOf(2024, 3, 31), serialOf(2024, 3, 31) + 0.999];
      expect(days.map((day) => headings(day)[0])).toEqual(["2011-12", "2024-03", "2024-03"]);
    } finally {
      process.env["TZ"] = before;
    }
  }
);

test("C59: years of 53 ISO weeks, and days of one year in a week of another", () => {
  const label = (...date: [number, number, number]) =>
    HISTORY(column("a"), column(serialOf(...date)), column(5), "week")[0]![1];
  expect(label(2020, 12, 31)).toBe("2020-W53");
  expect(label(2021, 1, 3)).toBe("2020-W53");
  expect(label(2021, 1, 4)).toBe("2021-W01");
  expect(label(2024, 12, 30)).toBe("2025-W01");
  expect(label(2016, 1, 3)).toBe("2015-W53");
});

test("C59: weeks by ISO 8601, each day of two centuries against the definition by Thursdays", () => {
  for (let day = serialOf(1950, 1, 1); day <= serialOf(2150, 1, 1); day++) {
    const weekday = (day + 5) % 7; // Monday is 0
    const thursday = new Date(Date.UTC(1899, 11, 30 + day - weekday + 3));
    const week = 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86400e3)); // prettier-ignore
    if (weekday === 0) {
      const expected = `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
      expect(HISTORY(column("a"), column(day), column(5), "week")[0]![1]).toBe(expected);
    } else if (periodIndex(day, "week") !== periodIndex(day - 1, "week")) {
      throw new Error(`${day} begins a week in its middle`);
    }
  }
});
