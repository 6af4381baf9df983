import type { ITableFilterItem } from "@univerjs/sheets-table";
import { TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import { apiNotFound, invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import type { Table } from "./tables";

/** What Univer calls a blank among the values of a filter. */
export const BLANK = "__UNIVER_TABLE_FILTER_EMPTY__";

/**
 * The filter of a table's column: Univer's own, so that the user sees it in the heading and can change it there.
 * https://learn.microsoft.com/javascript/api/excel/excel.filter
 */
export class Filter extends HostObject {
  constructor(
    readonly table: Table,
    readonly column: number
  ) {
    super();
  }

  get #item(): ITableFilterItem | undefined {
    const { book, id } = this.table;
    return book.tables.getTableById(book.id, id)?.getTableFilterColumn(this.column);
  }

  get criteria(): object | null {
    const item = this.#item;
    if (!item) return null;
    return item.filterType === TableColumnFilterTypeEnum.manual
      ? { filterOn: "Values", values: textsOf(item.values) }
      : { filterOn: "Custom" };
  }

  async applyValuesFilter(values: readonly unknown[]): Promise<void> {
    if (!Array.isArray(values) || !values.every((value) => typeof value === "string"))
      throw invalidArgument();
    await this.table.book.calculation.settle();
    this.#set({ filterType: TableColumnFilterTypeEnum.manual, values: this.#valuesOf(values) });
  }

  /** Of the criteria that `criteria` tells of, those by values can be applied again. */
  async apply(criteria: { readonly filterOn?: unknown; readonly values?: unknown }): Promise<void> {
    if (criteria?.filterOn !== "Values" || !Array.isArray(criteria.values))
      throw apiNotFound("Filter.apply", "here it filters by values alone");
    await this.applyValuesFilter(criteria.values);
  }

  /** Looks again at the rows: as in Excel, they do not come and go by themselves when cells change. */
  async reapply(): Promise<void> {
    const item = this.#item;
    if (item?.filterType === TableColumnFilterTypeEnum.manual) {
      const blank = item.values.includes(BLANK) ? [""] : [];
      await this.applyValuesFilter([...textsOf(item.values), ...blank]);
    } else if (item) this.#set(item);
  }

  clear(): void {
    if (this.#item) this.#set(undefined);
  }

  /** Excel compares the texts that cells show, Univer without number formats their values: both stand for a text. */
  #valuesOf(texts: readonly string[]): string[] {
    const { book, sheetId, bodyCells } = this.table;
    const wanted = new Set(texts);
    const place = { ...bodyCells, column: bodyCells.column + this.column, columns: 1 };
    const grid = book.cells(sheetId);
    const values = grid.values(place);
    const raw = grid.text(place).flatMap(([text = ""], i) => {
      const value = values[i]![0];
      return wanted.has(text) && typeof value === "number" ? [value] : [];
    });
    const blank = wanted.has("") ? [BLANK] : [];
    return [...new Set<unknown>([...texts, ...raw, ...blank])] as string[];
  }

  #set(tableFilter: ITableFilterItem | undefined): void {
    const { book, sheetId, id } = this.table;
    book.demandUnprotected(sheetId);
    book.command("sheet.mutation.set-table-filter", {
      subUnitId: sheetId,
      tableId: id,
      column: this.column,
      tableFilter,
    });
  }
}

/** The texts among the values of a filter: what the user chose. */
export function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === "string" && value !== BLANK);
}

declareMembers(Filter, "Filter", {
  criteria: "value",
  apply: "method",
  applyValuesFilter: "method",
  clear: "method",
});
