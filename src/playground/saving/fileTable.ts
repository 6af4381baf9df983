import type { ITableJson } from "@univerjs/sheets-table";
import type { Cell, CellValue, TableDefinition } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { rectangleOf } from "../xlsx/range";
import { isErrorText } from "../formulas/excelArgument";
import { fileValue, literalText } from "./fileCell";

/**
 * A table of the grid as the writer takes it. Excel repairs (that is, drops) a table whose headings differ from its
 * column names, so the heading cells are made to be those texts, each different from the others.
 *
 * @param rows - the sheet's rows; the heading row is rewritten
 * @param cells - the sheet's special cells; likewise
 */
export function fileTable(
  table: ITableJson,
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>
): TableDefinition {
  const place = rectangleOf(table.range);
  const taken = new Set<string>();
  const columns = Array.from({ length: place.columns }, (_, i) => {
    const column = place.column + i;
    const key = `${place.row},${column}`;
    const shown =
      cells.get(key)?.value ?? rows[place.row]?.[column] ?? table.columns[i]?.displayName;
    const name = unique(
      shown === null || shown === undefined || shown === "" ? `Column${i + 1}` : String(shown),
      taken
    );
    const { style } = cells.get(key) ?? {};
    const text = isErrorText(name) ? literalText(name) : { value: fileValue(name) };
    cells.set(key, { ...text, ...(style && { style }) });
    return { name };
  });
  return { name: table.name, range: formatAddress(place), columns, style: "TableStyleMedium2" };
}

function unique(name: string, taken: Set<string>): string {
  let made = name;
  for (let i = 2; taken.has(made.toLowerCase()); i++) made = `${name}${i}`;
  taken.add(made.toLowerCase());
  return made;
}
