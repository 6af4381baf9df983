import fc from "fast-check";
import { MaxTree } from "../../src/core/maxTree";

test("finds the nearest greater number to either side, as looking at each one does", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 10 }), (values, limit) => {
      const tree = new MaxTree(Object.freeze(values));
      values.forEach((_, place) => {
        const isAbove = (value: number) => value > limit;
        expect(tree.lastAbove(limit, place)).toBe(
          values.slice(0, place + 1).findLastIndex(isAbove)
        );
        const next = values.slice(place).findIndex(isAbove);
        expect(tree.firstAbove(limit, place)).toBe(next < 0 ? -1 : place + next);
      });
    }),
    { numRuns: 1000 }
  );
});

test("beyond its ends there is nothing", () => {
  const tree = new MaxTree([5, 5, 5]);
  expect(tree.lastAbove(1, -1)).toBe(-1);
  expect(tree.firstAbove(1, 3)).toBe(-1);
  expect(tree.firstAbove(1, 4)).toBe(-1);
  expect(new MaxTree([]).firstAbove(0, 0)).toBe(-1);
});
