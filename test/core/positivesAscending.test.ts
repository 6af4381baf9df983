import fc from "fast-check";
import { positivesAscending } from "../../src/core/positivesAscending";

/** Filters and sorts. */
function slowly(values: readonly number[]): number[] {
  return values.filter((value) => value > 0).sort((a, b) => a - b);
}

test.each([3, 20_000])("%d numbers of any kind come out sorted, those above 0", (length) => {
  const kinds: fc.Arbitrary<number>[] = [
    fc.double(),
    fc.integer({ min: -100, max: 300_000 }).map((cents) => cents / 100),
    fc.integer({ min: 1, max: 9 }).map((part) => 1 + part * Number.EPSILON), // equal high words
    fc.constantFrom(Infinity, -Infinity, NaN, 0, -0, Number.MIN_VALUE, Number.MAX_VALUE),
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 60 }), (few) => {
      const given = Object.freeze(Array.from({ length }, (_, i) => few[(i * 7) % few.length]! * (1 + (i % 3)))); // prettier-ignore
      expect([...positivesAscending(given)]).toEqual(slowly(given));
    }),
    { numRuns: length > 100 ? 20 : 200 }
  );
});

test("nothing positive leaves nothing", () => {
  expect(positivesAscending([])).toHaveLength(0);
  expect(positivesAscending(new Float64Array(10_000).fill(-1))).toHaveLength(0);
});
