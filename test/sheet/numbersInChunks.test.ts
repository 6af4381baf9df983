import fc from "fast-check";
import { Problem } from "../../src/core/problem";
import { numbersIn, numbersInChunks } from "../../src/sheet/numbersIn";
import type { Cell } from "../../src/sheet/cell";

const NA = { code: "#N/A" };
const ROWS = 70_000; // chunks hold 32,768 numbers

/** A large block of two columns, with some cells put in place of its own. */
function largeBlock(cells: readonly { row: number; column: number; cell: Cell }[]): Cell[][] {
  const block: Cell[][] = Array.from({ length: ROWS }, (_, row) => [row + 1, -row]);
  for (const { row, column, cell } of cells) block[row]![column] = cell;
  return block;
}

const others = fc.array(
  fc.record({
    row: fc.nat(ROWS - 1),
    column: fc.nat(1),
    cell: fc.constantFrom<Cell>(null, "", 0, 0.5, NA, "text", true),
  }),
  { maxLength: 8 }
);

test("chunks hold the numbers, errors and problems that are found by reading all at once", () => {
  fc.assert(
    fc.property(others, fc.nat(1), fc.nat(1), (cells, headingRows, nameColumns) => {
      const block = largeBlock(cells);
      const margin = { headingRows, nameColumns };
      const gathered: number[] = [];
      const read = () =>
        numbersInChunks("history", block, margin, ({ rows, columns, values }, firstRow) => {
          expect(gathered).toHaveLength(firstRow * columns);
          expect(values).toHaveLength(rows * columns);
          for (const value of values) gathered.push(value);
        });
      const whole = outcome(() => numbersIn("history", block, margin));
      const chunked = outcome(read);
      if (whole instanceof Problem) {
        expect(chunked).toMatchObject({ code: whole.code, facts: whole.facts });
      } else if (!(chunked instanceof Problem)) {
        expect([...chunked.errors]).toEqual([...whole.errors]);
        expect(Float64Array.from(gathered)).toEqual(whole.values);
      } else throw chunked;
    }),
    { numRuns: 15 }
  );
});

test("what is wrong with a cell comes before what is wrong with a number, wherever they stand", () => {
  const fail = () => {
    throw new Problem("noWeight", {});
  };
  const read = (cells: Parameters<typeof largeBlock>[0]) => () =>
    numbersInChunks("scores", largeBlock(cells), { headingRows: 0, nameColumns: 0 }, fail);
  expect(read([])).toThrow(expect.objectContaining({ code: "noWeight" }));
  expect(read([{ row: ROWS - 1, column: 1, cell: "x" }])).toThrow(
    expect.objectContaining({
      code: "notNumbers",
      facts: expect.objectContaining({ places: [{ row: ROWS, column: 2, value: "x" }] }),
    })
  );
});

function outcome<Result>(compute: () => Result): Result | Problem {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}
