import fc from "fast-check";
import { bonds } from "../../src/core/bonds";

const LASTS = [0.4, 0.6, 0.8, 0.9, 0.8, 0.3, 0.5];
const NAMES = [
  "structural",
  "brand",
  "reputation",
  "personal",
  "information",
  "value",
  "noAlternative",
];

/** Scores of 5 for information, so that nothing is said of it, and of what is given by place. */
function scores(given: Readonly<Record<number, number>>): number[] {
  return LASTS.map((_, i) => given[i] ?? (i === 4 ? 5 : 0));
}

test("the strongest bond, the mean score, and durability as the weighted mean", () => {
  const [own] = bonds([[2, 0, 0, 8, 4, 0, 0]]);
  expect(own).toEqual({
    strongest: "personal",
    strength: 2,
    durability: expect.closeTo((10 * (0.4 * 2 + 0.9 * 8 + 0.8 * 4)) / 14, 12),
    warnings: ["personal"],
  });
});

test("of equally strong bonds the earlier", () => {
  expect(bonds([[7, 7, 7, 7, 7, 7, 7]])[0]!.strongest).toBe("structural");
  expect(bonds([scores({ 1: 9, 6: 9 })])[0]!.strongest).toBe("brand");
});

test.each(LASTS.map((lasts, i) => [NAMES[i], 10 * lasts, i] as const))(
  "%s alone lasts %d of 10",
  (_, durability, i) => {
    const alone = LASTS.map((__, k) => (k === i ? 4 : 0));
    expect(bonds([alone])[0]!.durability).toBeCloseTo(durability, 12);
  }
);

test.each([
  ["structural", { 0: 9 }, ["structural"]],
  ["value", { 5: 9 }, ["value"]],
  ["personal", { 3: 9 }, ["personal"]],
  ["brand", { 1: 9 }, []],
  ["reputation", { 2: 9 }, []],
  ["no alternative", { 6: 9 }, []],
  ["information", {}, []],
  ["little information", { 1: 9, 4: 2.9 }, ["littleInformation"]],
  ["just enough information", { 1: 9, 4: 3 }, []],
  ["structural with little information", { 0: 9, 4: 0 }, ["structural", "littleInformation"]],
])("the warnings of %s", (_, given, warnings) => {
  expect(bonds([scores(given)])[0]!.warnings).toEqual(warnings);
});

test("without any bond there is nothing to say", () => {
  expect(bonds([[0, 0, 0, 0, 0, 0, 0]])).toEqual([null]);
});

test.each([
  ["notSevenBonds", { columns: 6 }, [[1, 2, 3, 4, 5, 6]]],
  [
    "notWithin",
    { argument: "scores", row: 2, column: 7, value: 11, least: 0, most: 10 },
    [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, 6, 11],
    ],
  ],
  [
    "notWithin",
    { argument: "scores", row: 1, column: 1, value: -1, least: 0, most: 10 },
    [[-1, 2, 3, 4, 5, 6, 7]],
  ],
])("refuses, as %s: %j", (code, facts, given) => {
  expect(() => bonds(given)).toThrow(expect.objectContaining({ code, facts }));
});

test("is its definition, read out", () => {
  const seven = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(seven, { minLength: 1, maxLength: 5 }), (clients) => {
      const result = bonds(clients);
      clients.forEach((given, row) => {
        const total = given.reduce((all, score) => all + score, 0);
        if (total === 0) return expect(result[row]).toBeNull();
        const weighted = given.reduce((all, score, i) => all + score * LASTS[i]!, 0);
        expect(result[row]!.strongest).toBe(NAMES[given.indexOf(Math.max(...given))]);
        expect(result[row]!.strength).toBeCloseTo(total / 7, 12);
        expect(result[row]!.durability).toBeCloseTo((10 * weighted) / total, 12);
        expect(result[row]!.warnings.includes("littleInformation")).toBe(given[4]! < 3);
      });
    }),
    { numRuns: 1000 }
  );
});
