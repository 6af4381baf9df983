import fc from "fast-check";
import fs from "fs";
import path from "path";
import { cellError, customFunctions } from "../functions/customFunctions";
import { CALLS, column, type Argument, type Kind, type SampleCall } from "./calls";
import { outcomeOf, type Outcome } from "./outcome";

// What holds for every function and every argument, whatever is in the cells. `outcomeOf` checks with each call that
// the answer is a rectangle of cells Excel can show, or #VALUE! or #N/A with words; that it has a row per row where it should; that
// it is the same the second time; and that no cell given was touched.

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const NUMERIC: readonly Kind[] = ["numbers", "dates", "scores", "history"];

/** Every range of every function. */
const RANGES = CALLS.flatMap((call) =>
  call.arguments
    .filter(({ kind }) => kind !== "option")
    .map((argument) => ({ name: `${call.id}(${argument.name})`, call, argument }))
);
const COLUMNS = RANGES.filter(({ argument }) => argument.kind !== "weights");
const NUMBERS = COLUMNS.filter(({ argument }) => NUMERIC.includes(argument.kind));

/** The arguments of a call, some replaced. */
function argumentsOf(
  call: SampleCall,
  cellsOf: (argument: Argument) => unknown = ({ cells }) => cells
): unknown[] {
  return call.arguments.map(cellsOf);
}

/** A call with one cell of one argument replaced: the first cell of row 3. */
function withCell(call: SampleCall, argument: Argument, cell: unknown): Outcome {
  return outcomeOf(
    call,
    argumentsOf(call, (each) =>
      each !== argument
        ? each.cells
        : each.cells.map((row, i) => (i === 2 ? [cell, ...row.slice(1)] : row))
    )
  );
}

function withCells(call: SampleCall, argument: Argument, cells: unknown): Outcome {
  return outcomeOf(
    call,
    argumentsOf(call, (each) => (each === argument ? cells : each.cells))
  );
}

const plain = (call: SampleCall) => outcomeOf(call, argumentsOf(call));

test("these are the functions of the add-in with their arguments, as Excel knows them", () => {
  const file = path.resolve(__dirname, "../../dist/functions.json");
  if (!fs.existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  const { functions } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    functions: { id: string; parameters: { name: string; dimensionality?: string }[] }[];
  };
  const known = functions.map(({ id, parameters }) => [
    id,
    ...parameters.map(({ name, dimensionality }) => `${name} ${dimensionality ?? "option"}`),
  ]);
  const called = CALLS.map((call) => [
    call.id,
    ...call.arguments.map(({ name, kind }) => `${name} ${kind === "option" ? kind : "matrix"}`),
  ]);
  expect([...called].sort()).toEqual([...known].sort());
});

test.each(CALLS)("$id has an answer for its sample, with options blank in any way", (call) => {
  const usual = plain(call);
  expect(usual).toHaveProperty("cells");
  for (const blank of [undefined, "", 0, [[null]], [[0]]]) {
    const args = argumentsOf(call, ({ kind, cells }) => (kind === "option" ? blank : cells));
    expect(outcomeOf(call, args)).toEqual(usual);
  }
});

describe("a cell of a range", () => {
  test.each(NUMBERS)(
    "$name: text and booleans are named with row and text",
    ({ call, argument }) => {
      const place = `${argument.name}, row 3${argument.isColumn ? "" : ", column 1"}`;
      for (const text of ["Acme", "1 234,56", "12", "(500)", " ", "#N/A", "TRUE"]) {
        expect(withCell(call, argument, text)).toMatchObject({
          code: "#VALUE!",
          message: expect.stringContaining(`${place}: "${text}" is text, not a `),
        });
      }
      expect(withCell(call, argument, true)).toMatchObject({
        code: "#VALUE!",
        message: expect.stringContaining(`${place}: TRUE is not a `),
      });
    }
  );

  test.each(COLUMNS)("$name: null, empty text and 0 are one and the same", ({ call, argument }) => {
    const [blank, ...others] = [null, "", 0].map((cell) => withCell(call, argument, cell));
    for (const other of others) expect(other).toEqual(blank);
  });

  test.each(COLUMNS)(
    "$name: an error is that row's answer, or leaves the row out",
    ({ call, argument }) => {
      const error = cellError("#SPILL!");
      const outcome = withCell(call, argument, error);
      if (call.id === "TOPSHARE") return expect(outcome).toMatchObject({ code: "#N/A" }); // four are too few
      if (!("cells" in outcome)) throw new Error(outcome.message);
      const found = outcome.cells.flat().includes(error);
      if (call.isPerRow) expect(outcome.cells[2]).toEqual([error]);
      // Tables without a row per client or row have no place for it.
      else expect(found).toBe(!["MATRIX", "CONCENTRATION", "CHURN"].includes(call.id));
    }
  );

  test.each(NUMBERS)(
    "$name: negative, tiny and huge numbers have an answer",
    ({ call, argument }) => {
      for (const number of [
        -1, -9e307, 1e-300, 5e-324, 9e307, 1.7976931348623157e308, 0.5, 45292.99,
      ]) {
        withCell(call, argument, number);
      }
    }
  );
});

