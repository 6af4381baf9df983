import fc from "fast-check";
import fs from "fs";
import path from "path";
import { abc, ABC_RULES, type AbcClass, type AbcRule } from "../../src/core/abc";
import { csv } from "../csv";

const onData = process.env.KAM_DATA ? test : test.skip;

/** Whole numbers, so that the slow reference below is exact; few, so that equals occur. */
const wholes = fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 1, maxLength: 40 });
const limits = fc.constantFrom([0.8, 0.95], [0.5, 0.75], [0.25, 1]);
const anyRule = fc.constantFrom(...ABC_RULES);

/** The definition, read out: for each value the shares of all greater, and of all not less. In whole numbers. */
function slowAbc(
  values: readonly number[],
  a: number,
  b: number,
  rule: AbcRule
): (AbcClass | "")[] {
  const positive = values.filter((value) => value > 0);
  const total = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);
  const base = total(positive);
  return values.map((value) => {
    if (value === 0) return "";
    if (value < 0) return "C";
    const before = total(positive.filter((other) => other > value)) * 100;
    const through = total(positive.filter((other) => other >= value)) * 100;
    const within = (limit: number) =>
      rule === "reach" ? before < limit * 100 * base : through <= limit * 100 * base;
    if (within(a) || (rule === "within" && value === Math.max(...positive))) return "A";
    return within(b) ? "B" : "C";
  });
}

describe("published answers", () => {
  test.each(ABC_RULES)('80, 15, 5 are A, B, C under "%s": a limit met exactly includes', (rule) => {
    // Unit test of ABC classification in a public analytics library: shares of 80/15/5 %, limits 80 and 95 %.
    expect(abc([80, 15, 5], { rule })).toEqual(["A", "B", "C"]);
  });

  test("nine products, two of them equal (biwed.ru, ABC analysis by window functions in SQL)", () => {
    const sales = [
      15429930, 13497652, 12796790, 12209909, 12209909, 11529588, 10942376, 7166437, 2730968,
    ];
    expect(abc(sales, { rule: "within" }).join("")).toBe("AAAAAABCC");
    expect(abc(sales, { rule: "reach" }).join("")).toBe("AAAAAAABC");
  });
});

describe("who is in which class", () => {
  test("a client with 90 % of sales is an A, and so is a sole client", () => {
    for (const rule of ABC_RULES) {
      expect(abc([90, 10], { rule })[0]).toBe("A");
      expect(abc([7], { rule })).toEqual(["A"]);
    }
  });

  test('the client that crosses the line is in the better class under "reach", not under "within"', () => {
    expect(abc([50, 40, 10], { rule: "reach" })).toEqual(["A", "A", "B"]);
    expect(abc([50, 40, 10], { rule: "within" })).toEqual(["A", "B", "C"]);
  });

  test('under "within" the largest is an A even above the line, and equals with it', () => {
    expect(abc([45, 45, 10], { rule: "within" })).toEqual(["A", "A", "C"]);
    expect(abc([100], { rule: "within", aLimit: 0.01, bLimit: 0.02 })).toEqual(["A"]);
  });

  test("negative values are C, zero and no number have no class, and neither counts in the base", () => {
    expect(abc([80, 15, 5, -1000, 0, NaN])).toEqual(["A", "B", "C", "C", "", ""]);
  });

  test("all equal values are A under both rules' own logic", () => {
    for (const n of [1, 2, 10, 1000]) {
      expect(new Set(abc(new Float64Array(n).fill(3)))).toEqual(new Set(["A"]));
      expect(new Set(abc(new Float64Array(n).fill(3), { rule: "within" }))).toEqual(new Set(["A"]));
    }
  });

  test("the noise of decimal fractions at a limit does not decide", () => {
    // In binary 0.1 + 0.7 falls short of 0.8, and 0.8 + 0.15 + 0.05 need not be 1; all shares here are 80, 15 and 5 %.
    expect(abc([0.1 + 0.2 + 0.5, 0.15, 0.05])).toEqual(["A", "B", "C"]);
    expect(abc([0.1 + 0.7, 0.15, 0.05], { rule: "within" })).toEqual(["A", "B", "C"]);
    expect(abc([0.8 - 1e-15, 0.15, 0.05])).toEqual(["A", "B", "C"]);
  });

  test("a share below the limit by more than a thousand-millionth is below", () => {
    expect(abc([0.8 - 2e-9, 0.15, 0.05 + 2e-9], { rule: "reach" })[1]).toBe("A");
    expect(abc([0.8 - 5e-10, 0.15, 0.05 + 5e-10], { rule: "reach" })[1]).toBe("B");
    expect(abc([0.5, 0.3 + 2e-9, 0.2 - 2e-9], { rule: "within" })[1]).toBe("B");
    expect(abc([0.5, 0.3 + 5e-10, 0.2 - 5e-10], { rule: "within" })[1]).toBe("A");
  });

  test("limits up to 1 leave no C among positive values", () => {
    expect(abc([80, 15, 5, -1], { bLimit: 1 })).toEqual(["A", "B", "B", "C"]);
  });
});

describe("what it refuses", () => {
  test.each([
    [0, 0.9],
    [-0.1, 0.9],
    [0.9, 0.9],
    [0.95, 0.8],
    [0.8, 1.01],
    [80, 95],
    [NaN, 0.9],
  ])("limits %d and %d", (aLimit, bLimit) => {
    expect(() => abc([1], { aLimit, bLimit })).toThrow(
      expect.objectContaining({ code: "limits", facts: { a: aLimit, b: bLimit } })
    );
  });

  test.each([[[]], [[0]], [[-1, 0, -3]], [[NaN]]])("no positive value: %j", (values) => {
    expect(() => abc(values)).toThrow(expect.objectContaining({ code: "noPositiveValues" }));
  });

  test("a sum beyond the largest number", () => {
    expect(() => abc(new Float64Array(20).fill(9.99e307))).toThrow(
      expect.objectContaining({ code: "overflow" })
    );
  });
});

