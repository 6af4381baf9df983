import { ABC } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

test("answers one letter per row of input", () => {
  expect(ABC(column(5, 80, 15))).toEqual(column("C", "A", "B"));
});

test('a heading, a blank, 0 and empty text are answered by "", never by null', () => {
  expect(ABC(column("Sales", 80, null, 15, 0, 5, "", -2))).toEqual(
    column("", "A", "", "B", "", "C", "", "C")
  );
});

test("an error cell is its row's result, the same object, and counts for nobody", () => {
  const error = cellError("#REF!");
  const result = ABC(column(80, error, 15, 5));
  expect(result).toEqual(column("A", error, "B", "C"));
  expect(result[1]![0]).toBe(error);
});

test.each([
  ["as shares", 0.5, 0.9],
  ["in per cent", 50, 90],
])("limits may be written %s", (_, a, b) => {
  expect(ABC(column(50, 40, 10), a, b, "within")).toEqual(column("A", "B", "C"));
});

test("an omitted, blank or 0 option means the default", () => {
  const expected = ABC(column(80, 15, 5), 0.8, 0.95, "reach");
  for (const blank of [undefined, null, "", 0]) {
    expect(ABC(column(80, 15, 5), blank, blank, blank)).toEqual(expected);
  }
});

test("the rule may be written in any case", () => {
  expect(ABC(column(50, 40, 10), null, null, "WITHIN")).toEqual(column("A", "B", "C"));
});

test("a single cell is a column of one", () => {
  expect(ABC([[7]])).toEqual([["A"]]);
});

describe("what it says when it cannot", () => {
  test.each([
    [
      "text",
      () => ABC(column(1, 2, 3, 4, 5, 6, "1 234,56")),
      'values, row 7: "1 234,56" is text, not a number.',
    ],
    [
      "several texts and booleans",
      () => ABC(column(1, "a", true, "b", "c", "d")),
      'values, row 2: "a" is text, not a number; values, row 3: TRUE is not a number; values, row 4: "b" is text, not a number; and 2 more.',
    ],
    [
      "limits in two forms",
      () => ABC(column(1), 80, 0.95),
      "The limits must rise, from above 0 to at most 1 (or 100, both in per cent); here they are 80 and 0.95.",
    ],
    [
      "limits that fall",
      () => ABC(column(1), 0.95, 0.8),
      "The limits must rise, from above 0 to at most 1 (or 100, both in per cent); here they are 0.95 and 0.8.",
    ],
    ["a limit in words", () => ABC(column(1), "80%"), 'a_limit: "80%" is text, not a number.'],
    [
      "an unknown rule",
      () => ABC(column(1), null, null, "best"),
      'rule is "best"; it must be "reach" or "within".',
    ],
    [
      "a row for a column",
      () => ABC([[1, 2, 3]]),
      "values must be one column; here it is 1 row by 3 columns.",
    ],
    [
      "a range for an option",
      () => ABC(column(1), [[0.5], [0.6]]),
      "a_limit must be a single cell or value; here it is 2 rows by 1 column.",
    ],
    ["too large a sum", () => ABC(column(1.7e308, 1.7e308)), "values: the sum is too large."],
    [
      "a very long text",
      () => ABC(column(1, "x".repeat(32767))),
      `values, row 2: "${"x".repeat(40)}..." is text, not a number.`,
    ],
  ])("%s is #VALUE!", (_, call, message) => {
    expect(failure(call)).toEqual({ code: "#VALUE!", message });
  });

  test.each([[column(0, null)], [column(-5)], [column("Sales")], [[[null]]]])(
    "no positive values are #N/A: %j",
    (values) => {
      expect(failure(() => ABC(values))).toEqual({
        code: "#N/A",
        message: "There are no positive values, so there is nothing to rank.",
      });
    }
  );

  test("an error in an option is the result", () => {
    expect(failure(() => ABC(column(1), cellError("#DIV/0!"))).code).toBe("#DIV/0!");
  });

  test("even a fault of its own is #VALUE! with words", () => {
    const hostile = new Proxy([], {
      get: () => {
        throw new TypeError("boom");
      },
    });
    expect(failure(() => ABC(hostile))).toEqual({
      code: "#VALUE!",
      message:
        "KAM could not compute this, and the fault is its own. Please report it: TypeError: boom",
    });
  });
});

test("the cells given are left as they were", () => {
  const cells = Object.freeze([Object.freeze([80]), Object.freeze([15])]) as unknown[][];
  expect(ABC(cells)).toEqual(column("A", "B"));
});

test("a million rows do not overflow the stack", () => {
  const result = ABC(Array.from({ length: 1e6 }, (_, i) => [i % 1000]));
  expect(result).toHaveLength(1e6);
  expect(result[0]).toEqual([""]);
});
