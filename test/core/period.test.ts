import fc from "fast-check";
import {
  calendarDate,
  dateLabel,
  LAST_SERIAL,
  periodIndex,
  periodLabel,
  PERIODS,
  periodStart,
  serialOf,
} from "../../src/core/period";

const serials = fc.integer({ min: 61, max: LAST_SERIAL });

/** The slow reference: a serial from 61 on is so many days after 1899-12-30. */
function utcDate(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86400000);
}

/** ISO 8601 week by its definition: the week of the year's Thursdays. */
function isoWeek(serial: number): string {
  const date = utcDate(serial);
  const weekday = date.getUTCDay() || 7;
  const thursday = new Date(date.getTime() + (4 - weekday) * 86400000);
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86400000;
  const week = Math.floor(dayOfYear / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

describe("calendar dates", () => {
  test.each([
    [0, "1900-01-00", "Excel's day before the first"],
    [1, "1900-01-01", "the first day"],
    [59, "1900-02-28", "the day before the false one"],
    [60, "1900-02-29", "Excel's false leap day"],
    [61, "1900-03-01", "the day after the false one"],
    [366, "1900-12-31", "1900 has 366 days in Excel"],
    [367, "1901-01-01", "and the next year follows"],
    [36585, "2000-02-29", "a leap day in a year divisible by 400"],
    [45351, "2024-02-29", "a leap day"],
    [45352, "2024-03-01", "the day after"],
    [73050, "2099-12-31", "the end of a century"],
    [73109, "2100-02-28", "no leap day in a year divisible by 100"],
    [73110, "2100-03-01", "so March follows"],
    [2958465, "9999-12-31", "the last day"],
  ])("serial %d is %s: %s", (serial, date) => {
    expect(dateLabel(serial)).toBe(date);
  });

  test("agree with Date.UTC on every kind of day", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(dateLabel(serial)).toBe(utcDate(serial).toISOString().slice(0, 10));
      }),
      { numRuns: 2000 }
    );
  });

  test("agree with Date.UTC on every day from 1995 to 2035", () => {
    for (let serial = 34700; serial <= 49675; serial++) {
      expect(dateLabel(serial)).toBe(utcDate(serial).toISOString().slice(0, 10));
    }
  });

  test("go back to their serial, also before the false leap day", () => {
    for (const serial of [1, 31, 32, 58, 59, 60, 61, 62]) expectRoundTrip(serial);
    fc.assert(fc.property(serials, expectRoundTrip));
  });

  test("do not depend on the time of day, down to its last moment", () => {
    expect(calendarDate(45322 + 0.99999999)).toEqual({ year: 2024, month: 1, day: 31 });
  });

  function expectRoundTrip(serial: number): void {
    const { year, month, day } = calendarDate(serial);
    expect(serialOf(year, month, day)).toBe(serial);
  }
});

describe("labels of periods", () => {
  test.each([
    [45292, "2024-W01", "1 January 2024 was a Monday"],
    [45291, "2023-W52", "the Sunday before"],
    [44197, "2020-W53", "1 January 2021 lies in week 53 of 2020"],
    [44196, "2020-W53", "so does 31 December 2020"],
    [44200, "2021-W01", "the Monday after"],
    [42369, "2015-W53", "31 December 2015 was a Thursday"],
    [43830, "2020-W01", "30 December 2019 lies in the next year's first week"],
    [44927, "2022-W52", "1 January 2023 was a Sunday"],
    [2, "1900-W01", "Excel takes 2 January 1900 for a Monday"],
    [1, "1899-W52", "and the day before for a Sunday, as ISOWEEKNUM(1) = 52"],
    [2958465, "9999-W52", "the last day is a Friday"],
  ])("serial %d lies in week %s: %s", (serial, label) => {
    expect(periodLabel(periodIndex(serial, "week"), "week")).toBe(label);
  });

  test.each([
    ["month", 45351, "2024-02"],
    ["month", 45352, "2024-03"],
    ["month", 60, "1900-02"],
    ["month", 61, "1900-03"],
    ["month", 2958465, "9999-12"],
    ["quarter", 45382, "2024-Q1"],
    ["quarter", 45383, "2024-Q2"],
    ["quarter", 45657, "2024-Q4"],
    ["quarter", 45658, "2025-Q1"],
    ["year", 45657, "2024"],
    ["year", 45658, "2025"],
    ["year", 1, "1900"],
  ] as const)("by %s, serial %d lies in %s", (period, serial, label) => {
    expect(periodLabel(periodIndex(serial, period), period)).toBe(label);
  });

  test("weeks agree with the definition of ISO 8601", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(periodLabel(periodIndex(serial, "week"), "week")).toBe(isoWeek(serial));
      }),
      { numRuns: 2000 }
    );
  });
});

describe("periods", () => {
  test("begin on their first day, and the day before lies in the one before", () => {
    const days = fc.integer({ min: 400, max: LAST_SERIAL });
    fc.assert(
      fc.property(days, fc.constantFrom(...PERIODS), (serial, period) => {
        const index = periodIndex(serial, period);
        const start = periodStart(index, period);
        expect(start).toBeLessThanOrEqual(serial);
        expect(periodIndex(start, period)).toBe(index);
        expect(periodIndex(start - 1, period)).toBe(index - 1);
      }),
      { numRuns: 2000 }
    );
  });

  test("never go back while days go on, across the false leap day too", () => {
    for (const period of PERIODS) {
      for (let serial = 1; serial < 800; serial++) {
        const step = periodIndex(serial + 1, period) - periodIndex(serial, period);
        expect([0, 1]).toContain(step);
      }
    }
  });

  test("are the same in every time zone, also on the days the clocks change", () => {
    const zone = process.env.TZ;
    const labels = (): string[] =>
      [45382, 45382.999, 45592, 45592.1].map((day) =>
        periodLabel(periodIndex(day, "month"), "month")
      );
    try {
      const seen = ["UTC", "Pacific/Apia", "America/St_Johns", "Europe/Berlin"].map((name) => {
        process.env.TZ = name;
        return labels();
      });
      for (const labelsThere of seen) {
        expect(labelsThere).toEqual(["2024-03", "2024-03", "2024-10", "2024-10"]);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
