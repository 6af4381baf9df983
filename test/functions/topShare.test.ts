import { TOPSHARE } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const SALES = column("Sales", 60, 20, 10, 5, 5);

test("answers one number: what the largest fifth holds", () => {
  expect(TOPSHARE(SALES)).toEqual([[0.6]]);
});

test("the part may be written 0.4 or 40; blank or 0 means 20 %", () => {
  expect(TOPSHARE(SALES, 0.4)).toEqual([[0.8]]);
  expect(TOPSHARE(SALES, 40)).toEqual([[0.8]]);
  for (const blank of [null, "", 0]) expect(TOPSHARE(SALES, blank)).toEqual([[0.6]]);
});

test("blank rows, losses and errors count for nobody", () => {
  expect(TOPSHARE([...SALES, [null], [0], [-70], [cellError("#N/A")]])).toEqual([[0.6]]);
});

test("fewer than five clients are too few: #N/A", () => {
  expect(failure(() => TOPSHARE(column(4, 3, 2, 1, 0)))).toEqual({
    code: "#N/A",
    message: "There are too few clients: 4 with a positive value, and at least 5 are needed.",
  });
});

test.each([
  [
    "a part of 120 %",
    () => TOPSHARE(SALES, 120),
    "part must be above 0 and at most 1 (or 100, in per cent); here it is 1.2.",
  ],
  [
    "a negative part",
    () => TOPSHARE(SALES, -1),
    "part must be above 0 and at most 1 (or 100, in per cent); here it is -1.",
  ],
  ["a part in words", () => TOPSHARE(SALES, "a fifth"), 'part: "a fifth" is text, not a number.'],
  ["text", () => TOPSHARE(column(1, "x")), 'values, row 2: "x" is text, not a number.'],
  [
    "a row",
    () => TOPSHARE([[1, 2, 3, 4, 5]]),
    "values must be one column; here it is 1 row by 5 columns.",
  ],
  [
    "too large a sum",
    () => TOPSHARE(column(9e307, 9e307, 1, 1, 1)),
    "values: the sum is too large.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
