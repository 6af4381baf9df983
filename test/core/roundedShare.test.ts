import fc from "fast-check";
import { roundedShare } from "../../src/core/roundedShare";

test("a half is one whatever its double is", () => {
  expect(112.64 / 409.6).toBeLessThan(0.275);
  expect(roundedShare(112.64 / 409.6, 2)).toBe(0.28);
  expect(roundedShare(1.005, 2)).toBe(1.01);
  expect(roundedShare(0.2849, 2)).toBe(0.28);
});

test("a share of money is rounded as whole cents say", () => {
  const cents = fc.integer({ min: 1, max: 1e9 });
  fc.assert(
    fc.property(cents, cents, (part, whole) => {
      const exact = Math.floor((200 * part + whole) / (2 * whole));
      expect(Math.round(100 * roundedShare(part / 100 / (whole / 100), 2))).toBe(exact);
    }),
    { examples: [[11_264, 40_960]] }
  );
});