test.each([
  ["ABC", "values"],
  ["ABCXYZ", "values"],
  ["MATRIX", "values"],
  ["SHARE", "values"],
  ["PARETO", "values"],
  ["TOPSHARE", "values"],
  ["CONCENTRATION", "values"],
  ["TYPE", "profit"],
  ["WHY", "values"],
  ["SEGMENT", "amounts"],
])("%s(%s): a sum beyond the largest number is said", (id, name) => {
  const call = CALLS.find((each) => each.id === id)!;
  const argument = call.arguments.find((each) => each.name === name)!;
  const huge = argument.cells.map((row) => row.map(() => 9e307));
  expect(withCells(call, argument, huge)).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/: the sum is too large\.$/),
  });
});

describe("the shape of a range", () => {
  test.each(RANGES.filter(({ argument }) => argument.isColumn))(
    "$name: a row, and two columns, where a column was meant",
    ({ call, argument }) => {
      const cells = argument.cells.map(([cell]) => cell);
      expect(withCells(call, argument, [cells])).toEqual({
        code: "#VALUE!",
        message: `${argument.name} must be one column; here it is 1 row by 5 columns.`,
      });
      const two = cells.map((cell) => [cell, cell]);
      expect(withCells(call, argument, two)).toEqual({
        code: "#VALUE!",
        message: `${argument.name} must be one column; here it is 5 rows by 2 columns.`,
      });
    }
  );

  test.each(COLUMNS.filter(({ call, argument }) => call.arguments[0] !== argument))(
    "$name: another length than the first argument is said with both lengths",
    ({ call, argument }) => {
      const longer = [...argument.cells, argument.cells[0]!];
      expect(withCells(call, argument, longer)).toEqual({
        code: "#VALUE!",
        message: `${call.arguments[0]!.name} and ${argument.name} must be of equal length; here they have 5 and 6 rows.`,
      });
    }
  );

  test.each(RANGES.filter(({ argument }) => argument.kind === "weights"))(
    "$name: may be a row or a column, but not a block, nor of another length than the criteria",
    ({ call, argument }) => {
      const upright = argument.cells[0]!.map((weight) => [weight]);
      expect(withCells(call, argument, upright)).toEqual(plain(call));
      expect(withCells(call, argument, [[1, 2], [3, 4]])).toMatchObject({
        message: "weights must be one row or one column; here it is 2 rows by 2 columns.",
      }); // prettier-ignore
      expect(withCells(call, argument, [[1, 2, 3, 4]])).toMatchObject({
        message: "weights must have one number for each of the 3 criteria (columns) of scores; here it has 4.",
      }); // prettier-ignore
    }
  );

  test.each(CALLS)("$id: one row of cells, and a single cell without its range", (call) => {
    const first = argumentsOf(call, ({ kind, cells }) => (kind === "weights" ? cells : [cells[0]]));
    outcomeOf(call, first);
    const scalars = argumentsOf(call, ({ cells, isColumn }) => (isColumn ? cells[0]![0] : cells));
    outcomeOf(call, scalars);
  });

  test.each(CALLS)("$id: blank cells alone are nothing, and no fault", (call) => {
    for (const blank of [null, "", 0]) {
      const args = argumentsOf(call, ({ kind, cells }) =>
        kind === "option" || kind === "weights" ? cells : cells.map((row) => row.map(() => blank))
      );
      const outcome = outcomeOf(call, args);
      if ("code" in outcome) expect(outcome.code).toBe("#N/A");
      else if (call.isPerRow) expect(["", "Unknown"]).toContain(outcome.cells[0]![0]);
    }
  });

  test.each(CALLS)("$id: a heading row is passed over", (call) => {
    const headed = argumentsOf(call, ({ name, kind, cells }) =>
      kind === "option" || kind === "weights"
        ? cells
        : [cells[0]!.map((_, c) => `${name} no. ${"abcdefg"[c]}`), ...cells]
    );
    const outcome = outcomeOf(call, headed);
    const usual = plain(call);
    if (!("cells" in usual)) throw new Error(usual.message);
    expect(outcome).toEqual(call.isPerRow ? { cells: [[""], ...usual.cells] } : usual);
  });
});

