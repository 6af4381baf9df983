import type { ITableJson } from "@univerjs/sheets-table";
import type { Cell, CellValue, TableDefinition } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { rectangleOf } from "../xlsx/range";
import { isErrorText } from "../formulas/excelArgument";
import { BLANK, textsOf } from "../host/filter";
import { tableOptions } from "../host/tableOptions";
import { RESOURCES } from "../opening/xlsxResources";
import { fileValue, literalText } from "./fileCell";
import type { GridBook } from "./gridBook";
import { escapeXml } from "./xml";

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
  const { style, showBandedRows, showBandedColumns } = tableOptions(table.meta);
  return {
    name: table.name,
    range: formatAddress(place),
    columns,
    style,
    showRowStripes: showBandedRows,
    showColumnStripes: showBandedColumns,
  };
}

function unique(name: string, taken: Set<string>): string {
  let made = name;
  for (let i = 2; taken.has(made.toLowerCase()); i++) made = `${name}${i}`;
  taken.add(made.toLowerCase());
  return made;
}

/** What the filter of a table shows, as the element of its part; null where nothing is filtered. */
export function fileFilter({ filters }: ITableJson): ((ref: string) => string) | null {
  const columns = (filters.tableColumnFilterList ?? []).flatMap((filter, column) => {
    if (!filter || !("values" in filter)) return [];
    const blank = filter.values.includes(BLANK) ? ' blank="1"' : "";
    const list = textsOf(filter.values).filter((text) => text !== "");
    const items = list.map((text) => `<filter val="${escapeXml(text)}"/>`).join("");
    return `<filterColumn colId="${column}"><filters${blank}>${items}</filters></filterColumn>`;
  });
  if (columns.length === 0) return null;
  return (ref) => `<autoFilter ref="${ref}">${columns.join("")}</autoFilter>`;
}

/** The rows of a sheet that the filters of its tables, or its own, hide. */
export function filteredRows(book: GridBook, sheetId: string): readonly number[] {
  const tables = book.resource<Record<string, { tableFilteredOutRows?: number[] }>>(
    RESOURCES.tables
  );
  const filters = book.resource<Record<string, { cachedFilteredOut?: number[] }>>(
    RESOURCES.filters
  );
  return [
    ...(tables?.[sheetId]?.tableFilteredOutRows ?? []),
    ...(filters?.[sheetId]?.cachedFilteredOut ?? []),
  ];
}
