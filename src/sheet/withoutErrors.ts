import type { CellErrorValue } from "./cell";
import type { Numbers } from "./numbersIn";

/**
 * Columns that are read together: the first error of each row that has one, and their values with 0 in those rows, so that
 * such a row counts in no total of any of them.
 *
 * @example withoutErrors([numberColumn("a", [[1], [error]]), numberColumn("b", [[3], [4]])]).values //=> [[1, 0], [3, 0]]
 */
export function withoutErrors(
  columns: readonly Pick<Numbers, "values" | "errors">[],
  ...others: readonly ReadonlyMap<number, CellErrorValue>[]
): {
  readonly values: readonly Float64Array[];
  readonly errors: ReadonlyMap<number, CellErrorValue>;
} {
  const all = [...columns.map((column) => column.errors), ...others];
  const errors = new Map([...all].reverse().flatMap((ofColumn) => [...ofColumn]));
  const values = columns.map((column) =>
    errors.size === 0
      ? column.values
      : column.values.map((value, row) => (errors.has(row) ? 0 : value))
  );
  return { values, errors };
}
