import { sum } from "../../src/core/sum";

test("keeps what plain addition loses (Neumaier's own example)", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test("adds tenths exactly", () => {
  expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
});

test("is 0 for nothing", () => {
  expect(sum([])).toBe(0);
});
