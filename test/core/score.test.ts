import fc from "fast-check";
import { score, scorePass } from "../../src/core/score";

const given = fc.integer({ min: 0, max: 10 });
const criteria = 4;
const rows = fc.array(fc.array(given, { minLength: criteria, maxLength: criteria }), {
  minLength: 1,
});
const weights = fc.array(fc.integer({ min: -50, max: 50 }), {
  minLength: criteria,
  maxLength: criteria,
});

test("SAP's published vendor evaluation: 70, 85, 50, 50 by 40, 25, 10, 5 give 70.94", () => {
  const [result] = score([[70, 85, 50, 50]], [40, 25, 10, 5], 100);
  expect(Number(result).toFixed(2)).toBe("70.94");
});

test("without weights is the mean of the scores given", () => {
  expect(score([[2, 4, 9]])).toEqual([5]);
});

test("leaves out what is not given, and lets the rest count for more", () => {
  expect(score([[8, 0]], [1, 3])).toEqual([8]);
  expect(score([[0, 4, 6]], [90, 5, 5])).toEqual([5]);
});

test("is empty where nothing is given, or only what has weight 0", () => {
  expect(score([[0, 0]], [1, 3])).toEqual([""]);
  expect(score([[7, 0]], [0, 3])).toEqual([""]);
});

test("a weight of 0 leaves a criterion out", () => {
  expect(score([[10, 4]], [0, 1])).toEqual([4]);
});

test("a negative weight marks a criterion where less is better", () => {
  expect(score([[10, 1]], [1, -1])).toEqual([10]);
  expect(score([[10, 10]], [1, -1])).toEqual([5.5]);
  expect(score([[30]], [-2], 100)).toEqual([71]);
});

test.each([
  [[[11, 1]], undefined, 10, { row: 1, column: 1, value: 11, scale: 10 }],
  [
    [
      [1, 1],
      [1, -2],
    ],
    undefined,
    10,
    { row: 2, column: 2, value: -2, scale: 10 },
  ],
  [[[0.5, 1]], undefined, 10, { row: 1, column: 1, value: 0.5, scale: 10 }],
  [[[1, 101]], [1, 0], 100, { row: 1, column: 2, value: 101, scale: 100 }],
])("refuses a score out of scale, naming its place: %j", (scores, weight, scale, facts) => {
  expect(() => score(scores, weight, scale)).toThrow(
    expect.objectContaining({ code: "outOfScale", facts })
  );
});

test.each([
  ["badScale", { value: 5 }, [[1]], undefined, 5],
  ["badScale", { value: 0 }, [[1]], undefined, 0],
  ["weightsLength", { weights: 3, criteria: 2 }, [[1, 2]], [1, 2, 3], 10],
  ["noWeight", {}, [[1, 2]], [0, 0], 10],
  ["overflow", { argument: "weights" }, [[9, 9]], [1e308, 1e308], 10],
])("refuses, as %s: %j", (code, facts, scores, weight, scale) => {
  expect(() => score(scores, weight, scale)).toThrow(expect.objectContaining({ code, facts }));
});

test("is its definition, read out, whatever the size of whole weights", () => {
  const size = fc.integer({ min: 0, max: 45 }).map((power) => 2 ** power);
  const whole = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.tuple(size, fc.integer({ min: -1, max: 1 })).map(([power, beside]) => power + beside)); // prettier-ignore
  const sized = fc.array(whole, { minLength: criteria, maxLength: criteria });
  fc.assert(
    fc.property(rows, sized, (scores, weight) => {
      fc.pre(weight.some((w) => w !== 0));
      const expected = scores.map((client) => {
        const counted = client
          .map((s, i) => ({ s, w: weight[i]! }))
          .filter(({ s, w }) => s > 0 && w !== 0);
        if (counted.length === 0) return "";
        const points = counted.reduce((all, { s, w }) => all + (w > 0 ? w * s : -w * (11 - s)), 0);
        return points / counted.reduce((all, { w }) => all + Math.abs(w), 0);
      });
      expect(score(scores, weight)).toEqual(expected);
    })
  );
});

