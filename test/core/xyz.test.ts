import fc from "fast-check";
import fs from "fs";
import path from "path";
import { coefficientOfVariation } from "../../src/core/coefficientOfVariation";
import {
  activePeriods,
  xyz,
  xyzOfWindow,
  xyzPass,
  XYZ_LETTERS,
  XYZ_METHODS,
} from "../../src/core/xyz";
import { csv } from "../csv";

const onData = process.env.KAM_DATA ? test : test.skip;

const row = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 6, maxLength: 6 });
const rows = fc.array(row, { minLength: 1, maxLength: 20 });
const anyMethod = fc.constantFrom(...XYZ_METHODS);

describe("by frequency", () => {
  test.each([
    ["every period", [5, 5, 5, 5], "X"],
    ["three periods of four: 0.75 is still X", [5, 0, 5, 5], "X"],
    ["two of four: 0.50 is still Y", [5, 0, 0, 5], "Y"],
    ["five of seven", [5, 5, 5, 5, 5, 0, 0], "Y"],
    ["one of four", [5, 0, 0, 0], "Z"],
    ["the window begins with the first purchase", [0, 0, 5, 5, 5], "X"],
    ["a return is no purchase", [5, -1, -1, -1], "Z"],
    ["nor does a return open the window", [-5, 0, 5, 5, 5], "X"],
    ["two periods since the first purchase are too few to tell", [0, 0, 5, 5], "N"],
    ["a first purchase in the last period", [0, 0, 0, 5], "N"],
    ["no purchase at all", [0, 0, 0, 0], ""],
    ["only returns", [0, -5, 0, 0], ""],
  ])("%s", (_, amounts, expected) => {
    expect(xyz([amounts])).toEqual([expected]);
  });

  test("limits may be others", () => {
    const options = { xLimit: 0.9, yLimit: 0.7 };
    const tens = (active: number) => Array.from({ length: 10 }, (_, i) => (i < active ? 1 : 0));
    expect(xyz([tens(10), tens(9), tens(8), tens(7), tens(6)], options)).toEqual([
      "X",
      "X",
      "Y",
      "Y",
      "Z",
    ]);
  });
});

describe("by variation", () => {
  const method = "variation";

  test.each([
    ["always the same", [5, 5, 5], "X"],
    ["a coefficient of exactly 0.5", [1, 3, 1, 3], "X"],
    ["a coefficient of exactly 1", [2, 0, 2, 0], "Y"],
    ["zeros in the window count", [6, 0, 0], "Z"],
    ["zeros before the first purchase do not", [0, 0, 0, 0, 5, 5, 5], "X"],
    ["as much returned as bought", [5, -5, 0], "Z"],
    ["more returned than bought", [5, -9, 0], "Z"],
    ["steady returns after one purchase", [1, -9, -9, -9, -9, -9, -9, -9, -9, -9, -9], "Z"],
    ["too few periods to tell", [0, 5, 5], "N"],
    ["no purchase at all", [0, 0, 0], ""],
  ])("%s", (_, amounts, expected) => {
    expect(xyz([amounts], { method })).toEqual([expected]);
  });

  test("limits may be those of stock items", () => {
    const options = { method, xLimit: 0.1, yLimit: 0.25 } as const;
    expect(
      xyz(
        [
          [10, 11, 12],
          [8, 10, 13],
          [5, 10, 15],
        ],
        options
      )
    ).toEqual(["X", "Y", "Z"]);
  });

  test("a sum beyond the largest number is refused", () => {
    expect(() => xyz([[1.7e308, 1.7e308, 1]], { method })).toThrow(
      expect.objectContaining({ code: "overflow" })
    );
  });

  onData("supplychainpy 0.0.5, 39 stock items: the same X, Y and Z", () => {
    const folder = path.join(process.env.KAM_DATA!, "oracles");
    const read = (file: string) => csv(fs.readFileSync(path.join(folder, file), "utf8"));
    const classOf = new Map(
      read("supplychainpy_small_expected.csv").map((r) => [r.sku, r.class![1]])
    );
    const items = read("supplychainpy_small_input.csv");
    const demand = items.map((item) => Object.values(item).slice(1, 13).map(Number));
    const classes = xyz(demand, { method, xLimit: 0.2, yLimit: 0.6 });
    expect(items).toHaveLength(39);
    items.forEach((item, i) =>
      expect([item.Sku, classes[i]]).toEqual([item.Sku, classOf.get(item.Sku)])
    );
  });
});

describe("what it refuses", () => {
  test.each([[[[]]], [[[1]]], [[[1, 2]]], [[]]])("fewer than three periods: %j", (history) => {
    const columns = history[0]?.length ?? 0;
    expect(() => xyz(history)).toThrow(
      expect.objectContaining({ code: "tooFewPeriods", facts: { columns, least: 3 } })
    );
  });

  test.each([
    ["frequency", 0.5, 0.75],
    ["frequency", 0.5, 0.5],
    ["frequency", 1.1, 0.5],
    ["frequency", 0.5, 0],
    ["variation", 1, 0.5],
    ["variation", 0, 0.5],
    ["variation", NaN, 0.5],
  ] as const)("by %s the limits %d and %d", (method, xLimit, yLimit) => {
    expect(() => xyz([[1, 1, 1]], { method, xLimit, yLimit })).toThrow(
      expect.objectContaining({ code: "xyzLimits", facts: { method, x: xLimit, y: yLimit } })
    );
  });
});

