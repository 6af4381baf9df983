import type { Rectangle } from "./address";
import type { CellValue } from "./cells";
import { apiNotFound, invalidArgument } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import type { Table } from "./tables";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerow */
export class TableRow extends HostObject {
  constructor(
    readonly table: Table,
    readonly index: number
  ) {
    super();
  }

  get cells(): Rectangle {
    const { bodyCells } = this.table;
    return { ...bodyCells, row: bodyCells.row + this.index, rows: 1 };
  }

  get values(): CellValue[][] {
    return this.table.book.cells(this.table.sheetId).values(this.cells);
  }

  set values(values: unknown) {
    this.getRange().values = values as CellValue[][];
  }

  getRange(): Range {
    return new Range(this.table.book, this.table.sheetId, this.cells);
  }
}

declareMembers(TableRow, "TableRow", { index: "value", values: "setting", getRange: "method" });

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */
export class TableRowCollection extends HostCollection<TableRow> {
  constructor(readonly table: Table) {
    super();
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.table.bodyCells.rows }, (_, i) => new TableRow(this.table, i));
  }

  /** Adds rows at the end; the cells below the table must be free. */
  add(index: number | undefined, values: readonly (readonly unknown[])[]): TableRow {
    const { table } = this;
    if ((index !== undefined && index !== -1) || table.showTotals) {
      throw apiNotFound(
        "TableRowCollection.add",
        "the playground adds rows at the end of a table without totals only"
      );
    }
    const before = table.bodyCells.rows;
    const added = new Range(table.book, table.sheetId, table.cells).getRowsBelow(values.length);
    if (added.getUsedRangeOrNullObject(true))
      throw invalidArgument("The cells below the table are not empty.");
    table.resize(
      new Range(table.book, table.sheetId, {
        ...table.cells,
        rows: table.cells.rows + values.length,
      })
    );
    added.values = values as CellValue[][];
    return new TableRow(table, before);
  }

  override getItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw invalidArgument();
    return new TableRow(this.table, index);
  }
}

declareMembers(TableRowCollection, "TableRowCollection", {
  items: "object",
  count: "value",
  add: "method",
  getItemAt: "method",
  getCount: "method",
});