describe("an option", () => {
  const OPTIONS = CALLS.flatMap((call) =>
    call.arguments
      .filter(({ kind }) => kind === "option")
      .map((argument) => ({ name: `${call.id}(${argument.name})`, call, argument }))
  );

  test.each(OPTIONS)("$name: a range is refused with its size", ({ call, argument }) => {
    expect(withCells(call, argument, column(1, 2))).toEqual({
      code: "#VALUE!",
      message: `${argument.name} must be a single cell or value; here it is 2 rows by 1 column.`,
    });
  });

  test.each(OPTIONS)("$name: an error is the answer", ({ call, argument }) => {
    expect(withCells(call, argument, cellError("#DIV/0!"))).toMatchObject({ code: "#DIV/0!" });
  });

  test.each(OPTIONS)(
    "$name: an unknown word and a boolean are refused by name",
    ({ call, argument }) => {
      for (const cell of ["80%", "?", "__proto__", true]) {
        expect(withCells(call, argument, cell)).toMatchObject({
          code: "#VALUE!",
          message: expect.stringMatching(new RegExp(`^${argument.name}\\b`)),
        });
      }
    }
  );

  test.each(OPTIONS)("$name: any number has an answer", ({ call, argument }) => {
    for (const number of [-1, 1e-300, 0.5, 1, 2.5, 100, 101, 45300, 2958466, 9e307]) {
      withCells(call, argument, number);
    }
  });
});

describe("any cells at all", () => {
  const NUMBERS_AT_EDGES = [
    0, 1, 2, 5.5, 10, 100, 80, 0.1, 0.2, 0.3, -3, 9e307, -9e307, 1e-300, 5e-324, 123, 1e15,
  ];
  const DATES_AT_EDGES = [45293.75, 60, 61, 1, 2958465.999, 2958466, -1, 0.5];
  const WILD: readonly unknown[] = [
    ...[null, "", " ", "Total", "12", "1 234,56", "acme", "2024-01", "A", "N", "yes", true, false],
    ...["\uD800", "__proto__", cellError("#N/A"), cellError("#BUSY!")],
    ...NUMBERS_AT_EDGES,
    ...DATES_AT_EDGES,
  ];
  const number = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: -20, max: 1000 }) },
    { weight: 1, arbitrary: fc.constantFrom(...NUMBERS_AT_EDGES) }
  );
  const USUAL: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
    names: fc.constantFrom<unknown>("Acme", "ACME", "Bolt", 5, "5", true, null, cellError("#REF!")),
    numbers: number,
    dates: fc.integer({ min: 45000, max: 46000 }),
    scores: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ min: 1, max: 10, noNaN: true })),
    history: number,
    weights: number,
    answers: fc.constantFrom<unknown>("yes", "NO", true, false, 1, 7, 0, null),
    classes: fc.constantFrom<unknown>("A", "b", "C", "", null, 0),
    option: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<unknown>(null, undefined, "", 0) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<unknown>(
          ...[0.5, 80, 95, 10, 100, 1, 2, 45300, -1, 9e307, true, "x"],
          ...["within", "variation", "quarter", "week", "sum", "share", "median", "auto"]
        ),
      }
    ),
  };
  const cell = (kind: Kind, wildness: number): fc.Arbitrary<unknown> =>
    kind === "option"
      ? USUAL.option
      : fc.oneof(
          { weight: 30, arbitrary: USUAL[kind] },
          { weight: wildness, arbitrary: fc.constantFrom(...WILD) }
        );

  test.each(CALLS)("$id", (call) => {
    const args = fc
      .record({ rows: fc.integer({ min: 1, max: 7 }), wildness: fc.constantFrom(0, 1, 12) })
      .chain(({ rows, wildness }) =>
        fc.tuple(
          ...call.arguments.map(({ kind, cells }) => {
            const across = { minLength: cells[0]!.length, maxLength: cells[0]!.length };
            const height = kind === "weights" ? 1 : rows;
            const down = { minLength: height, maxLength: height };
            const one = cell(kind, wildness);
            return kind === "option" ? one : fc.array(fc.array(one, across), down);
          })
        )
      );
    let answered = 0;
    fc.assert(
      fc.property(args, (given) => {
        if ("cells" in outcomeOf(call, given)) answered++;
      }),
      { numRuns: 300 }
    );
    expect(answered).toBeGreaterThan(15);
  });
});
