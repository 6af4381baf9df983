import { CONCENTRATION } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const figure = (values: unknown[][], label: string) =>
  CONCENTRATION(values).find(([name]) => name === label)?.[1];

test("makes a table of two columns", () => {
  expect(CONCENTRATION(column(62, 10, 10, 10, 8))).toEqual([
    ["Figure", "Value"],
    ["Clients", 5],
    ["Largest client", 0.62],
    ["Three largest", 0.82],
    ["Ten largest", 1],
    ["Clients that make half", 1],
    ["Clients that make 80 %", 3],
    ["Share of the top 20 %", 0.62],
    ["HHI", expect.closeTo(0.4208, 12)],
    ["Equals N clients of equal size", expect.closeTo(1 / 0.4208, 9)],
    ["Gini", expect.closeTo((2 * (8 + 20 + 30 + 40 + 310)) / 500 - 6 / 5, 12)],
    ["Dependence", "Danger: one client holds 62 %"],
  ]);
});

test.each([
  ["Watch: one client holds 31 %", [31, 29, 20, 20]],
  ["Watch: three clients hold 58 %", [22, 18, 18, 14, 14, 14]],
  ["Spread", [10, 10, 10, 10, 10, 10, 10, 10, 10, 10]],
])("the verdict %s", (verdict, values) => {
  expect(figure(column(...values), "Dependence")).toBe(verdict);
});

test("fewer than five clients have no top fifth", () => {
  expect(figure(column(3, 2, 1), "Share of the top 20 %")).toBe("");
});

test("a heading, blanks, losses and errors count for nobody", () => {
  const plain = CONCENTRATION(column(40, 30, 20, 10));
  expect(
    CONCENTRATION(column("Sales", 40, null, 30, -5, 20, cellError("#N/A"), 10, 0, ""))
  ).toEqual(plain);
});

test.each([
  ["text", column(1, "x"), 'values, row 2: "x" is text, not a number.'],
  ["a boolean", column(1, false), "values, row 2: FALSE is not a number."],
  ["a row", [[1, 2]], "values must be one column; here it is 1 row by 2 columns."],
  ["too large a sum", column(9e307, 9e307), "values: the sum is too large."],
])("%s is #VALUE!", (_, values, message) => {
  expect(failure(() => CONCENTRATION(values))).toEqual({ code: "#VALUE!", message });
});

test("without a positive value there is nothing to tell: #N/A", () => {
  expect(failure(() => CONCENTRATION(column(0, -1))).code).toBe("#N/A");
});
