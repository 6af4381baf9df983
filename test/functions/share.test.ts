import { SHARE } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

test("answers one share per row; a heading, a blank and 0 have none", () => {
  expect(SHARE(column("Sales", 80, null, 15, 0, 5, ""))).toEqual(
    column("", 0.8, "", 0.15, "", 0.05, "")
  );
});

test("a negative value has its negative share, and does not count in the total", () => {
  expect(SHARE(column(80, 20, -10))).toEqual(column(0.8, 0.2, -0.1));
});

test("an error cell is its row's result and counts for nobody", () => {
  const error = cellError("#DIV/0!");
  expect(SHARE(column(80, error, 20))).toEqual(column(0.8, error, 0.2));
});

test("a single cell is a column of one, however small or large its number", () => {
  for (const value of [7, 5e-324, 9e307]) expect(SHARE([[value]])).toEqual([[1]]);
});

test.each([
  ["text", column(1, 2, "1 234,56"), 'values, row 3: "1 234,56" is text, not a number.'],
  ["a boolean", column(1, true), "values, row 2: TRUE is not a number."],
  ["a row", [[1, 2, 3]], "values must be one column; here it is 1 row by 3 columns."],
  ["too large a sum", column(9e307, 9e307), "values: the sum is too large."],
])("%s is #VALUE!", (_, values, message) => {
  expect(failure(() => SHARE(values))).toEqual({ code: "#VALUE!", message });
});

test("without a positive value there is nothing to share: #N/A", () => {
  expect(failure(() => SHARE(column(0, -5))).code).toBe("#N/A");
});
