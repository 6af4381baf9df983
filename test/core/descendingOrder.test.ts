import fc from "fast-check";
import { descending, descendingOrder } from "../../src/core/descendingOrder";

test("puts the largest first, and leaves equals in their order", () => {
  expect([...descendingOrder([15, 80, 5, 80, -1, 0, -0, -70])]).toEqual([1, 3, 0, 2, 5, 6, 4, 7]);
  expect([...descendingOrder([])]).toEqual([]);
  expect([...descendingOrder([3, 3, 3])]).toEqual([0, 1, 2]);
});

/** How many numbers are added to those of a property, so that both ways of sorting are met. */
const filling = fc.constantFrom(0, 2100);

/** Among other numbers, ties and all, which are the same at every run. */
function amongOthers(values: readonly number[], others: number): number[] {
  return [...values, ...Array.from({ length: others }, (_, i) => ((i * 7919) % 500) - 250)];
}

function slowOrder(values: readonly number[]): number[] {
  return values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => (a.value < b.value ? 1 : a.value > b.value ? -1 : a.i - b.i))
    .map(({ i }) => i);
}

test("is the stable sort with a comparison, for any numbers, few and many", () => {
  const any = fc.array(
    fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(5e-324, -5e-324, 9e307, -9e307, Infinity, -Infinity, 0, -0)
    ),
    { maxLength: 80 }
  );
  fc.assert(
    fc.property(any, filling, (some, others) => {
      const values = amongOthers(some, others);
      expect([...descendingOrder(Object.freeze(values))]).toEqual(slowOrder(values));
    }),
    { numRuns: 3000 }
  );
});

test("numbers that differ only in their last digits, among others that differ more", () => {
  const fraction = fc.integer({ min: 0, max: 9 }).map((digit) => digit * 2 ** -20);
  const near = fc.tuple(fc.constantFrom(-1e9, -1, 1, 1e9), fraction).map(([a, b]) => a * (1 + b / 1e6)); // prettier-ignore
  fc.assert(
    fc.property(fc.array(near, { maxLength: 60 }), filling, (some, others) => {
      const values = amongOthers(some, others);
      const slow = slowOrder(values);
      const { order, sorted } = descending(Float64Array.from(values));
      expect([...order]).toEqual(slow);
      expect([...sorted]).toEqual(slow.map((i) => values[i]));
    }),
    { numRuns: 2000 }
  );
});

test("twenty thousand amounts of a milliard, cents apart", () => {
  const values = Float64Array.from({ length: 20_000 }, (_, i) => 1e9 + ((i * 7919) % 20_000) / 100);
  const { order, sorted } = descending(values);
  expect([...sorted]).toEqual([...values.slice().sort().reverse()]);
  expect(Array.from(order, (i) => values[i])).toEqual([...sorted]);
});
