import fc from "fast-check";
import { coefficientOfVariation } from "../../src/core/coefficientOfVariation";

// NIST Statistical Reference Datasets, univariate: certified mean and sample standard deviation.
const NIST = [
  { name: "NumAcc1", values: [10000001, 10000003, 10000002], mean: 10000002, sd: 1, digits: 12 },
  { name: "NumAcc2", values: alternating(1.2, 1.1, 1.3), mean: 1.2, sd: 0.1, digits: 12 },
  {
    name: "NumAcc3",
    values: alternating(1000000.2, 1000000.1, 1000000.3),
    mean: 1000000.2,
    sd: 0.1,
    digits: 8,
  },
  {
    name: "NumAcc4",
    values: alternating(10000000.2, 10000000.1, 10000000.3),
    mean: 10000000.2,
    sd: 0.1,
    digits: 7,
  },
];

function alternating(first: number, low: number, high: number): number[] {
  return [first, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high))];
}

test.each(NIST)("$name agrees with NIST to $digits digits", ({ values, mean, sd, digits }) => {
  const population = sd * Math.sqrt((values.length - 1) / values.length);
  const relative = (coefficientOfVariation(values) * mean) / population - 1;
  expect(Math.abs(relative)).toBeLessThan(10 ** -digits);
});

test.each([
  [[1, 3], 0.5],
  [[5, 5, 5], 0],
  [[0, 0, 3], Math.SQRT2],
  [[2, 4, 4, 4, 5, 5, 7, 9], 0.4], // the textbook example of a population deviation of 2 about 5
  [[-1, -3], -0.5],
  [[5e-324, 15e-324], 0.5], // one over the smallest doubles is infinite
  [[5e307, 1e308], 1 / 3],
])("of %j is %d", (values, expected) => {
  expect(coefficientOfVariation(values)).toBeCloseTo(expected, 14);
});

test("is no number for nothing, and without a mean", () => {
  expect(coefficientOfVariation([])).toBeNaN();
  expect(Number.isFinite(coefficientOfVariation([1, -1]))).toBe(false);
});

test("neither overflows nor vanishes with very large or small amounts", () => {
  expect(coefficientOfVariation([1e300, 3e300])).toBeCloseTo(0.5, 14);
  expect(coefficientOfVariation([1e-300, 3e-300])).toBeCloseTo(0.5, 14);
});

test("does not depend on the currency or the order", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e7 }), { minLength: 1, maxLength: 36 });
  fc.assert(
    fc.property(amounts, fc.constantFrom(0.01, 7.77, 1e9), (values, rate) => {
      fc.pre(values.some((value) => value > 0));
      const expected = coefficientOfVariation(values);
      const other = coefficientOfVariation(values.map((value) => value * rate).reverse());
      expect(other).toBeCloseTo(expected, 10);
    })
  );
});
