import fc from "fast-check";
import { LAST_SERIAL, periodIndex, PERIODS } from "../../src/core/period";
import { periodIndexes } from "../../src/core/periodIndexes";

test("is the period of each date, whatever the dates, the false leap day of 1900 and the year 9999 included", () => {
  const near = (middle: number) =>
    fc.double({ min: Math.max(1, middle - 900), max: Math.min(LAST_SERIAL, middle + 900), noNaN: true }); // prettier-ignore
  const dates = fc
    .constantFrom(1, 60, 45292, 47482, LAST_SERIAL)
    .chain((middle) => fc.array(near(middle), { minLength: 1, maxLength: 40 }));
  fc.assert(
    fc.property(dates, fc.constantFrom(...PERIODS), (days, period) => {
      const span = { from: Math.min(...days), to: Math.max(...days) };
      expect([...periodIndexes(days, span, period)]).toEqual(
        days.map((day) => periodIndex(day, period))
      );
    }),
    { numRuns: 1000 }
  );
});
