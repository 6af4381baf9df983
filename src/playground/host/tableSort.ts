import { declareMembers, HostObject } from "./hostObject";
import { sortRows } from "./rangeSort";
import type { Table } from "./tables";

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablesort */
export class TableSort extends HostObject {
  constructor(readonly table: Table) {
    super();
  }

  get fields(): readonly SortField[] {
    return this.table.book.kept(`${this.table.sheetId}/sort/${this.table.id}`, () => ({
      fields: [] as readonly SortField[],
    })).fields;
  }

  get matchCase(): boolean {
    return false;
  }

  async apply(fields: readonly SortField[]): Promise<void> {
    const { book, sheetId, bodyCells, id } = this.table;
    await book.calculation.settle();
    sortRows(book, sheetId, bodyCells, fields);
    book.kept(`${sheetId}/sort/${id}`, () => ({ fields: [] as readonly SortField[] })).fields =
      fields;
  }

  clear(): void {
    this.table.book.forget(`${this.table.sheetId}/sort/${this.table.id}`);
  }
}

declareMembers(TableSort, "TableSort", {
  fields: "value",
  matchCase: "value",
  apply: "method",
  clear: "method",
});
