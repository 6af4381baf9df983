import fc from "fast-check";
import { largestShare, topShare } from "../../src/core/topShare";
import { positives } from "../../src/core/positives";
import { clientTotalsOf } from "../data/clientTotalsOf";
import { onData } from "../data/csvCells";

const wholes = fc.array(fc.integer({ min: -9, max: 1000 }), { minLength: 5, maxLength: 50 });

test("of five clients the largest is the top fifth", () => {
  expect(topShare([60, 20, 10, 5, 5])).toBe(0.6);
});

test("the fraction of a client counts in part: 20 % of eight are 1.6", () => {
  expect(topShare([40, 20, 10, 10, 5, 5, 5, 5])).toBeCloseTo((40 + 0.6 * 20) / 100, 14);
});

test("clients without sales, and those with returns only, do not count", () => {
  expect(topShare([60, 20, 10, 5, 5, 0, 0, -70, 0, 0])).toBe(0.6);
});

test("all clients hold all, and equal ones their part", () => {
  expect(topShare([1, 2, 3, 4, 5], 1)).toBe(1);
  for (const part of [0.01, 0.2, 0.5, 0.77]) {
    expect(topShare(new Float64Array(30).fill(7), part)).toBeCloseTo(part, 12);
  }
});

test("fewer than five clients are too few", () => {
  expect(() => topShare([5, 4, 3, 2, 0, -1])).toThrow(
    expect.objectContaining({ code: "tooFewClients", facts: { clients: 4, least: 5 } })
  );
});

test.each([0, -0.1, 1.01, NaN])("a part of %d is refused", (part) => {
  expect(() => topShare([1, 1, 1, 1, 1], part)).toThrow(
    expect.objectContaining({ code: "part", facts: { argument: "part", value: part } })
  );
});

test("is its definition: the largest clients one by one, each with as much of it as is left", () => {
  fc.assert(
    fc.property(wholes, fc.double({ min: 0.001, max: 1, noNaN: true }), (values, part) => {
      const positive = values.filter((value) => value > 0).sort((a, b) => b - a);
      fc.pre(positive.length >= 5);
      let left = part * positive.length;
      let held = 0;
      for (const value of positive) {
        held += value * Math.max(0, Math.min(1, left));
        left--;
      }
      const base = positive.reduce((all, value) => all + value, 0);
      expect(topShare(Object.freeze(values), part)).toBeCloseTo(held / base, 12);
    }),
    { numRuns: 2000 }
  );
});

test("more clients than there are hold all", () => {
  expect(largestShare(positives([5, 5]), 3)).toBe(1);
});

// The whole numbers of clients are those of SOURCE.md beside each data set.
onData.each([
  [
    "AdventureWorks",
    "adventureworks_dw/reseller_sales_flat.csv.gz",
    "ResellerKey",
    127 / 635,
    0.667124,
  ],
  ["Northwind", "northwind/northwind_flat.csv", "CustomerID", 18 / 89, 0.60057],
  // 68 of the 23,570 clients have paid nothing, and do not count here.
  ["CDNOW", "cdnow/cdnow_master.csv.gz", "client_id", 4714 / (23570 - 68), 0.677774],
])("%s: the published share of the top 20 %%", (_, path, client, part, share) => {
  expect(topShare(clientTotalsOf(path, client), part)).toBeCloseTo(share, 6);
});

onData("AdventureWorks: 635 x 20 % are whole clients, so the default gives 66.71 % too", () => {
  const totals = clientTotalsOf("adventureworks_dw/reseller_sales_flat.csv.gz", "ResellerKey");
  expect(topShare(totals)).toBeCloseTo(0.667124, 6);
});
