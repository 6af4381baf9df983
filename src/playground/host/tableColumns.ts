import { CellValueType } from "@univerjs/core";
import type { Rectangle } from "./address";
import type { CellValue } from "./cells";
import { inShape } from "./cells";
import { apiNotFound, invalidArgument, itemNotFound } from "./failure";
import { Filter } from "./filter";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { followHeadings, headingsOf } from "./tableHeadings";
import type { Table } from "./tables";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
export class TableColumn extends HostObject {
  constructor(
    readonly table: Table,
    readonly index: number
  ) {
    super();
  }

  /** Unique in the table; a column has no other key that lasts. */
  get id(): number {
    return this.index + 1;
  }

  override identity() {
    return { Id: this.id };
  }

  get cells(): Rectangle {
    return { ...this.table.cells, column: this.table.cells.column + this.index, columns: 1 };
  }

  get name(): string {
    return headingsOf(this.table.book, this.table.sheetId, this.cells)[0] ?? "";
  }

  /** Formulas follow a column's new heading. */
  set name(name: string) {
    const { table } = this;
    table.book.demandUnprotected(table.sheetId);
    if (typeof name !== "string" || name === "") throw invalidArgument();
    const other = table.columns.getItemOrNullObject(name);
    if (other && other.index !== this.index) throw invalidArgument();
    const { row, column } = this.cells;
    table.book.cells(table.sheetId).enter(row, column, { v: name, t: CellValueType.FORCE_STRING });
    followHeadings(table.book, table.sheetId, this.cells);
  }

  get values(): CellValue[][] {
    return this.table.book.cells(this.table.sheetId).values(this.cells);
  }

  set values(values: unknown) {
    this.getRange().values = inShape(values, this.cells) as CellValue[][];
  }

  get filter(): Filter {
    return new Filter(this.table, this.index);
  }

  getRange(): Range {
    return new Range(this.table.book, this.table.sheetId, this.cells);
  }

  getDataBodyRange(): Range {
    const { row, rows } = this.table.bodyCells;
    return new Range(this.table.book, this.table.sheetId, { ...this.cells, row, rows });
  }

  getHeaderRowRange(): Range {
    return new Range(this.table.book, this.table.sheetId, { ...this.cells, rows: 1 });
  }

  getTotalRowRange(): Range {
    return this.table.getTotalRowRange().getColumn(this.index);
  }
}

declareMembers(TableColumn, "TableColumn", {
  id: "value",
  index: "value",
  name: "setting",
  values: "setting",
  filter: "object",
  getRange: "method",
  getDataBodyRange: "method",
  getHeaderRowRange: "method",
  getTotalRowRange: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection */
export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(readonly table: Table) {
    super();
  }

  get items(): readonly TableColumn[] {
    return Array.from(
      { length: this.table.cells.columns },
      (_, i) => new TableColumn(this.table, i)
    );
  }

  /** Adds a column at the end; the cells right of the table must be free. */
  add(index?: number, values?: unknown, name?: string): TableColumn {
    const { table } = this;
    if (index !== undefined && index !== -1 && index !== table.cells.columns) {
      throw apiNotFound(
        "TableColumnCollection.add",
        "the playground adds columns at a table's end only"
      );
    }
    const { cells } = table;
    const right = new Range(table.book, table.sheetId, cells).getColumnsAfter(1);
    if (right.getUsedRangeOrNullObject(true))
      throw invalidArgument("The cells right of the table are not empty.");
    if (values !== undefined) right.values = inShape(values, right.cells) as CellValue[][];
    table.resize(new Range(table.book, table.sheetId, { ...cells, columns: cells.columns + 1 }));
    const column = new TableColumn(table, cells.columns);
    if (name !== undefined) column.name = name;
    return column;
  }

  getItem(key: string | number): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }

  getItemOrNullObject(key: string | number): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items.find(({ id, name }) =>
        typeof key === "number" ? id === key : name.toLowerCase() === wanted
      ) ?? null
    );
  }
}

declareMembers(TableColumnCollection, "TableColumnCollection", {
  items: "object",
  count: "value",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getCount: "method",
});
