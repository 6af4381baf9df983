import fc from "fast-check";
import { kaism } from "../../src/core/kaism";

test("names the four corners", () => {
  expect(kaism([9, 9, 2, 2], [8, 3, 8, 3])).toEqual([
    "Key",
    "Key development",
    "Maintenance",
    "Opportunistic",
  ]);
});

test("at the cut is high, and the noise of a weighted mean does not decide", () => {
  expect(kaism([5.5], [5.5])).toEqual(["Key"]);
  expect(kaism([5.5 - 1e-12], [5.49])).toEqual(["Key development"]);
});

test("without a score on either axis there is no group", () => {
  expect(kaism([0, 9, 0], [9, 0, 0])).toEqual(["", "", ""]);
});

test("the cut may be another score, or the median of each axis", () => {
  expect(kaism([72, 40], [30, 51], 50.5)).toEqual(["Key development", "Maintenance"]);
  expect(kaism([1, 2, 3], [70, 90, 80], "median")).toEqual(["Opportunistic", "Key", "Key"]);
});

test("what is not given counts in no median", () => {
  expect(kaism([0, 0, 0, 2, 4], [1, 1, 1, 2, 2], "median").slice(3)).toEqual([
    "Maintenance",
    "Key",
  ]);
  expect(kaism([0, 0], [0, 0], "median")).toEqual(["", ""]);
});

test("a score above 10 with a cut of 10 or less is refused, with its place", () => {
  expect(() => kaism([5, 5], [5, 72])).toThrow(
    expect.objectContaining({
      code: "cutForScale",
      facts: { argument: "strength", row: 2, value: 72, cut: 5.5 },
    })
  );
  expect(() => kaism([10.5], [5], 10)).toThrow(expect.objectContaining({ code: "cutForScale" }));
  expect(kaism([10, 72], [10, 72], 10.1)).toEqual(["Opportunistic", "Key"]);
});

test("any number is low or high: also negative, tiny and the largest", () => {
  expect(kaism([-3, 5e-324, 9e307], [-9e307, 9e307, 9e307], 50)).toEqual([
    "Opportunistic",
    "Maintenance",
    "Key",
  ]);
});

test("is its definition, read out, whatever the order of the rows", () => {
  const client = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
  const cut = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant("median" as const));
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 25 }), cut, (clients, at) => {
      const axis = (which: 0 | 1) => clients.map((scores) => scores[which]);
      const cutOf = (scores: readonly number[]) => {
        const up = scores.filter((score) => score > 0).sort((a, b) => a - b);
        const half = (up.length - 1) / 2;
        return at === "median" ? (up[Math.floor(half)]! + up[Math.ceil(half)]!) / 2 : at;
      };
      const cuts = [cutOf(axis(0)), cutOf(axis(1))] as const;
      const expected = clients.map(([ours, theirs]) => {
        if (!ours || !theirs) return "";
        const sides = `${ours >= cuts[0] ? "high" : "low"}/${theirs >= cuts[1] ? "high" : "low"}`;
        return {
          "high/high": "Key",
          "high/low": "Key development",
          "low/high": "Maintenance",
          "low/low": "Opportunistic",
        }[sides];
      });
      expect(kaism(axis(0), axis(1), at)).toEqual(expected);
      expect(kaism(axis(0).reverse(), axis(1).reverse(), at)).toEqual([...expected].reverse());
    }),
    { numRuns: 2000 }
  );
});
