import fc from "fast-check";
import { median } from "../../src/core/median";

/** Sorts and takes the middle. */
function slowMedian(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length >> 1;
  return ascending.length % 2 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2; // prettier-ignore
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

test("rising, falling and equal numbers take no longer than others", () => {
  const length = 100_000;
  const orders = [(i: number) => i, (i: number) => -i, () => 7, (i: number) => Math.abs(i - 5e4)];
  const start = performance.now();
  for (const of of orders) {
    const values = Array.from({ length }, (_, i) => of(i));
    expect(median(values)).toBe(slowMedian(values));
  }
  expect(performance.now() - start).toBeLessThan(5000);
});
