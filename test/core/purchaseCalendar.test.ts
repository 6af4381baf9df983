import fc from "fast-check";
import { purchaseCalendar } from "../../src/core/purchaseCalendar";

const LONG_AGO = 20000; // days before the others: a typing error in a year

const purchase = fc.record({
  client: fc.integer({ min: -1, max: 5 }),
  date: fc.oneof(fc.integer({ min: 45000, max: 45090 }), fc.constantFrom(NaN, 45031.5, 45032.99)),
  amount: fc.constantFrom(5, 0.01, 0, -3),
});

type Purchase = typeof purchase extends fc.Arbitrary<infer Of> ? Of : never;

test("the days of each client agree with a slow reference, close together and far apart, up to any day", () => {
  fc.assert(
    fc.property(
      fc.array(purchase, { minLength: 1, maxLength: 120 }),
      fc.boolean(),
      fc.boolean(),
      fc.option(fc.integer({ min: 44990, max: 45100 }), { nil: undefined }),
      (rows, isFarApart, hasAmounts, asOf) => {
        const date = rows.map((row, i) => row.date - (isFarApart && i === 0 ? LONG_AGO : 0));
        const given = rows.map((row, i) => ({ ...row, date: date[i]! }));
        const calendar = purchaseCalendar(
          {
            client: given.map(({ client }) => client),
            date,
            ...(hasAmounts && { amount: given.map(({ amount }) => amount) }),
          },
          asOf
        );
        const clients = Math.max(-1, ...given.map(({ client }) => client)) + 1;
        const days = Array.from({ length: clients }, (_, c) =>
          Array.from(calendar.day.subarray(calendar.start[c], calendar.start[c + 1]))
        );
        expect(days).toEqual(
          Array.from({ length: clients }, (_, c) => slowDays(given, c, hasAmounts, asOf))
        );
      }
    ),
    { numRuns: 1000 }
  );
});

function slowDays(rows: Purchase[], client: number, hasAmounts: boolean, asOf = Infinity) {
  const own = rows.filter((row) => row.client === client && (!hasAmounts || row.amount > 0));
  const days = own.map(({ date }) => Math.floor(date)).filter((day) => day <= asOf);
  return [...new Set(days)].sort((a, b) => a - b);
}

test("the last of 32 days and the first of the next 32 are told apart", () => {
  const date = Array.from({ length: 66 }, (_, i) => 45000 + i);
  const { start, day } = purchaseCalendar({ client: date.map(() => 0), date });
  expect([[...start], [...day]]).toEqual([[0, 66], date]);
});
