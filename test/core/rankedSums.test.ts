import fc from "fast-check";
import { ABC_RULES, leastOfClasses } from "../../src/core/abc";
import { RankedByMagnitude, rankedByOrder, rankedSums } from "../../src/core/rankedSums";

const anyValues = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 30 })),
  fc.array(fc.integer({ min: -1e5, max: 1e9 }).map((cents) => cents / 100)),
  fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { maxLength: 30 }),
  fc.array(fc.constantFrom(1, 1.03, 1.06, 1.0625, 1.07, 2, 2 ** -1074, 1e-310))
);
const limits = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
  .map(([a, b]) => ({ aLimit: Math.min(a, b) / 1000, bLimit: (Math.max(a, b) + 1) / 1000 }));

test("by magnitude, ranking finds the very classes that ranking by order finds", () => {
  fc.assert(
    fc.property(anyValues, limits, fc.constantFrom(...ABC_RULES), (all, chosen, rule) => {
      const values = Float64Array.from(all);
      const isPositive = (value: number) => value > 0;
      fc.pre(values.some(isPositive));
      const classes = [rankedByOrder(values), new RankedByMagnitude(values)].map((ranked) => {
        const { leastA, leastB } = leastOfClasses(ranked, { ...chosen, rule });
        return Array.from(values.filter(isPositive), (value) =>
          value >= leastA ? "A" : value >= leastB ? "B" : "C"
        );
      });
      expect(classes[1]).toEqual(classes[0]);
    }),
    { numRuns: 3000 }
  );
});

test("both add up to the same sum, have the same largest value, and change nothing", () => {
  fc.assert(
    fc.property(anyValues, (all) => {
      const values = Float64Array.from(all);
      const [order, magnitude] = [rankedByOrder(values), new RankedByMagnitude(values)];
      expect(magnitude.largest).toBe(order.largest);
      expect(Math.abs(magnitude.base - order.base)).toBeLessThanOrEqual(1e-15 * order.base);
      expect([...values]).toEqual(all);
    })
  );
});

test("many equal values, and a million within one magnitude, are ranked too", () => {
  const equal = rankedSums(new Float64Array(50000).fill(7));
  expect(leastOfClasses(equal)).toEqual({ leastA: 7, leastB: 7 });
  const close = Float64Array.from({ length: 1e6 }, (_, i) => 1 + (((i * 7919) % 1e6) / 1e6) * 0.05);
  expect(leastOfClasses(rankedSums(close))).toEqual(leastOfClasses(rankedByOrder(close)));
});