describe("whatever the history", () => {
  test("by frequency it is its definition, read out", () => {
    fc.assert(
      fc.property(rows, (history) => {
        const expected = history.map((amounts) => {
          const first = amounts.findIndex((amount) => amount > 0);
          if (first < 0) return "";
          const window = amounts.slice(first);
          if (window.length < 3) return "N";
          const active = window.filter((amount) => amount > 0).length;
          return active * 4 >= window.length * 3 ? "X" : active * 2 >= window.length ? "Y" : "Z";
        });
        expect(xyz(history)).toEqual(expected);
      })
    );
  });

  test("by variation it is its definition, in whole numbers", () => {
    fc.assert(
      fc.property(rows, (history) => {
        const expected = history.map((amounts) => {
          const first = amounts.findIndex((amount) => amount > 0);
          if (first < 0) return "";
          const window = amounts.slice(first);
          const n = window.length;
          if (n < 3) return "N";
          const total = window.reduce((all, amount) => all + amount, 0);
          if (total <= 0) return "Z";
          const squares = window.reduce((all, amount) => all + amount * amount, 0);
          const variance = n * squares - total * total; // of n times the amounts
          return 4 * variance <= total * total ? "X" : variance <= total * total ? "Y" : "Z";
        });
        expect(xyz(history, { method: "variation" })).toEqual(expected);
      })
    );
  });

  test("by variation a client however near to a limit, in any currency, is judged as with care", () => {
    const amounts = fc.array(fc.double({ min: -2, max: 9, noNaN: true }), { minLength: 2, maxLength: 40 }); // prettier-ignore
    const rate = fc.constantFrom(
      1e-300,
      1e-200,
      1e-161,
      1e-159,
      1e-140,
      1,
      1e6,
      1e150,
      1e200,
      1e300
    );
    const step = fc.constantFrom(0, 1e-16, 1e-15, 1e-14, 1e-13, 1e-12, 1e-9, 1e-6, 1);
    fc.assert(
      fc.property(amounts, rate, step, fc.boolean(), (rest, scale, aside, isBelow) => {
        const window = [5, ...rest].map((amount) => amount * scale);
        const limit = coefficientOfVariation(window) * (isBelow ? 1 / (1 + aside) : 1 + aside) - 1e-9; // prettier-ignore
        fc.pre(limit > 0 && limit < 1e300);
        for (const limits of [
          { xLimit: limit, yLimit: 2 * limit },
          { xLimit: limit / 2, yLimit: limit },
        ]) {
          // prettier-ignore
          const options = { method: "variation", ...limits } as const;
          expect(xyz([window], options)).toEqual([xyzOfWindow(Float64Array.from(window), options)]);
        }
      }),
      { numRuns: 2000 }
    );
  });

  test("by variation amounts that are all the same are X under any limit", () => {
    const amounts = (amount: number) => Array.from({ length: 36 }, () => amount);
    for (const xLimit of [1e-300, 1e-12, 1e-8, 1e-6]) {
      const options = { method: "variation", xLimit } as const;
      expect(xyz([amounts(0.1), amounts(1 / 3), amounts(1e-200)], options)).toEqual(["X", "X", "X"]); // prettier-ignore
    }
  });

  test("each client is judged alone, in any currency, and nothing is changed", () => {
    fc.assert(
      fc.property(rows, anyMethod, fc.constantFrom(0.01, 7.8, 1e6), (history, method, rate) => {
        const frozen = Object.freeze(history.map((amounts) => Object.freeze(amounts)));
        const classes = xyz(frozen, { method });
        const exchanged = history.map((amounts) => amounts.map((amount) => amount * rate));
        expect(xyz(exchanged, { method })).toEqual(classes);
        expect(xyz([...frozen].reverse(), { method })).toEqual([...classes].reverse());
      })
    );
  });

  test("earlier periods without purchases change nothing", () => {
    fc.assert(
      fc.property(rows, anyMethod, (history, method) => {
        const longer = history.map((amounts) => [0, 0, ...amounts]);
        expect(xyz(longer, { method })).toEqual(xyz(history, { method }));
      })
    );
  });
});

test("a window and its active periods", () => {
  expect(activePeriods([5, 0, -2, 4])).toBe(2);
});

test("a pass takes nothing for 0, and stops where a cell is no number", () => {
  const sheet = [["Ann", 5, "", 5], ["Bob", null, 4, 4], ["Cid", "", 5, "5"], ["Dot", 1, 1, 1]]; // prettier-ignore
  const numbers = [[5, 0, 5], [0, 4, 4]]; // prettier-ignore
  for (const method of XYZ_METHODS) {
    const codes = new Uint8Array(7).fill(9);
    const pass = xyzPass(codes, 1, 3, { method });
    expect(pass(sheet, 0, 4, 1)).toBe(2);
    expect(pass(sheet, 3, 4, 6)).toBe(4);
    expect(Array.from(codes.subarray(1, 3), (code) => XYZ_LETTERS[code])).toEqual(xyz(numbers, { method })); // prettier-ignore
    expect([...codes]).toEqual([9, codes[1], codes[2], 9, 9, 9, 0]);
  }
});
