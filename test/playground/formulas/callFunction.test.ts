import { callFunction, WAITING } from "../../../src/playground/formulas/callFunction";
import { CellMessages } from "../../../src/playground/formulas/cellMessages";
import type { FunctionMetadata } from "../../../src/playground/formulas/metadata";

/** The error of office.js, as far as functions see it. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = ""
  ) {
    super(message);
  }
}

const METADATA: FunctionMetadata = {
  id: "DO",
  name: "DO",
  parameters: [
    { name: "values", dimensionality: "matrix" },
    { name: "limit", optional: true },
  ],
};
const PLACE = { unitId: "book", sheetId: "sheet", row: 1, column: 2 };

/** Calls a function as the grid does, and tells what it was given, what it answered and said. */
function call(
  associated: ((...values: unknown[]) => unknown) | null,
  values: unknown[],
  allowErrors = true
) {
  const messages = new CellMessages();
  const given: unknown[][] = [];
  const mappings: Record<string, (...values: unknown[]) => unknown> = associated
    ? { DO: (...args) => (given.push(args), associated(...args)) }
    : {};
  const window = {
    CustomFunctions: { Error: FunctionError, ErrorCode: {}, _association: { mappings } },
  };
  const result = callFunction(METADATA, allowErrors, window, values, PLACE, messages);
  return { result, given: given[0], message: messages.get(PLACE) };
}

test("hands over ranges as rows, single cells as values, what is left out as null", () => {
  expect(call(() => 1, [[[1], ["a"], [null], [true]]]).given).toEqual([
    [[1], ["a"], [null], [true]],
    null,
  ]);
  expect(call(() => 1, [5, [[0.8]]]).given).toEqual([[[5]], 0.8]);
  expect(call(() => 1, [[[5]], [[1, 2]]]).given).toEqual([[[5]], [[1, 2]]]);
});

test("hands errors over as objects where they are allowed, else the first is the answer", () => {
  const { given } = call(() => 1, [[["#N/A"], [1]]]);
  expect((given![0] as unknown[][])[0]![0]).toBeInstanceOf(FunctionError);
  expect(call(() => 1, [[[1], ["#N/A"], ["#REF!"]]], false)).toEqual({
    result: "#N/A",
    given: undefined,
    message: undefined,
  });
});

test("keeps texts texts, and turns null into 0, infinity into #NUM!, errors into their codes", () => {
  const answer = [
    ["1-2", "TRUE", "00123", 'a "b"', ""],
    [null, Infinity, new FunctionError("#N/A"), true, -1.5],
  ];
  expect(call(() => answer, []).result).toEqual([
    ['"1-2"', '"TRUE"', '"00123"', '"a ""b"""', '""'],
    [0, "#NUM!", "#N/A", true, -1.5],
  ]);
});

test("fills ragged rows with #N/A, and answers an empty table with #CALC!", () => {
  expect(call(() => [[1, 2], [3]], []).result).toEqual([
    [1, 2],
    [3, "#N/A"],
  ]);
  expect(call(() => [], []).result).toBe("#CALC!");
});

test("a thrown error is the cell's error, and its message is kept until the function answers", () => {
  const failing = () => {
    throw new FunctionError("#N/A", "no positive values");
  };
  expect(call(failing, [])).toMatchObject({ result: "#N/A", message: "no positive values" });
  const broken = () => {
    throw new TypeError("x is undefined");
  };
  expect(call(broken, [])).toMatchObject({ result: "#VALUE!", message: "x is undefined" });
  expect(call(() => Promise.resolve(1), [])).toMatchObject({ result: "#VALUE!" });
});

test("waits while the add-in is loading", () => {
  expect(call(null, []).result).toBe(WAITING);
  expect(callFunction(METADATA, true, null, [], PLACE, new CellMessages())).toBe(WAITING);
  expect(callFunction(METADATA, true, {}, [], PLACE, new CellMessages())).toBe(WAITING);
});

test("refuses more arguments than there are", () => {
  expect(call(() => 1, [1, 2, 3])).toMatchObject({
    result: "#VALUE!",
    message: "At most 2 arguments.",
  });
});
