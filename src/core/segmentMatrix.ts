import { ABC_CLASSES, type AbcClass } from "./abc";
import { Problem } from "./problem";
import { NetSum } from "./netSum";
import { XYZ_CLASSES, type XyzClass } from "./xyz";

/** Rows A, B, C by columns X, Y, Z and, where it occurs, N. */
export interface SegmentMatrix {
  readonly rows: readonly AbcClass[];
  readonly columns: readonly XyzClass[];
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/**
 * The segments of all clients as a matrix of sums of values or, without values, of counts of clients. A client without
 * either class is left out.
 *
 * @throws Problem "overflow"
 * @example segmentMatrix(["A", "A"], ["X", "Z"]).cells[0] //=> [1, 0, 1]
 */
export function segmentMatrix(
  abc: readonly (AbcClass | "")[],
  xyz: readonly (XyzClass | "")[],
  values?: ArrayLike<number>
): SegmentMatrix {
  const hasNew = xyz.some((rhythm, i) => rhythm === "N" && abc[i]);
  const columns = XYZ_CLASSES.filter((rhythm) => rhythm !== "N" || hasNew);
  // One row and one column more than classes: the totals, added from the values themselves.
  const sums = Array.from({ length: ABC_CLASSES.length + 1 }, () =>
    Array.from({ length: columns.length + 1 }, () => new NetSum())
  );
  abc.forEach((volume, i) => {
    const rhythm = xyz[i];
    if (!volume || !rhythm) return;
    const value = values ? values[i]! : 1;
    for (const row of [sums[ABC_CLASSES.indexOf(volume)]!, sums.at(-1)!]) {
      row[columns.indexOf(rhythm)]!.add(value);
      row.at(-1)!.add(value);
    }
  });

  const all = sums.map((row) => row.map((cell) => cell.value));
  if (!all.flat().every(Number.isFinite)) throw new Problem("overflow", { argument: "values" });
  return {
    rows: ABC_CLASSES,
    columns,
    cells: all.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: all.slice(0, -1).map((row) => row.at(-1)!),
    columnTotals: all.at(-1)!.slice(0, -1),
    total: all.at(-1)!.at(-1)!,
  };
}

/**
 * A matrix as shares of its total; zeros where the total is 0.
 *
 * @example shareMatrix(segmentMatrix(["A", "B"], ["X", "X"])).rowTotals //=> [0.5, 0.5, 0]
 */
export function shareMatrix(matrix: SegmentMatrix): SegmentMatrix {
  const share = (value: number) => (matrix.total === 0 ? 0 : value / matrix.total);
  return {
    ...matrix,
    cells: matrix.cells.map((row) => row.map(share)),
    rowTotals: matrix.rowTotals.map(share),
    columnTotals: matrix.columnTotals.map(share),
    total: share(matrix.total),
  };
}
