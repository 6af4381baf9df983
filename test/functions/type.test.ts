import { TYPE } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

const error = cellError("#N/A");

test("names the types of each client in order, joined by plus signs, and nothing where there are none", () => {
  expect(
    TYPE(
      column(900, 60, 40),
      column(false, true, false),
      column(0, 50, 20),
      column(9, 3, 8),
      column(8, null, 2)
    )
  ).toEqual(column("Anchor + Image-maker + Expert", "Prospect", "Image-maker"));
});

test("all but the profit may be left out", () => {
  expect(TYPE(column(95, 5))).toEqual(column("Anchor", ""));
  expect(TYPE(column(95, 5), null as never, undefined, null as never)).toEqual(
    column("Anchor", "")
  );
  expect(TYPE(column(95, 5), undefined, undefined, undefined, column(1, 8))).toEqual(
    column("Anchor", "Expert")
  );
});

test.each([[true], ["yes"], ["Yes "], ["TRUE"], [1]])("new may be said by %j", (said) => {
  expect(TYPE(column(0, 0), column(said, null), column(5, 5))).toEqual(column("Prospect", ""));
});

test.each([[false], ["no"], ["FALSE"], [0], [null], [""]])("not new may be said by %j", (said) => {
  expect(TYPE(column(0, 0), column(said, true), column(5, 5))).toEqual(column("", "Prospect"));
});

test("the limit may be written 0.5 or 50", () => {
  for (const limit of [0.5, 50]) {
    const none = undefined;
    expect(TYPE(column(60, 40), none, none, none, none, limit)).toEqual(column("Anchor", ""));
  }
});

test('a heading row is answered by ""', () => {
  expect(
    TYPE(column("Profit", 9), column("New", true), column("Budget", 5), column("Reputation", 9))
  ).toEqual(column("", "Anchor + Prospect + Image-maker"));
});

test("an error cell is its row's result and counts in no total of the others", () => {
  expect(
    TYPE(column(900, 99, 1), column(false, true, true), column(error, 5, 5), column(9, 1, 1))
  ).toEqual(column(error, "Anchor + Prospect", "Prospect"));
  expect(TYPE(column(5, 5), column(error, true), column(9, 7))).toEqual(
    column(error, "Anchor + Prospect")
  );
});

test.each([
  [
    "unequal lengths",
    () => TYPE(column(1, 2), undefined, column(1, 2, 3)),
    "profit and budget must be of equal length; here they have 2 and 3 rows.",
  ],
  [
    "something that is neither yes nor no",
    () => TYPE(column(1, 2), column(true, "maybe")),
    'is_new, row 2: "maybe" is neither yes nor no.',
  ],
  [
    "a number that is neither yes nor no",
    () => TYPE(column(1, 2), column(2, 1)),
    "is_new, row 1: 2 is neither yes nor no.",
  ],
  [
    "a score out of scale",
    () => TYPE(column(1, 2), undefined, undefined, column(8, 85)),
    "reputation, row 2: 85 is not within 1 to 10.",
  ],
  ["text", () => TYPE(column(1, "x")), 'profit, row 2: "x" is text, not a number.'],
  [
    "a boolean",
    () => TYPE(column(1, 2), undefined, column(1, true)),
    "budget, row 2: TRUE is not a number.",
  ],
  ["a row", () => TYPE([[1, 2]]), "profit must be one column; here it is 1 row by 2 columns."],
  ["too large a sum", () => TYPE(column(9e307, 9e307)), "profit: the sum is too large."],
  [
    "a limit above 100 %",
    () => TYPE(column(1), undefined, undefined, undefined, undefined, 101),
    "limit must be above 0 and at most 1 (or 100, in per cent); here it is 1.01.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
