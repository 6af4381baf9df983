import { largestFirst } from "../../src/core/largestFirst";

test("equal values are in the order of names, whatever the case and the spaces", () => {
  expect([...largestFirst([5, 8, 8, 8], ["Ann", "cid", "Bob", " ACE "])]).toEqual([3, 2, 1, 0]);
});

test("numbers stand before texts, by size; the same names in the order of their rows", () => {
  expect([...largestFirst([1, 1, 1, 1, 1], ["10", 10, 9, "x", "X"])]).toEqual([2, 1, 0, 3, 4]);
});

test("within a tolerance values are equal to the largest of them, not one to the next", () => {
  const names = ["d", "c", "b", "a"];
  expect([...largestFirst([7, 7 - 0.9, 7 - 1.8, 7 - 2.7], names, 1)]).toEqual([1, 0, 3, 2]);
});
