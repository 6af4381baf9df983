/** What Excel knows of a table and Univer does not; kept in Univer's own record of the table. */
export interface TableOptions {
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly showTotals: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

export const TABLE_DEFAULTS: TableOptions = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  showTotals: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/**
 * The options of a table from what Univer keeps of it, those of a new table where nothing was said.
 *
 * @example tableOptions({ style: "TableStyleLight1" }).showBandedRows //=> true
 */
export function tableOptions(meta: object | undefined): TableOptions {
  return { ...TABLE_DEFAULTS, ...meta };
}
