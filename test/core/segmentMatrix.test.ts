import fc from "fast-check";
import { ABC_CLASSES } from "../../src/core/abc";
import { segmentMatrix, shareMatrix } from "../../src/core/segmentMatrix";
import { XYZ_CLASSES } from "../../src/core/xyz";

test("counts clients by their classes, with totals", () => {
  expect(segmentMatrix(["A", "A", "B", "C"], ["X", "X", "Y", "Z"])).toEqual({
    rows: ["A", "B", "C"],
    columns: ["X", "Y", "Z"],
    cells: [
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    rowTotals: [2, 1, 1],
    columnTotals: [2, 1, 1],
    total: 4,
  });
});

test("has a column N only where it occurs", () => {
  expect(segmentMatrix(["A"], ["X"]).columns).toEqual(["X", "Y", "Z"]);
  expect(segmentMatrix(["A"], ["N"]).columns).toEqual(["X", "Y", "Z", "N"]);
  expect(segmentMatrix([""], ["N"]).columns).toEqual(["X", "Y", "Z"]);
});

test("leaves out a client without either class", () => {
  expect(segmentMatrix(["A", "", "B"], ["X", "Y", ""], [1, 10, 100]).total).toBe(1);
});

test("adds values up to the cent", () => {
  const values = new Float64Array(1000).fill(0.1);
  const matrix = segmentMatrix(new Array(1000).fill("A"), new Array(1000).fill("X"), values);
  expect(matrix.cells[0]![0]).toBe(100);
});

test("refuses a sum beyond the largest number", () => {
  expect(() => segmentMatrix(["A", "A"], ["X", "X"], [1.7e308, 1.7e308])).toThrow(
    expect.objectContaining({ code: "overflow" })
  );
});

test("as shares, is over the total; all 0 where the total is 0", () => {
  const matrix = shareMatrix(segmentMatrix(["A", "B"], ["X", "Z"], [30, 10]));
  expect(matrix.cells).toEqual([
    [0.75, 0, 0],
    [0, 0, 0.25],
    [0, 0, 0],
  ]);
  expect([matrix.rowTotals, matrix.columnTotals, matrix.total]).toEqual([
    [0.75, 0.25, 0],
    [0.75, 0, 0.25],
    1,
  ]);
  expect(shareMatrix(segmentMatrix(["A", "B"], ["X", "Z"], [5, -5])).total).toBe(0);
});

test("its cells add up to its totals, whatever the clients", () => {
  const clients = fc.array(
    fc.tuple(
      fc.constantFrom("" as const, ...ABC_CLASSES),
      fc.constantFrom("" as const, ...XYZ_CLASSES),
      fc.integer()
    )
  );
  fc.assert(
    fc.property(clients, (all) => {
      const [abc, xyz, values] = [all.map((c) => c[0]), all.map((c) => c[1]), all.map((c) => c[2])];
      const matrix = segmentMatrix(Object.freeze(abc), Object.freeze(xyz), Object.freeze(values));
      const add = (numbers: readonly number[]) =>
        numbers.reduce((total, value) => total + value, 0);
      expect(matrix.cells.map(add)).toEqual([...matrix.rowTotals]);
      expect(add(matrix.rowTotals)).toBe(matrix.total);
      expect(add(matrix.columnTotals)).toBe(matrix.total);
      expect(matrix.total).toBe(add(values.filter((_, i) => abc[i] && xyz[i])));
    })
  );
});
