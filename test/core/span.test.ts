import { autoPeriod } from "../../src/core/autoPeriod";
import { lastCompletePeriod } from "../../src/core/lastCompletePeriod";
import { periodIndex, periodLabel, serialOf, type Period } from "../../src/core/period";
import { abcSpan, xyzRange } from "../../src/core/span";

const day = serialOf;

test("a period counts as complete where the ledger ends at most 3 days before it does", () => {
  const label = (last: number, period: Period) =>
    periodLabel(lastCompletePeriod(last, period), period);
  expect(label(day(2024, 1, 28), "month")).toBe("2024-01");
  expect(label(day(2024, 1, 27), "month")).toBe("2023-12");
  expect(label(day(2024, 12, 28), "year")).toBe("2024");
  expect(label(day(2024, 12, 27), "quarter")).toBe("2024-Q3");
  expect(label(day(2024, 3, 7), "week")).toBe("2024-W10"); // a Thursday: the week ends on Sunday
  expect(label(day(2024, 3, 6), "week")).toBe("2024-W09");
});

test("ABC looks at the last 12 complete months of a ledger of more than 15, else at all of it", () => {
  expect(abcSpan("auto", day(2023, 1, 31), day(2024, 4, 30))).toEqual({
    span: { from: day(2023, 5, 1), to: day(2024, 4, 30) },
    reason: "moreThan15Months",
  });
  expect(abcSpan("auto", day(2023, 2, 1), day(2024, 4, 30.5))).toEqual({
    span: { from: day(2023, 2, 1), to: day(2024, 4, 30) },
    reason: "upTo15Months",
  });
  expect(abcSpan("last12", day(2023, 2, 1), day(2024, 4, 20)).span).toEqual({
    from: day(2023, 4, 1),
    to: day(2024, 3, 31),
  });
});

test("dates the wrong way round are a problem that names them", () => {
  const attempt = () =>
    abcSpan({ from: day(2024, 2, 1), to: day(2024, 1, 1) }, day(2023, 1, 1), day(2024, 3, 1));
  expect(attempt).toThrow(
    expect.objectContaining({
      code: "fromAfterTo",
      facts: { from: "2024-02-01", to: "2024-01-01" },
    })
  );
});

test("XYZ looks at the last 36 months at most, unless the whole ledger or dates are chosen", () => {
  const labels = (choice: Parameters<typeof xyzRange>[0], period: Period) => {
    const { first, last, leftOut } = xyzRange(choice, period, day(2015, 5, 5), day(2024, 4, 10));
    return [
      periodLabel(first, period),
      periodLabel(last, period),
      leftOut && periodLabel(leftOut, period),
    ];
  };
  expect(labels("auto", "month")).toEqual(["2021-04", "2024-03", "2024-04"]);
  expect(labels("last12", "quarter")).toEqual(["2021-Q2", "2024-Q1", "2024-Q2"]);
  expect(labels("all", "year")).toEqual(["2015", "2023", "2024"]);
  expect(labels({ from: day(2020, 2, 15), to: day(2020, 6, 29) }, "month")).toEqual([
    "2020-02",
    "2020-06",
    null,
  ]);
  expect(labels({ from: day(2010, 1, 1), to: day(2030, 1, 1) }, "month")).toEqual([
    "2015-05",
    "2024-03",
    "2024-04",
  ]);
});

test("the period is the shortest in which clients usually order once", () => {
  const choose = (days: number | null) => autoPeriod(days, () => 100);
  expect([7, 7.5, 31, 32, 92, 93, 400].map((days) => choose(days).period)).toEqual([
    "week", "month", "month", "quarter", "quarter", "year", "year",
  ]); // prettier-ignore
  expect(choose(92)).toEqual({ reason: "rhythm", period: "quarter", days: 92 });
  expect(choose(null)).toEqual({ reason: "noRhythm", period: "month" });
});

test("a period of which there are fewer than 6 gives way to the next shorter one", () => {
  const inDays = (length: number) => (period: Period) =>
    periodIndex(45_292 + length, period) - periodIndex(45_292, period);
  expect(autoPeriod(80, inDays(300))).toEqual({
    reason: "fewPeriods",
    period: "month",
    days: 80,
    wanted: "quarter",
  });
  expect(autoPeriod(80, inDays(60))).toMatchObject({ period: "week", wanted: "quarter" });
  expect(autoPeriod(80, inDays(3))).toMatchObject({ period: "week" });
});
