import type { IRowData, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { TableManager } from "@univerjs/sheets-table";
import { injectorOf } from "./injectorOf";

/** Where the rows of a sheet end, added up from the first, in pixels. */
interface RowPlaces {
  readonly rowTotalHeight: number;
  readonly rowHeightAccumulation: ArrayLike<number>;
}

interface Skeleton {
  readonly worksheet: Worksheet;
  _generateRowMatrixCache(
    this: Skeleton,
    rowCount: number,
    rowData: Readonly<Record<number, IRowData>>,
    defaultRowHeight: number
  ): RowPlaces;
}

/**
 * Univer 0.25.1 asks for the height of each of a sheet's 1,048,576 rows, one after the other, whenever a sheet is added or
 * changes its looks. Here it asks for those that may have one of their own; all others are as high as any.
 */
export function mendRowPlaces(api: FUniver): void {
  const { prototype } = SpreadsheetSkeleton as unknown as { readonly prototype: Skeleton };
  const original = prototype._generateRowMatrixCache;
  prototype._generateRowMatrixCache = function (rowCount, rowData, defaultRowHeight) {
    const own = Math.min(rowCount, ownRows(api, this.worksheet, rowData));
    const found = original.call(this, own, rowData, defaultRowHeight);
    const places = new Float64Array(rowCount);
    places.set(found.rowHeightAccumulation);
    let height = found.rowTotalHeight;
    for (let row = own; row < rowCount; row++) places[row] = height += defaultRowHeight;
    return { rowTotalHeight: height, rowHeightAccumulation: places };
  };
}

/** So many rows of a sheet may differ in height from others: by themselves, by what they hold or by a filter. */
function ownRows(
  api: FUniver,
  sheet: Worksheet,
  rowData: Readonly<Record<number, IRowData>>
): number {
  const injector = injectorOf(api);
  const place = [sheet.getUnitId(), sheet.getSheetId()] as const;
  const tables = injector.get(TableManager).getTablesBySubunitId(...place);
  const filter = injector.get(SheetsFilterService).getFilterModel(...place);
  const last = [
    sheet.getCellMatrix().getLength() - 1,
    Number(Object.keys(rowData).at(-1) ?? -1), // whole numbers as keys ascend
    ...tables.map((table) => table.getRange().endRow),
    filter ? filter.getRange().endRow : -1,
  ];
  return Math.max(...last) + 1;
}
