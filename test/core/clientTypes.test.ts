import fc from "fast-check";
import { clientTypes } from "../../src/core/clientTypes";

const TEN = Array.from({ length: 10 }, () => 10);

describe("an Anchor", () => {
  test("has at least 10 % of the sum of the positive profits", () => {
    expect(clientTypes({ profit: TEN }).flat()).toEqual(TEN.map(() => "Anchor"));
    expect(clientTypes({ profit: [...TEN, 1] }).flat()).toEqual([]);
    expect(clientTypes({ profit: [60, 31, 9] })).toEqual([["Anchor"], ["Anchor"], []]);
  });

  test("may be asked for another share", () => {
    expect(clientTypes({ profit: [60, 31, 9] }, 0.5)).toEqual([["Anchor"], [], []]);
    expect(clientTypes({ profit: [7] }, 1)).toEqual([["Anchor"]]);
  });

  test("is not refused for the noise of decimal fractions", () => {
    expect(clientTypes({ profit: [0.1 + 0.2, 0.7] }, 0.3)[0]).toEqual(["Anchor"]);
    expect(clientTypes({ profit: [0.3 - 1e-15, 0.7] }, 0.3)[0]).toEqual(["Anchor"]);
  });

  test("never loses money, and losses do not count in the sum", () => {
    expect(clientTypes({ profit: [-90, 10, 0] })).toEqual([[], ["Anchor"], []]);
    expect(clientTypes({ profit: [-90, -10] })).toEqual([[], []]);
  });

  test("is found among the smallest and the largest numbers", () => {
    expect(clientTypes({ profit: [5e-324, 0] })).toEqual([["Anchor"], []]);
    expect(clientTypes({ profit: [9e307, 1] })).toEqual([["Anchor"], []]);
  });
});

describe("a Prospect", () => {
  const nobody = [0, 0, 0, 0];

  test("is new, with a budget of at least the median of the budgets given", () => {
    const isNew = [true, true, false, true];
    expect(clientTypes({ profit: nobody, isNew, budget: [10, 20, 30, 20] })).toEqual([
      [],
      ["Prospect"],
      [],
      ["Prospect"],
    ]);
  });

  test("a budget that is not given is no budget, and counts in no median", () => {
    const isNew = [true, true, true, true];
    expect(clientTypes({ profit: nobody, isNew, budget: [0, 5, 0, 10] })).toEqual([
      [],
      [],
      [],
      ["Prospect"],
    ]);
    expect(clientTypes({ profit: nobody, isNew }).flat()).toEqual([]);
    expect(clientTypes({ profit: nobody, isNew, budget: nobody }).flat()).toEqual([]);
  });
});

test("budgets of the largest numbers have a median too", () => {
  const columns = { profit: [0, 0], isNew: [true, true], budget: [9e307, 9.1e307] };
  expect(clientTypes(columns)).toEqual([[], ["Prospect"]]);
});

test.each([
  ["an Image-maker", "reputation", "Image-maker"],
  ["an Expert", "expertise", "Expert"],
])("%s has at least 8 of 10", (_, criterion, type) => {
  expect(clientTypes({ profit: [0, 0, 0, 0], [criterion]: [8, 7.9, 10, 0] })).toEqual([
    [type],
    [],
    [type],
    [],
  ]);
});

test.each([
  ["notWithin", { reputation: [3, 85] }, 0.1],
  ["notWithin", { expertise: [3, -1] }, 0.1],
  ["notWithin", { reputation: [0.5, 1] }, 0.1],
  ["part", {}, 0],
  ["part", {}, 1.1],
])("refuses, as %s: %j with a limit of %d", (code, columns, limit) => {
  expect(() => clientTypes({ profit: [1, 1], ...columns }, limit)).toThrow(
    expect.objectContaining({ code })
  );
});

test("a score out of scale is named with its place", () => {
  expect(() => clientTypes({ profit: [1, 1], reputation: [3, 85] })).toThrow(
    expect.objectContaining({
      facts: { argument: "reputation", row: 2, column: null, value: 85, least: 1, most: 10 },
    })
  );
});

test("is its definition, read out", () => {
  const client = fc.record({
    profit: fc.integer({ min: -20, max: 40 }),
    isNew: fc.boolean(),
    budget: fc.integer({ min: 0, max: 9 }),
    reputation: fc.integer({ min: 0, max: 10 }),
    expertise: fc.integer({ min: 0, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 25 }), (clients) => {
      const base = clients.reduce((all, { profit }) => all + Math.max(0, profit), 0);
      const budgets = clients.map(({ budget }) => budget).filter((budget) => budget > 0);
      const isLarge = (budget: number) => {
        // At least the median: not fewer of the budgets below it than the middle asks, counted twice.
        const up = [...budgets].sort((a, b) => a - b);
        const middle =
          (up[Math.floor((up.length - 1) / 2)]! + up[Math.ceil((up.length - 1) / 2)]!) / 2;
        return budget > 0 && budget >= middle;
      };
      const expected = clients.map(({ profit, isNew, budget, reputation, expertise }) => [
        ...(profit > 0 && 10 * profit >= base ? ["Anchor"] : []),
        ...(isNew && isLarge(budget) ? ["Prospect"] : []),
        ...(reputation >= 8 ? ["Image-maker"] : []),
        ...(expertise >= 8 ? ["Expert"] : []),
      ]);
      expect(
        clientTypes({
          profit: clients.map(({ profit }) => profit),
          isNew: clients.map(({ isNew }) => isNew),
          budget: clients.map(({ budget }) => budget),
          reputation: clients.map(({ reputation }) => reputation),
          expertise: clients.map(({ expertise }) => expertise),
        })
      ).toEqual(expected);
    }),
    { numRuns: 2000 }
  );
});
