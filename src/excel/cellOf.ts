import { rectangleOf, type AnyBlock } from "../sheet/reportSheet";

/**
 * What the blocks of a report say of a cell; null where none of them covers it. The value is null where it is held elsewhere.
 *
 * @example cellOf([{ row: 3, column: 0, values: [["a", 1]], formats: ["@", "0"] }], 3, 1) //=> { value: 1, format: "0" }
 */
export function cellOf(
  blocks: readonly AnyBlock[],
  row: number,
  column: number
): { readonly value: string | number | null; readonly format: string } | null {
  const block = blocks.find((each) => {
    const cells = rectangleOf(each);
    const [r, c] = [row - cells.row, column - cells.column];
    return r >= 0 && r < cells.rows && c >= 0 && c < cells.columns;
  });
  if (!block) return null;
  const [r, c] = [row - block.row, column - block.column];
  const format = block.formats[c] ?? "General";
  return {
    value: "rowsOf" in block ? null : (block.values[r]?.[c] ?? ""),
    format: typeof format === "string" ? format : (format[r] ?? "General"),
  };
}
