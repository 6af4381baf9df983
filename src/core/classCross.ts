import { ABC_CLASSES, type AbcClass } from "./abc";
import { NetSum } from "./netSum";
import { Problem } from "./problem";

/** Rows A, B, C by columns A, B, C. */
export interface ClassTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** Two classifications of the same clients: numbers of clients, and sums of their sales. */
export interface ClassCross {
  readonly classes: readonly AbcClass[];
  readonly clients: ClassTable;
  readonly values: ClassTable;
}

interface Crossed {
  readonly row: AbcClass | "";
  readonly column: AbcClass | "" | null;
  readonly value: number;
}

/**
 * Clients by two ABC classes; without one of the two a client is left out.
 *
 * @throws Problem "overflow"
 * @example classCross([{ row: "A", column: "C", value: 5 }]).clients.cells[0] //=> [0, 0, 1]
 */
export function classCross(clients: readonly Crossed[]): ClassCross {
  return {
    classes: ABC_CLASSES,
    clients: classTable(clients, () => 1),
    values: classTable(clients, ({ value }) => value),
  };
}

function classTable(clients: readonly Crossed[], valueOf: (client: Crossed) => number): ClassTable {
  // One row and one column more than classes: the totals, added from the values themselves.
  const sums = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => new NetSum()));
  const total = ABC_CLASSES.length;
  for (const client of clients) {
    if (!client.row || !client.column) continue;
    const [row, column] = [ABC_CLASSES.indexOf(client.row), ABC_CLASSES.indexOf(client.column)];
    const value = valueOf(client);
    for (const r of [row, total]) for (const c of [column, total]) sums[r]![c]!.add(value);
  }
  const all = sums.map((row) => row.map((cell) => cell.value));
  if (!all.flat().every(Number.isFinite)) throw new Problem("overflow", { argument: "amounts" });
  return {
    cells: all.slice(0, total).map((row) => row.slice(0, total)),
    rowTotals: all.slice(0, total).map((row) => row[total]!),
    columnTotals: all[total]!.slice(0, total),
    total: all[total]![total]!,
  };
}