describe("whatever the values", () => {
  test("it is its definition", () => {
    fc.assert(
      fc.property(wholes, limits, anyRule, (values, [aLimit, bLimit], rule) => {
        fc.pre(values.some((value) => value > 0));
        expect(abc(values, { aLimit, bLimit, rule })).toEqual(
          slowAbc(values, aLimit!, bLimit!, rule)
        );
      }),
      { numRuns: 1000 }
    );
  });

  const amounts = fc.array(fc.integer({ min: -1e6, max: 1e9 }), { minLength: 1, maxLength: 60 });
  const cents = amounts.map((all) => all.map((cent) => cent / 100));

  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(cents, anyRule, fc.infiniteStream(fc.nat()), (values, rule, random) => {
        fc.pre(values.some((value) => value > 0));
        const keys = values.map(() => random.next().value as number);
        const order = values.map((_, i) => i).sort((i, j) => keys[i]! - keys[j]!);
        const shuffled = abc(
          order.map((i) => values[i]!),
          { rule }
        );
        const classes = abc(values, { rule });
        expect(shuffled).toEqual(order.map((i) => classes[i]));
      })
    );
  });

  test("another currency changes no class", () => {
    const rates = fc.constantFrom(1e-12, 0.01, 0.89, 1.37, 7.8, 1000, 1e12);
    fc.assert(
      fc.property(wholes, anyRule, rates, (values, rule, rate) => {
        fc.pre(values.some((value) => value > 0));
        const exchanged = values.map((value) => value * rate);
        expect(abc(exchanged, { rule })).toEqual(abc(values, { rule }));
      })
    );
  });

  test("equal values share a class, and a larger value never has a worse one", () => {
    fc.assert(
      fc.property(cents, anyRule, (values, rule) => {
        fc.pre(values.some((value) => value > 0));
        const classes = abc(values, { rule });
        const ranked = values
          .map((value, i) => ({ value, letter: classes[i]! }))
          .filter((c) => c.letter);
        ranked.sort((a, b) => b.value - a.value || (a.letter < b.letter ? -1 : 1));
        ranked.slice(1).forEach((client, i) => {
          if (client.value === ranked[i]!.value) expect(client.letter).toBe(ranked[i]!.letter);
          else expect(client.letter >= ranked[i]!.letter).toBe(true);
        });
      })
    );
  });

  test("blank rows and clients without sales change nothing for the others", () => {
    fc.assert(
      fc.property(cents, anyRule, fc.nat(60), (values, rule, place) => {
        fc.pre(values.some((value) => value > 0));
        const at = Math.min(place, values.length);
        const longer = abc([...values.slice(0, at), 0, ...values.slice(at)], { rule });
        expect(longer[at]).toBe("");
        expect([...longer.slice(0, at), ...longer.slice(at + 1)]).toEqual(abc(values, { rule }));
      })
    );
  });

  test("A reaches its limit, and would not without its smallest values", () => {
    fc.assert(
      fc.property(wholes, (values) => {
        fc.pre(values.some((value) => value > 0));
        const classes = abc(values);
        const inA = values.filter((_, i) => classes[i] === "A");
        const base = values.reduce((all, value) => all + Math.max(0, value), 0);
        const sumOf = (some: readonly number[]) => some.reduce((all, value) => all + value, 0);
        expect(sumOf(inA) * 100).toBeGreaterThanOrEqual(80 * base);
        expect(sumOf(inA.filter((value) => value > Math.min(...inA))) * 100).toBeLessThan(
          80 * base
        );
      })
    );
  });

  test("the values given are left as they were", () => {
    const values = Object.freeze([5, 80, 15]);
    abc(values);
    expect(values).toEqual([5, 80, 15]);
  });
});

test("a million rows take less than five seconds", () => {
  const values = Float64Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 1000003);
  const start = performance.now();
  expect(abc(values)).toHaveLength(1e6);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe("other people's programs on their own data", () => {
  onData("supplychainpy 0.0.5, 39 stock items: the same A, B and C", () => {
    const input = csv(oracle("supplychainpy_small_input.csv"));
    const expected = new Map(
      csv(oracle("supplychainpy_small_expected.csv")).map((r) => [r.sku, r])
    );
    const revenue = input.map(
      (row) =>
        Object.values(row)
          .slice(1, 13)
          .reduce((all, units) => all + Number(units), 0) * Number(row.retail_price)
    );
    const classes = abc(revenue, { aLimit: 0.8, bLimit: 0.9, rule: "within" });
    expect(input).toHaveLength(39);
    input.forEach((row, i) =>
      expect([row.Sku, classes[i]]).toEqual([row.Sku, expected.get(row.Sku)!.class![0]])
    );
  });

  onData("inventorize on 2,896 Swiss communes: the same but within a tie", () => {
    const rows = csv(oracle("inventorize_abc_swiss_expected.csv"));
    const values = rows.map((row) => Number(row.value));
    const classes = abc(values, { rule: "within" });
    const different = values.filter((_, i) => classes[i] !== rows[i]!.category);
    expect(rows).toHaveLength(2896);
    for (const value of different) {
      expect(values.filter((other) => other === value).length).toBeGreaterThan(1);
    }
    expect(different.length).toBeLessThanOrEqual(3);
  });
});

function oracle(file: string): string {
  return fs.readFileSync(path.join(process.env.KAM_DATA!, "oracles", file), "utf8");
}
