import { KAISM, SCORE } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

test("names the corner of each client", () => {
  expect(KAISM(column(9, 9, 2, 2), column(8, 3, 8, 3))).toEqual(
    column("Key", "Key development", "Maintenance", "Opportunistic")
  );
});

test('a heading, and a row without a score on either axis, are answered by ""', () => {
  expect(KAISM(column("Attractive", 9, null, 0, 9), column("Strong", 9, 9, 9, ""))).toEqual(
    column("", "Key", "", "", "")
  );
});

test("takes the results of KAM.SCORE, its empty texts included", () => {
  const scores = SCORE([
    [8, 9],
    [0, null],
    [2, 3],
  ]);
  expect(KAISM(scores, scores)).toEqual(column("Key", "", "Opportunistic"));
});

test("the cut may be a score or, in any case, the median; blank or 0 means 5.5", () => {
  expect(KAISM(column(72, 40), column(30, 51), 50.5)).toEqual(
    column("Key development", "Maintenance")
  );
  expect(KAISM(column(1, 2, 3), column(70, 90, 80), [["Median"]])).toEqual(
    column("Opportunistic", "Key", "Key")
  );
  for (const blank of [null, "", 0])
    expect(KAISM(column(5), column(6), blank)).toEqual(column("Maintenance"));
});

test("an error cell is its row's result and counts in no median", () => {
  const error = cellError("#N/A");
  expect(KAISM(column(error, 1, 2, 3), column(9, 1, 2, 3), "median")).toEqual(
    column(error, "Opportunistic", "Key", "Key")
  );
});

test.each([
  [
    "a score of a scale of 100 without a cut for it",
    () => KAISM(column(72, 8), column(8, 8)),
    "attractiveness, row 1: 72 is above 10, and the cut is 5.5; give a cut for a scale of 100, such as 50.5.",
  ],
  [
    "unequal lengths",
    () => KAISM(column(1, 2), column(1, 2, 3)),
    "attractiveness and strength must be of equal length; here they have 2 and 3 rows.",
  ],
  [
    "text",
    () => KAISM(column(1, 2), column(1, "x")),
    'strength, row 2: "x" is text, not a number.',
  ],
  [
    "a boolean",
    () => KAISM(column(true), column(1)),
    "attractiveness, row 1: TRUE is not a number.",
  ],
  [
    "a row",
    () => KAISM([[1, 2]], column(1)),
    "attractiveness must be one column; here it is 1 row by 2 columns.",
  ],
  [
    "an unknown cut",
    () => KAISM(column(1), column(1), "mean"),
    'cut is "mean"; it must be a number or "median".',
  ],
  [
    "a cut of TRUE",
    () => KAISM(column(1), column(1), true),
    'cut is TRUE; it must be a number or "median".',
  ],
  [
    "a range for the cut",
    () => KAISM(column(1), column(1), [["median"], [5]]),
    "cut must be a single cell or value; here it is 2 rows by 1 column.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
