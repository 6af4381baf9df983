import fc from "fast-check";
import { descendingOrder } from "../../src/core/descendingOrder";

test("puts the largest first, and leaves equals in their order", () => {
  expect([...descendingOrder([15, 80, 5, 80, -1, 0, -0, -70])]).toEqual([1, 3, 0, 2, 5, 6, 4, 7]);
  expect([...descendingOrder([])]).toEqual([]);
  expect([...descendingOrder([3, 3, 3])]).toEqual([0, 1, 2]);
});

test("is the stable sort with a comparison, for any numbers", () => {
  const any = fc.array(
    fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(5e-324, -5e-324, 9e307, -9e307, Infinity, -Infinity, 0, -0)
    ),
    { maxLength: 80 }
  );
  fc.assert(
    fc.property(any, (values) => {
      const slow = values
        .map((value, i) => ({ value, i }))
        .sort((a, b) => (a.value < b.value ? 1 : a.value > b.value ? -1 : a.i - b.i));
      expect([...descendingOrder(Object.freeze(values))]).toEqual(slow.map(({ i }) => i));
    }),
    { numRuns: 3000 }
  );
});
