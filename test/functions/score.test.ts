import { SCORE } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

test("gives SAP's published 70.94 for 70, 85, 50, 50 by 40, 25, 10, 5", () => {
  expect(SCORE([[70, 85, 50, 50]], [[40, 25, 10, 5]], 100)).toEqual([[70.9375]]);
});

test("weights may be a row or a column, or left out", () => {
  expect(SCORE([[2, 8]], [[1], [3]])).toEqual([[6.5]]);
  expect(SCORE([[2, 8]], [[1, 3]])).toEqual([[6.5]]);
  expect(SCORE([[2, 8]])).toEqual([[5]]);
  expect(SCORE([[2, 8]], null as never, null)).toEqual([[5]]);
});

test('a heading row and a row without scores are answered by ""', () => {
  expect(
    SCORE([
      ["Income", "Cost"],
      [2, 8],
      [0, null],
      ["", 6],
    ])
  ).toEqual([[""], [5], [""], [6]]);
});

test("a negative weight marks a criterion where less is better", () => {
  expect(SCORE([[10, 1]], [[60, -40]])).toEqual([[10]]);
});

test("an error cell is its row's result", () => {
  const error = cellError("#N/A");
  expect(
    SCORE([
      [2, 8],
      [error, 5],
    ])
  ).toEqual([[5], [error]]);
});

test.each([
  [
    "a score out of scale",
    () =>
      SCORE([
        ["Income", "Cost"],
        [5, 5],
        [5, 11],
      ]),
    "scores, row 3, column 2: 11 is not within 1 to 10 (blank or 0 = not given).",
  ],
  ["another scale", () => SCORE([[1]], undefined, 5), "scale must be 10 or 100; here it is 5."],
  ["weights of 0", () => SCORE([[1, 2]], [[0, 0]]), "weights must not all be 0."],
  [
    "weights of another length",
    () => SCORE([[1, 2]], [[1, 2, 3]]),
    "weights must have one number for each of the 2 criteria (columns) of scores; here it has 3.",
  ],
  [
    "a table of weights",
    () =>
      SCORE(
        [[1, 2, 3, 4]],
        [
          [1, 2],
          [3, 4],
        ]
      ),
    "weights must be one row or one column; here it is 2 rows by 2 columns.",
  ],
  [
    "text",
    () =>
      SCORE([
        [1, 2],
        [3, "high"],
      ]),
    'scores, row 2, column 2: "high" is text, not a number.',
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("an error among the weights is the result", () => {
  expect(failure(() => SCORE([[1, 2]], [[1, cellError("#DIV/0!")]])).code).toBe("#DIV/0!");
});
