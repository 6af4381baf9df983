import { RANKING } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const HEADINGS = ["Rank", "Client", "Score", "Completeness"];

test("SAP's published vendor evaluation, 70, 85, 50, 50 by 40, 25, 10, 5, is 70.94", () => {
  expect(RANKING([["Vendor"]], [[70, 85, 50, 50]], [[40, 25, 10, 5]], 100)).toEqual([
    HEADINGS,
    [1, "Vendor", 70.9375, 1],
  ]);
});

test("best first, equal scores share a rank and stand by name, incomplete ones last", () => {
  expect(
    RANKING(column("Client", "Dora", "cid", "Bob", "Ann", "Eve"), [
      ["Income", "Cost", "Need"],
      [3, 3, 3],
      [7, 8, 6],
      [7, null, 7],
      [10, 0, ""],
      [null, null, null],
    ])
  ).toEqual([
    HEADINGS,
    [1, "Bob", 7, 2 / 3],
    [1, "cid", 7, 1],
    [3, "Dora", 3, 1],
    ["", "Ann", 10, 1 / 3],
    ["", "Eve", "", 0],
  ]);
});

test("a negative weight marks a criterion where less is better, a weight of 0 leaves one out", () => {
  expect(
    RANKING(
      column("Ann", "Bob"),
      [
        [5, 9, 1],
        [5, 2, 9],
      ],
      [[1, -1, 0]]
    ).slice(1)
  ).toEqual([
    [1, "Bob", 7, 1],
    [2, "Ann", 3.5, 1],
  ]);
});

test("a blank row is no client, and 0 is no name", () => {
  expect(RANKING(column("Ann", null, 0), [[5], [0], [4]])).toEqual([
    HEADINGS,
    [1, "Ann", 5, 1],
    [2, "", 4, 1],
  ]);
});

test("a row with an error stands last", () => {
  const error = cellError("#N/A");
  expect(
    RANKING(column("Ann", error, "Bob"), [
      [error, 3],
      [9, 9],
      [5, 5],
    ])
  ).toEqual([
    HEADINGS,
    [1, "Bob", 5, 1],
    [error, "Ann", error, error],
    [error, error, error, error],
  ]);
});

test.each([
  [
    "unequal lengths",
    () => RANKING(column("Ann"), [[1], [2]]),
    "names and scores must be of equal length; here they have 1 and 2 rows.",
  ],
  [
    "a score out of scale",
    () => RANKING(column("Client", null, "Ann"), [["Need"], [null], [11]]),
    "scores, row 3, column 1: 11 is not within 1 to 10 (blank or 0 = not given).",
  ],
  [
    "a negative score",
    () => RANKING([["Ann"]], [[-1]]),
    "scores, row 1, column 1: -1 is not within 1 to 10 (blank or 0 = not given).",
  ],
  [
    "text",
    () => RANKING([["Ann"]], [[1, "x"]]),
    'scores, row 1, column 2: "x" is text, not a number.',
  ],
  ["weights of 0", () => RANKING([["Ann"]], [[1, 2]], [[0, 0]]), "weights must not all be 0."],
  [
    "a row of names",
    () => RANKING([["Ann", "Bob"]], [[1]]),
    "names must be one column; here it is 1 row by 2 columns.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
