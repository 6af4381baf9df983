import { formatAddress, quoteSheet, type Rectangle } from "./address";
import type { Book } from "./book";
import type { CellValue, ValueType } from "./cells";
import { declareMembers, HostObject } from "./hostObject";
import { Range } from "./range";

/** The visible rows and columns of a range: https://learn.microsoft.com/javascript/api/excel/excel.rangeview */
export class RangeView extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  #visible<T>(grid: readonly (readonly T[])[]): T[][] {
    const sheet = this.book.sheet(this.sheetId);
    const { row, column } = this.cells;
    return grid
      .filter((_, r) => sheet.getRowVisible(row + r))
      .map((line) => line.filter((_, c) => sheet.getColVisible(column + c)));
  }

  get values(): CellValue[][] {
    return this.#visible(this.book.cells(this.sheetId).values(this.cells));
  }

  get formulas(): CellValue[][] {
    return this.#visible(this.book.cells(this.sheetId).formulas(this.cells));
  }

  get text(): string[][] {
    return this.#visible(this.book.cells(this.sheetId).text(this.cells));
  }

  get numberFormat(): string[][] {
    return this.#visible(this.book.cells(this.sheetId).numberFormats(this.cells));
  }

  get valueTypes(): ValueType[][] {
    return this.#visible(this.book.cells(this.sheetId).valueTypes(this.cells));
  }

  get cellAddresses(): string[][] {
    const sheet = quoteSheet(this.book.sheet(this.sheetId).getName());
    const address = (_cell: unknown, row: number, column: number): string =>
      `${sheet}!${formatAddress({ row, column, rows: 1, columns: 1 })}`;
    return this.#visible(this.book.cells(this.sheetId).map(this.cells, address));
  }

  getRange(): Range {
    return new Range(this.book, this.sheetId, this.cells);
  }

  get rowCount(): number {
    const sheet = this.book.sheet(this.sheetId);
    return count(this.cells.rows, (i) => sheet.getRowVisible(this.cells.row + i));
  }

  get columnCount(): number {
    const sheet = this.book.sheet(this.sheetId);
    return count(this.cells.columns, (i) => sheet.getColVisible(this.cells.column + i));
  }
}

function count(length: number, isCounted: (i: number) => boolean): number {
  let counted = 0;
  for (let i = 0; i < length; i += 1) if (isCounted(i)) counted += 1;
  return counted;
}

declareMembers(RangeView, "RangeView", {
  values: "value",
  formulas: "value",
  text: "value",
  valueTypes: "value",
  cellAddresses: "value",
  getRange: "method",
  numberFormat: "value",
  rowCount: "value",
  columnCount: "value",
});
