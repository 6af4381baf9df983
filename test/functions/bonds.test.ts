import { BONDS } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const HEADINGS = ["Strongest bond", "Strength", "Durability", "Warning"];
const KINDS = [
  "Structural",
  "Brand",
  "Reputation",
  "Personal",
  "Information",
  "Value",
  "None other",
];
const UNUSED = "Under-used: offer information and advice";

test("makes a table: headings, then a row per client", () => {
  expect(
    BONDS([
      [2, 0, 0, 8, 4, 0, 0],
      [0, 9, 0, 0, 9, 0, 0],
    ])
  ).toEqual([
    HEADINGS,
    [
      "Personal",
      2,
      expect.closeTo(112 / 14, 12),
      "Lasts, but hangs on one person: introduce a second contact",
    ],
    ["Brand", 18 / 7, expect.closeTo(7, 12), ""],
  ]);
});

test.each([
  [[9, 0, 0, 0, 3, 0, 0], "Structural", "Breaks fast: do not lean on technology alone"],
  [[0, 0, 0, 0, 3, 9, 0], "Value", "May cost more than it brings: check profit"],
  [[0, 0, 9, 0, 3, 0, 0], "Reputation", ""],
  [[0, 0, 0, 0, 9, 0, 0], "Information and control", ""],
  [[0, 0, 0, 0, 3, 0, 9], "No alternative", ""],
  [[0, 9, 0, 0, 2, 0, 0], "Brand", UNUSED],
  [[9, 9, 0, 0, 0, 0, 0], "Structural", `Breaks fast: do not lean on technology alone; ${UNUSED}`],
])("%j: %s, %j", (scores, strongest, warning) => {
  const [, row] = BONDS([scores]);
  expect([row![0], row![3]]).toEqual([strongest, warning]);
});

test("passes over a heading row; a row without scores is empty, one with an error is that error", () => {
  const error = cellError("#N/A");
  const table = BONDS([
    KINDS,
    [null, 0, "", null, null, null, null],
    [1, 2, error, 4, 5, 6, 7],
    [0, 9, 0, 0, 9, 0, 0],
  ]);
  expect(table.slice(0, 3)).toEqual([HEADINGS, ["", "", "", ""], [error, error, error, error]]);
  expect(table).toHaveLength(4);
});

test.each([
  [
    "another number of columns",
    [[1, 2, 3]],
    "scores must have 7 columns, one for each kind of bond; here it has 3.",
  ],
  [
    "a score out of scale",
    [KINDS, [1, 2, 3, 4, 5, 6, 11]],
    "scores, row 2, column 7: 11 is not within 0 to 10.",
  ],
  [
    "a negative score",
    [[-1, 2, 3, 4, 5, 6, 1]],
    "scores, row 1, column 1: -1 is not within 0 to 10.",
  ],
  ["text", [[1, "x", 3, 4, 5, 6, 1]], 'scores, row 1, column 2: "x" is text, not a number.'],
  ["a boolean", [[1, true, 3, 4, 5, 6, 1]], "scores, row 1, column 2: TRUE is not a number."],
])("%s is #VALUE!", (_, scores, message) => {
  expect(failure(() => BONDS(scores))).toEqual({ code: "#VALUE!", message });
});
