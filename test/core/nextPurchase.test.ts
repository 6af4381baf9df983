import fc from "fast-check";
import { nextPurchase } from "../../src/core/nextPurchase";

test("is expected the usual days after the last purchase, rounded up", () => {
  expect(nextPurchase(45292, 30, 45292).expected).toBe(45322);
  expect(nextPurchase(45292, 30.5, 45292).expected).toBe(45323);
});

test("is overdue by the days since then, and by usual intervals", () => {
  expect(nextPurchase(45292, 20, 45342)).toEqual({
    expected: 45312,
    daysOverdue: 30,
    intervalsOverdue: 1.5,
  });
});

test("is never early: up to the expected day nothing is overdue", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 20, max: 400 }), (silence, halfDays) => {
      const { expected, daysOverdue, intervalsOverdue } = nextPurchase(
        45292,
        halfDays / 2,
        45292 + silence
      );
      expect(daysOverdue).toBe(silence > expected - 45292 ? silence - (expected - 45292) : 0);
      expect(intervalsOverdue * halfDays).toBeCloseTo(2 * daysOverdue, 9);
    })
  );
});
