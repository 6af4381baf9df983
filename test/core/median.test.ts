import fc from "fast-check";
import { median } from "../../src/core/median";

/** Takes the largest and the smallest away until one or two are left. */
function slowMedian(values: readonly number[]): number {
  const rest = [...values];
  while (rest.length > 2) {
    rest.splice(rest.indexOf(Math.max(...rest)), 1);
    rest.splice(rest.indexOf(Math.min(...rest)), 1);
  }
  return rest.reduce((sum, each) => sum + each / rest.length, 0);
}

test("the median of anything is the middle of it sorted, and its argument stays as it is", () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, (given) => {
      const frozen = Object.freeze([...given]);
      expect(median(frozen)).toBe(slowMedian(given));
      expect(frozen).toEqual(given);
    })
  );
  expect(median([])).toBeNull();
});

test("the mean of the two middle ones does not overflow", () => {
  expect(median([1.7e308, 1.5e308])).toBe(1.6e308);
});
