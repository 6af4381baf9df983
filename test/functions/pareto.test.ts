import { PARETO } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const HEADINGS = ["Client", "Value", "Share", "Cumulative share", "Class"];

test("makes a table, the largest client first", () => {
  expect(PARETO(column("Ann", "Bob", "Cid"), column(15, 80, 5))).toEqual([
    HEADINGS,
    ["Bob", 80, 0.8, 0.8, "A"],
    ["Ann", 15, 0.15, 0.95, "B"],
    ["Cid", 5, 0.05, 1, "C"],
  ]);
});

test("passes over a heading row", () => {
  expect(PARETO(column("Name", "Ann"), column("Sales", 15))).toEqual(
    PARETO(column("Ann"), column(15))
  );
});

test("negative values stand last, a client that bought nothing before them", () => {
  expect(PARETO(column("Ann", "Bob", "Cid"), column(-10, null, 100)).slice(1)).toEqual([
    ["Cid", 100, 1, 1, "A"],
    ["Bob", 0, 0, 1, ""],
    ["Ann", -10, -0.1, 1, "C"],
  ]);
});

test("equal clients are in the order of their names, whatever the order of the rows", () => {
  const names = (...given: string[]) =>
    PARETO(column(...given), column(1, 1, 1))
      .slice(1)
      .map(([name]) => name);
  expect(names("cid", "Bob", "ANN")).toEqual(["ANN", "Bob", "cid"]);
  expect(names("ANN", "cid", "Bob")).toEqual(["ANN", "Bob", "cid"]);
});

test("a blank row is no client, and a blank or 0 is no name", () => {
  for (const blank of [null, "", 0]) {
    expect(PARETO(column("Ann", blank, blank), column(80, blank, 20)).slice(1)).toEqual([
      ["Ann", 80, 0.8, 0.8, "A"],
      ["", 20, 0.2, 1, "B"],
    ]);
  }
});

test("a row with an error stands below all others and counts nowhere", () => {
  const error = cellError("#N/A");
  const table = PARETO(column("Ann", "Bob", error), column(error, 80, 1000));
  expect(table).toEqual([
    HEADINGS,
    ["Bob", 80, 1, 1, "A"],
    ["Ann", error, error, error, error],
    [error, error, error, error, error],
  ]);
});

test("limits and rule are those of KAM.ABC", () => {
  const classes = PARETO(column("a", "b", "c"), column(50, 40, 10), 50, 90, "Within")
    .slice(1)
    .map((row) => row[4]);
  expect(classes).toEqual(["A", "B", "C"]);
});

test.each([
  [
    "unequal lengths",
    () => PARETO(column("Ann", "Bob"), column(1, 2, 3)),
    "names and values must be of equal length; here they have 2 and 3 rows.",
  ],
  [
    "text",
    () => PARETO(column("Ann", "Bob"), column(1, "x")),
    'values, row 2: "x" is text, not a number.',
  ],
  [
    "a row of names",
    () => PARETO([["Ann", "Bob"]], column(1)),
    "names must be one column; here it is 1 row by 2 columns.",
  ],
  [
    "a row of values",
    () => PARETO(column("Ann"), [[1, 2]]),
    "values must be one column; here it is 1 row by 2 columns.",
  ],
  [
    "limits that fall",
    () => PARETO(column("Ann"), column(1), 0.9, 0.5),
    "The limits must rise, from above 0 to at most 1 (or 100, both in per cent); here they are 0.9 and 0.5.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("without a positive value there is nothing to rank: #N/A", () => {
  expect(failure(() => PARETO(column("Ann"), column(-1))).code).toBe("#N/A");
});

test("a million rows do not overflow the stack", () => {
  const names = Array.from({ length: 1e6 }, (_, i) => [`Client ${i}`]);
  const values = Array.from({ length: 1e6 }, (_, i) => [(i * 7919) % 1000003]);
  const table = PARETO(names, values);
  expect(table).toHaveLength(1 + 1e6);
  expect(table[1]![1]).toBe(1000002);
});
