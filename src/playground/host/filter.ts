import { rangeOf } from "./rectangles";
import { declareMembers, HostObject } from "./hostObject";
import type { Table } from "./tables";

/** Hides the rows of a table that do not match: https://learn.microsoft.com/javascript/api/excel/excel.filter */
export class Filter extends HostObject {
  constructor(
    readonly table: Table,
    readonly column: number
  ) {
    super();
  }

  get #filters(): Map<number, ReadonlySet<string>> {
    const { book, sheetId, id } = this.table;
    return book.kept(`${sheetId}/filter/${id}`, () => new Map<number, ReadonlySet<string>>());
  }

  get criteria(): object | null {
    const values = this.#filters.get(this.column);
    return values ? { filterOn: "Values", values: [...values] } : null;
  }

  async applyValuesFilter(values: readonly string[]): Promise<void> {
    this.#filters.set(this.column, new Set(values.map(String)));
    await this.table.book.calculation.settle();
    this.#show();
  }

  clear(): void {
    if (this.#filters.delete(this.column)) this.#show();
  }

  #show(): void {
    const { book, sheetId, bodyCells } = this.table;
    book.demandUnprotected(sheetId);
    const text = book.cells(sheetId).text(bodyCells);
    const filters = [...this.#filters];
    const hidden = text.flatMap((line, r) =>
      filters.every(([column, values]) => values.has(line[column] ?? ""))
        ? []
        : [rangeOf({ ...bodyCells, row: bodyCells.row + r, rows: 1 })]
    );
    book.command("sheet.mutation.set-row-visible", {
      subUnitId: sheetId,
      ranges: [rangeOf(bodyCells)],
    });
    if (hidden.length > 0)
      book.command("sheet.mutation.set-row-hidden", { subUnitId: sheetId, ranges: hidden });
  }
}

declareMembers(Filter, "Filter", {
  criteria: "value",
  applyValuesFilter: "method",
  clear: "method",
});
