import fc from "fast-check";
import { concentration } from "../../src/core/concentration";
import { clientTotalsOf } from "../data/clientTotalsOf";
import { onData } from "../data/csvCells";

const wholes = fc.array(fc.integer({ min: -9, max: 1000 }), { minLength: 1, maxLength: 50 });

describe("published: shares of 35, 40, 5, 10, 6 and 4 %", () => {
  const figures = concentration([0.35, 0.4, 0.05, 0.1, 0.06, 0.04]);

  test("are as concentrated as 3.33 clients of equal size", () => {
    expect(figures.equals.toFixed(2)).toBe("3.33");
  });

  test("have an HHI of 0.30", () => {
    expect(figures.hhi.toFixed(2)).toBe("0.30");
  });

  test("the three largest hold 85 %", () => {
    expect(figures.threeLargest).toBeCloseTo(0.85, 12);
  });
});

test("n equal clients: HHI 1/n, equal to n clients, Gini 0", () => {
  for (const n of [1, 2, 5, 100]) {
    const figures = concentration(new Float64Array(n).fill(3));
    expect(figures.clients).toBe(n);
    expect(figures.hhi).toBeCloseTo(1 / n, 12);
    expect(figures.equals).toBeCloseTo(n, 9);
    expect(figures.gini).toBeCloseTo(0, 12);
    expect(figures.makeHalf).toBe(Math.ceil(n / 2));
    expect(figures.make80).toBe(Math.ceil(n * 0.8));
  }
});

test("fewer than five clients have no top fifth", () => {
  expect(concentration([4, 3, 2, 1]).topFifth).toBeNull();
  expect(concentration([60, 20, 10, 5, 5]).topFifth).toBe(0.6);
});

test("fewer than three clients hold all as the three largest", () => {
  expect(concentration([4, 1])).toMatchObject({ threeLargest: 1, tenLargest: 1 });
});

describe("dependence", () => {
  test.each([
    [
      "danger where one client holds more than half",
      [62, 20, 18],
      { level: "danger", clients: 1, share: 0.62 },
    ],
    ["watch where one holds half", [50, 50], { level: "watch", clients: 1, share: 0.5 }],
    [
      "watch where one holds more than a quarter",
      [31, 29, 20, 20],
      { level: "watch", clients: 1, share: 0.31 },
    ],
    [
      "watch where three hold more than half",
      [22, 18, 18, 14, 14, 14],
      { level: "watch", clients: 3, share: 0.58 },
    ],
    [
      "watch for three where one holds a quarter",
      [25, 25, 25, 25],
      { level: "watch", clients: 3, share: 0.75 },
    ],
    ["spread where three hold half", [17, 17, 16, 10, 10, 10, 10, 10], { level: "spread" }],
  ])("is %s", (_, values, expected) => {
    expect(concentration(values).dependence).toMatchObject(expected);
  });
});

test.each([
  ["noPositiveValues", [0, -4]],
  ["overflow", [9e307, 9e307]],
])("refuses, as %s: %j", (code, values) => {
  expect(() => concentration(values)).toThrow(expect.objectContaining({ code }));
});

test("of the smallest and the largest numbers is the same", () => {
  const plain = concentration([4, 3, 2, 1]);
  for (const factor of [1e-290, 1e-6, 2 ** 60, 1e307]) {
    const scaled = concentration([4, 3, 2, 1].map((value) => value * factor));
    expect(scaled.hhi).toBeCloseTo(plain.hhi, 12);
    expect(scaled.gini).toBeCloseTo(plain.gini, 12);
    expect(scaled.makeHalf).toBe(plain.makeHalf);
  }
});

test("is its definitions, read out", () => {
  fc.assert(
    fc.property(wholes, (values) => {
      const down = values.filter((value) => value > 0).sort((a, b) => b - a);
      fc.pre(down.length > 0);
      const total = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);
      const base = total(down);
      const held = (count: number) => total(down.slice(0, count)) / base;
      const countOf = (percent: number) =>
        down.findIndex((_, i) => total(down.slice(0, i + 1)) * 100 >= percent * base) + 1;
      const n = down.length;
      const up = [...down].reverse();

      const figures = concentration(Object.freeze(values));
      expect(figures.clients).toBe(n);
      expect(figures.largest).toBeCloseTo(held(1), 12);
      expect(figures.threeLargest).toBeCloseTo(held(3), 12);
      expect(figures.tenLargest).toBeCloseTo(held(10), 12);
      expect(figures.makeHalf).toBe(countOf(50));
      expect(figures.make80).toBe(countOf(80));
      expect(figures.hhi).toBeCloseTo(total(down.map((value) => (value / base) ** 2)), 12);
      expect(figures.equals * figures.hhi).toBeCloseTo(1, 12);
      expect(figures.gini).toBeCloseTo(
        (2 * total(up.map((value, i) => (i + 1) * value))) / (n * base) - (n + 1) / n,
        10
      );
    }),
    { numRuns: 2000 }
  );
});

// Source: SOURCE.md beside each data set.
onData("the largest client: Northwind 8.7121 %, AdventureWorks 1.0902 %, CDNOW 0.5596 %", () => {
  const largest = (path: string, client: string) =>
    concentration(clientTotalsOf(path, client)).largest;
  expect(largest("northwind/northwind_flat.csv", "CustomerID")).toBeCloseTo(0.087121, 6);
  expect(largest("adventureworks_dw/reseller_sales_flat.csv.gz", "ResellerKey")).toBeCloseTo(
    0.010902,
    6
  );
  expect(largest("cdnow/cdnow_master.csv.gz", "client_id")).toBeCloseTo(0.005596, 6);
});

onData("AdventureWorks: 186 clients make 80 %, one more than stay within it", () => {
  const totals = clientTotalsOf("adventureworks_dw/reseller_sales_flat.csv.gz", "ResellerKey");
  expect(concentration(totals).make80).toBe(185 + 1);
});
