import fc from "fast-check";
import { Problem } from "../../src/core/problem";
import { isBlank, type RowPass } from "../../src/core/rowPass";
import { numbersIn, passOverNumbers } from "../../src/sheet/numbersIn";
import type { Cell } from "../../src/sheet/cell";

const NA = { code: "#N/A" };
const ROWS = 10_000; // more than twice as many as are passed at once

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

test("a pass sees each row once, in order, with the numbers that are found by reading all", () => {
  fc.assert(
    fc.property(others, fc.nat(1), fc.nat(1), (cells, headingRows, nameColumns) => {
      const block = largeBlock(cells);
      const margin = { headingRows, nameColumns };
      const gathered: number[] = [];
      const gather: RowPass = (rows, from, end, place) => {
        expect(gathered).toHaveLength(place * (2 - nameColumns));
        for (let row = from; row < end; row++) {
          const given = Array.from(rows[row]!).slice(nameColumns);
          if (given.some((cell) => typeof cell !== "number" && !isBlank(cell))) return row;
          gathered.push(...given.map(Number)); // Number(null) and Number("") are 0
        }
        return end;
      };
      const whole = outcome(() => numbersIn("history", block, margin));
      const passed = outcome(() => passOverNumbers("history", block, margin, gather));
      if (whole instanceof Problem) {
        expect(passed).toMatchObject({ code: whole.code, facts: whole.facts });
      } else if (!(passed instanceof Problem)) {
        expect([...passed]).toEqual([...whole.errors]);
        expect(gathered).toEqual([...whole.values]);
      } else throw passed;
    }),
    { numRuns: 30 }
  );
});

test("a number is 0 where the row has an error or is a heading, and where nothing is", () => {
  const block: Cell[][] = [["Sales", 2024], ["", 5], [7, NA], [null, "x"], [3, 4]]; // prettier-ignore
  const read = () => numbersIn("history", block, { headingRows: 1, nameColumns: 0 });
  expect(read).toThrow(expect.objectContaining({ code: "notNumbers" }));
  block[3] = [null, 6];
  expect([...read().values]).toEqual([0, 0, 0, 5, 0, 0, 0, 6, 3, 4]);
  expect([...read().errors]).toEqual([[2, NA]]);
});

test("what is wrong with a cell comes before what is wrong with a number, wherever they stand", () => {
  const fail = () => {
    throw new Problem("noWeight", {});
  };
  const read = (cells: Parameters<typeof largeBlock>[0]) => () =>
    passOverNumbers("scores", largeBlock(cells), { headingRows: 0, nameColumns: 0 }, fail);
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
