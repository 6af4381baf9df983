import fc from "fast-check";
import { abc, ABC_LETTERS, ABC_RULES } from "../../src/core/abc";
import { pareto, type Pareto } from "../../src/core/pareto";
import { csvCells, onData } from "../data/csvCells";

const client = fc.record({
  value: fc.integer({ min: -20, max: 40 }),
  name: fc.constantFrom("Ann", "bob", "Cid", "Dora", "Eve"),
});
const clients = fc.array(client, { minLength: 1, maxLength: 40 });

/** A row per place: name, value, share, cumulative share, class. */
function rowsOf(table: Pareto, values: readonly number[], names: readonly string[]): unknown[][] {
  return Array.from(table.order, (i, place) => [
    names[i],
    values[i],
    table.values[place]! / table.base,
    table.cumulativeShares[place],
    ABC_LETTERS[table.classes[place]!],
  ]);
}

test("puts the largest first, with shares, cumulative shares and classes", () => {
  const names = ["Ann", "Bob", "Cid"];
  expect(rowsOf(pareto([15, 80, 5], names), [15, 80, 5], names)).toEqual([
    ["Bob", 80, 0.8, 0.8, "A"],
    ["Ann", 15, 0.15, 0.95, "B"],
    ["Cid", 5, 0.05, 1, "C"],
  ]);
});

test("negative values stand last, and leave the cumulative share as it is", () => {
  const table = pareto([-10, 0, 100], ["a", "b", "c"]);
  expect([...table.order]).toEqual([2, 1, 0]);
  expect([...table.values]).toEqual([100, 0, -10]);
  expect(table.base).toBe(100);
  expect([...table.cumulativeShares]).toEqual([1, 1, 1]);
  expect(Array.from(table.classes, (code) => ABC_LETTERS[code])).toEqual(["A", "", "C"]);
});

test("is its definition, read out", () => {
  fc.assert(
    fc.property(clients, fc.constantFrom(...ABC_RULES), (given, rule) => {
      fc.pre(given.some(({ value }) => value > 0));
      const values = given.map(({ value }) => value);
      const names = given.map(({ name }) => name);
      const base = values.reduce((all, value) => all + Math.max(0, value), 0);
      const letters = abc(values, { rule });
      let through = 0;
      const expected = given
        .map(({ value, name }, i) => ({ value, name, letter: letters[i] }))
        .sort((a, b) => b.value - a.value || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
        .map(({ value, name, letter }) => {
          through += Math.max(0, value);
          return [name.toLowerCase(), value, value / base, through / base, letter];
        });
      const lowered = names.map((name) => name.toLowerCase());
      expect(rowsOf(pareto(Object.freeze(values), names, { rule }), values, lowered)).toEqual(
        expected
      );
    }),
    { numRuns: 2000 }
  );
});

test("the cumulative share never falls, and ends at 1", () => {
  const cents = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(cents, (given) => {
      const values = given.map((cent) => cent / 100);
      const { cumulativeShares } = pareto(values, values.map(String));
      for (let i = 1; i < values.length; i++) {
        expect(cumulativeShares[i]).toBeGreaterThanOrEqual(cumulativeShares[i - 1]!);
      }
      expect(cumulativeShares.at(-1)).toBeCloseTo(1, 14);
      expect(Math.max(...cumulativeShares)).toBeLessThanOrEqual(1);
    })
  );
});

// Source: SOURCE.md beside the data.
onData("440 clients of a Portuguese wholesaler: W086 is first, with 199,891 and 1.3673 %", () => {
  const [, ...rows] = csvCells("wholesale_customers/wholesale_customers.csv");
  const names = rows.map(([id]) => String(id));
  const values = rows.map((row) =>
    row.slice(3).reduce<number>((all, cell) => all + Number(cell), 0)
  );
  const table = pareto(values, names);
  expect(rows).toHaveLength(440);
  expect(values.reduce((all, value) => all + value)).toBe(14_619_500);
  expect(names[table.order[0]!]).toBe("W086");
  expect(values[table.order[0]!]).toBe(199_891);
  expect(table.values[0]! / table.base).toBeCloseTo(0.013673, 6);
  expect(table.cumulativeShares[87]).toBeCloseTo(0.429048, 6);
});
