import fc from "fast-check";
import { abc, ABC_RULES, type AbcClass, type AbcRule } from "../../src/core/abc";
import { why } from "../../src/core/why";

const wholes = fc.array(fc.integer({ min: -3, max: 60 }), { minLength: 1, maxLength: 20 });
const anyRule = fc.constantFrom(...ABC_RULES);
const limits = fc.constantFrom([0.8, 0.95], [0.5, 0.75], [0.25, 1], [0.1, 0.3]);

interface Options {
  readonly aLimit: number;
  readonly bLimit: number;
  readonly rule: AbcRule;
}

/** The class of one value if it alone were another. */
function classAt(values: readonly number[], row: number, amount: number, options: Options) {
  return abc(
    values.map((value, i) => (i === row ? amount : value)),
    options
  )[row];
}

test("tells the rank, the share, and what larger values hold", () => {
  expect(why([80, 15, 5])[1]).toMatchObject({
    letter: "B",
    rank: 2,
    of: 3,
    equals: 1,
    share: 0.15,
    before: 0.8,
    through: expect.closeTo(0.95, 12),
  });
});

test("equal values share a rank, 1, 2, 2, 4, and what they hold together", () => {
  const reasons = why([10, 20, 50, 20]);
  expect(reasons.map((reason) => reason!.rank)).toEqual([4, 2, 1, 2]);
  expect(reasons[1]).toMatchObject({ equals: 2, before: 0.5, through: expect.closeTo(0.9, 12) });
  expect(reasons[1]).toBe(reasons[3]);
});

test("a negative value has a rank too, behind all; 0 has none", () => {
  const reasons = why([80, -5, 0, 20]);
  expect(reasons[1]).toMatchObject({ letter: "C", rank: 3, of: 3, share: -0.05, through: 1 });
  expect(reasons[2]).toBeNull();
});

describe("the amounts that would change a class, worked out by hand", () => {
  test("80, 15, 5", () => {
    const [first, second, third] = why([80, 15, 5]);
    // Below the 5 the first would have 20 above it: 20 / (20 + x) < 0.8 from 5 on.
    expect(first!.above).toBeNull();
    expect(first!.below).toEqual({ amount: expect.closeTo(5, 5), to: "B" });
    // The second has 80 above it: 80 / (85 + x) < 0.8 from 15 on. Below the 5 it has 85: < 0.95 from 85 / 0.95 - 85 on.
    expect(second!.above).toEqual({ amount: expect.closeTo(15, 5), to: "A" });
    expect(second!.below).toEqual({ amount: expect.closeTo(85 / 0.95 - 85, 5), to: "C" });
    // The third has 95 above it: 95 / (95 + x) < 0.95 from 5 on.
    expect(third!.above).toEqual({ amount: expect.closeTo(5, 5), to: "B" });
    expect(third!.below).toBeNull();
  });

  test("no amount changes the class of a sole client", () => {
    for (const rule of ABC_RULES) {
      expect(why([7], { rule })[0]).toMatchObject({ letter: "A", below: null, above: null });
    }
  });

  test('under "within" more may be worse', () => {
    // Beside 40, 30, 9, 8 and 3 the 10 is inside 80 % while (70 + x) / (90 + x) <= 0.8, up to 10; below the 9 it is outside.
    const [, , third] = why([40, 30, 10, 9, 8, 3], { rule: "within" });
    expect(third!.letter).toBe("A");
    expect(third!.above).toEqual({ amount: expect.closeTo(10, 5), to: "B" });
    expect(third!.below).toEqual({ amount: expect.closeTo(9, 5), to: "B" });
  });

  test("a negative value would have to reach what its place asks for", () => {
    expect(why([80, -5, 20])[1]!.above).toEqual({
      amount: expect.closeTo(100 / 0.95 - 100, 5),
      to: "B",
    });
  });
});

test("are right at a millionth of the base on either side, and the nearest", () => {
  fc.assert(
    fc.property(wholes, limits, anyRule, (values, [aLimit, bLimit], rule) => {
      fc.pre(values.some((value) => value > 0));
      const options = { aLimit: aLimit!, bLimit: bLimit!, rule };
      const base = values.reduce((all, value) => all + Math.max(0, value), 0);
      const step = 1.01e-6 * base;
      const letters = abc(values, options);

      why(Object.freeze(values), options).forEach((reason, row) => {
        if (reason === null) return expect(letters[row]).toBe("");
        const own = Math.max(0, values[row]!);
        const at = (amount: number) => classAt(values, row, amount, options);
        const low = reason.below?.amount ?? 0;
        const high = reason.above?.amount ?? 3 * base;
        expect(reason.letter).toBe(letters[row]);
        expect(low).toBeLessThanOrEqual(own + 1e-9);
        expect(high).toBeGreaterThanOrEqual(own - 1e-9);

        if (reason.below && low > step)
          expect([low, at(low - step)]).toEqual([low, reason.below.to]);
        if (reason.above) expect([high, at(high + step)]).toEqual([high, reason.above.to]);
        // Up to there nothing changes: not beside any other value, and not in between.
        const others = values.filter((value) => value > 0).flatMap((v) => [v - step, v + step]);
        const between = Array.from({ length: 12 }, (_, i) => low + ((high - low) * (i + 0.5)) / 12);
        const changes = [low + step, ...others, ...between, high - step]
          .filter((amount) => amount >= low + step && amount <= high - step && amount > 0)
          .filter((amount) => at(amount) !== reason.letter);
        expect([values[row], changes]).toEqual([values[row], []]);
      });
    }),
    { numRuns: 600 }
  );
});

test("are the same in any currency", () => {
  const rates = fc.constantFrom(1e-280, 1e-6, 2 ** 20, 1e300);
  fc.assert(
    fc.property(wholes, anyRule, rates, (values, rule, rate) => {
      fc.pre(values.some((value) => value > 0));
      const exchanged = why(
        values.map((value) => value * rate),
        { rule }
      );
      why(values, { rule }).forEach((reason, row) => {
        const other = exchanged[row];
        if (!reason || !other) return expect(other).toBe(reason);
        expect(other.letter).toBe(reason.letter);
        for (const side of ["below", "above"] as const) {
          expect(other[side]?.to).toBe(reason[side]?.to);
          if (reason[side]) expect(other[side]!.amount / rate).toBeCloseTo(reason[side].amount, 6);
        }
      });
    })
  );
});

test("the shares of larger values are counted as the definition says", () => {
  fc.assert(
    fc.property(wholes, (values) => {
      fc.pre(values.some((value) => value > 0));
      const positive = values.filter((value) => value > 0);
      const total = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);
      const base = total(positive);
      why(values).forEach((reason, row) => {
        const value = values[row]!;
        if (value === 0) return;
        const classed = values.filter((other) => other !== 0);
        expect(reason).toMatchObject({
          rank: classed.filter((other) => other > value).length + 1,
          of: classed.length,
          equals: values.filter((other) => other === value).length,
          share: value / base,
          before: expect.closeTo(total(positive.filter((other) => other > value)) / base, 12),
          through: expect.closeTo(total(positive.filter((other) => other >= value)) / base, 12),
        });
      });
    }),
    { numRuns: 1000 }
  );
});

test.each(ABC_RULES)(
  'a hundred thousand values take less than eight seconds under "%s"',
  (rule) => {
    const values = Float64Array.from({ length: 1e5 }, (_, i) => ((i * 7919) % 1000003) + 1);
    const start = performance.now();
    const letters: AbcClass[] = why(values, { rule }).map((reason) => reason!.letter);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(letters).toEqual(abc(values, { rule }));
  }
);
