import fc from "fast-check";
import { shares } from "../../src/core/shares";

const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 });

test("80, 15 and 5 are 80, 15 and 5 %", () => {
  expect(shares([80, 15, 5])).toEqual([0.8, 0.15, 0.05]);
});

test("a negative value has its negative share, and does not count in the total", () => {
  expect(shares([80, 20, -10])).toEqual([0.8, 0.2, -0.1]);
});

test('0 has no share: ""', () => {
  expect(shares([80, 0, 20, -0])).toEqual([0.8, "", 0.2, ""]);
});

test("of the smallest and the largest numbers are right", () => {
  expect(shares([5e-324])).toEqual([1]);
  expect(shares([1e-300, 3e-300])).toEqual([0.25, 0.75]);
  expect(shares([9e307])).toEqual([1]);
});

test.each([
  ["overflow", [9e307, 9e307]],
  ["overflow", [1e-300, -9e307]],
  ["noPositiveValues", [0, -5]],
  ["noPositiveValues", []],
])("refuses, as %s: %j", (code, refused) => {
  expect(() => shares(refused)).toThrow(expect.objectContaining({ code }));
});

test("are each value over the sum of the positive ones, and the positive ones make 1", () => {
  fc.assert(
    fc.property(values, (given) => {
      fc.pre(given.some((value) => value > 0));
      const base = given.reduce((all, value) => all + Math.max(0, value), 0); // whole numbers: exact
      const result = shares(Object.freeze(given));
      expect(result).toEqual(given.map((value) => (value === 0 ? "" : value / base)));
      const positive = result.filter((share) => share !== "" && share > 0) as number[];
      expect(positive.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 12);
    }),
    { numRuns: 2000 }
  );
});