test("stays within the scale, and only the proportions of weights count", () => {
  fc.assert(
    fc.property(
      rows,
      weights,
      fc.constantFrom(2, 7, 100, 0.01, 1e-300),
      (scores, weight, factor) => {
        fc.pre(weight.some((w) => w !== 0));
        const frozen = Object.freeze(scores.map((client) => Object.freeze(client)));
        const results = score(frozen, Object.freeze(weight));
        const scaled = score(
          scores,
          weight.map((w) => w * factor)
        );
        results.forEach((result, i) => {
          if (result === "") return expect(scaled[i]).toBe("");
          expect(result).toBeGreaterThanOrEqual(1);
          expect(result).toBeLessThanOrEqual(10);
          expect(scaled[i]).toBeCloseTo(result, 12);
        });
      }
    )
  );
});

test("counts fractions of scores and weights as they are", () => {
  expect(score([[7.5, 4]], [0.5, 0.25])).toEqual([19 / 3]);
  expect(score([[7.5, 4]], [2, 1])).toEqual([19 / 3]);
  const tenths = fc.array(fc.integer({ min: 10, max: 100 }), { minLength: criteria, maxLength: criteria }); // prettier-ignore
  fc.assert(
    fc.property(tenths, weights, (client, weight) => {
      fc.pre(weight.some((w) => w !== 0));
      const [mean] = score([client.map((s) => s / 10)], weight);
      const turned = client.map((s, i) => (weight[i]! < 0 ? 110 - s : s));
      const points = turned.reduce((all, s, i) => all + s * Math.abs(weight[i]!), 0);
      const total = weight.reduce((all, w) => all + Math.abs(w), 0);
      expect(mean).toBeCloseTo(points / total / 10, 12);
    })
  );
});

test("rows of whole scores and of others are scored alike, whatever lies between them", () => {
  const anyScore = fc.oneof(given, given, fc.integer({ min: 10, max: 100 }).map((s) => s / 10)); // prettier-ignore
  const anyWeight = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.5, -0.25, 2 ** 50, 2 ** 53)); // prettier-ignore
  const four = { minLength: criteria, maxLength: criteria };
  fc.assert(
    fc.property(fc.array(fc.array(anyScore, four)), fc.array(anyWeight, four), (scores, weight) => {
      fc.pre(weight.some((w) => w !== 0));
      const together = scores.length > 0 ? score(scores, weight) : [];
      expect(together).toEqual(scores.flatMap((client) => score([client], weight)));
      for (const [row, client] of scores.entries()) {
        const mean = together[row]!;
        const counted = client
          .map((s, i) => ({ s, w: weight[i]! }))
          .filter(({ s, w }) => s > 0 && w !== 0);
        if (counted.length === 0) expect(mean).toBe("");
        else {
          const points = counted.reduce((all, { s, w }) => all + (w > 0 ? w * s : -w * (11 - s)), 0); // prettier-ignore
          const weighed = counted.reduce((all, { w }) => all + Math.abs(w), 0);
          expect(Number(mean) / (points / weighed)).toBeCloseTo(1, 14);
        }
      }
    })
  );
});

test.each([[[2, 1]], [[0.5, 0.25]]])(
  "a pass with weights %j stops where a cell is no number",
  (weight) => {
    const means = new Float64Array(5).fill(-1);
    const rows = [[9, 3], [null, ""], [4.5, null], [0, "x"], [1, 1]]; // prettier-ignore
    const pass = scorePass(means, 2, weight);
    expect(pass(rows, 0, 5, 0)).toBe(3);
    expect([...means]).toEqual([7, NaN, 4.5, -1, -1]);
    expect(pass(rows, 0, 2, 3)).toBe(2);
    expect([...means]).toEqual([7, NaN, 4.5, 7, NaN]);
    expect(() => pass([[11, 1]], 0, 1, 41)).toThrow(
      expect.objectContaining({ facts: { row: 42, column: 1, value: 11, scale: 10 } })
    );
  }
);
