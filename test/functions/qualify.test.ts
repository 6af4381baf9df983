import { QUALIFY } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

test("three times yes is qualified, twice nurture, less reject", () => {
  expect(
    QUALIFY(
      column("yes", "yes", "yes", "no"),
      column("yes", "yes", "no", "no"),
      column("yes", "no", "no", "no")
    )
  ).toEqual(column("Qualified", "Nurture", "Reject", "Reject"));
});

test.each([[true], ["yes"], [" YES "], ["true"], [6], [10], [6 - 1e-12]])("%j is yes", (said) => {
  expect(QUALIFY([[said]], [[true]], [[true]])).toEqual([["Qualified"]]);
});

test.each([[false], ["no"], ["No"], ["FALSE"], [1], [5.9]])("%j is no", (said) => {
  expect(QUALIFY([[said]], [[true]], [[true]])).toEqual([["Nurture"]]);
});

test.each([[0], [null], [""]])("%j is not known, whatever the others say", (said) => {
  expect(QUALIFY([[said]], [[true]], [[true]])).toEqual([["Unknown"]]);
  expect(QUALIFY([["no"]], [["no"]], [[said]])).toEqual([["Unknown"]]);
  expect(QUALIFY([[said]], [[said]], [[said]])).toEqual([["Unknown"]]);
});

test('a heading row is answered by ""; a row of yes and no is none', () => {
  expect(QUALIFY(column("Need", 7), column("Can pay", 7), column("Decides", 7))).toEqual(
    column("", "Qualified")
  );
  expect(QUALIFY(column("yes"), column("no"), column("no"))).toEqual(column("Reject"));
});

test("an error cell is its row's result", () => {
  const error = cellError("#REF!");
  expect(QUALIFY(column(true, true), column(true, error), column(true, null))).toEqual(
    column("Qualified", error)
  );
});

test.each([
  [
    "something that is neither yes nor no",
    () => QUALIFY(column(true, "maybe"), column(true, true), column(true, true)),
    'need, row 2: "maybe" is neither yes nor no, nor a score from 1 to 10.',
  ],
  [
    "a score out of scale",
    () => QUALIFY(column(true), column(11), column(true)),
    "solvency, row 1: 11 is neither yes nor no, nor a score from 1 to 10.",
  ],
  [
    "a negative score",
    () => QUALIFY(column(true), column(true), column(-1)),
    "authority, row 1: -1 is neither yes nor no, nor a score from 1 to 10.",
  ],
  [
    "unequal lengths",
    () => QUALIFY(column(1, 2), column(1, 2), column(1)),
    "need and authority must be of equal length; here they have 2 and 1 rows.",
  ],
  [
    "a row",
    () => QUALIFY([[1, 2]], column(1), column(1)),
    "need must be one column; here it is 1 row by 2 columns.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
