import type { Book } from "./book";
import { invalidArgument } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { extrasOf } from "./sheetExtras";
import { Worksheet } from "./worksheet";

type Direction = "rowBreaks" | "columnBreaks";

/** A break before a row or a column: https://learn.microsoft.com/javascript/api/excel/excel.pagebreak */
export class PageBreak extends HostObject {
  constructor(
    readonly collection: PageBreakCollection,
    readonly line: number
  ) {
    super();
  }

  get rowIndex(): number {
    return this.collection.direction === "rowBreaks" ? this.line : 0;
  }

  get columnIndex(): number {
    return this.collection.direction === "columnBreaks" ? this.line : 0;
  }

  getCellAfterBreak(): Range {
    const { book, sheetId } = this.collection;
    const { rowIndex: row, columnIndex: column } = this;
    return new Range(book, sheetId, { row, column, rows: 1, columns: 1 });
  }

  delete(): void {
    const { lines } = this.collection;
    const place = lines.indexOf(this.line);
    if (place >= 0) lines.splice(place, 1);
  }
}

declareMembers(PageBreak, "PageBreak", {
  rowIndex: "value",
  columnIndex: "value",
  getCellAfterBreak: "method",
  delete: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection */
export class PageBreakCollection extends HostCollection<PageBreak> {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly direction: Direction
  ) {
    super();
  }

  /** Rows or columns that begin a page, in their order. */
  get lines(): number[] {
    return extrasOf(this.book.sheet(this.sheetId))[this.direction];
  }

  get items(): readonly PageBreak[] {
    return this.lines.map((line) => new PageBreak(this, line));
  }

  /** Adds a break before the range's first cell; before the first row or column of the sheet there can be none. */
  add(place: Range | string): PageBreak {
    this.book.demandUnprotected(this.sheetId);
    const range = place instanceof Range ? place : this.#range(place);
    const line = this.direction === "rowBreaks" ? range.cells.row : range.cells.column;
    if (range.sheetId !== this.sheetId || line === 0) throw invalidArgument();
    const { lines } = this;
    if (!lines.includes(line)) lines.push(line);
    lines.sort((a, b) => a - b);
    this.book.isDirty = true;
    return new PageBreak(this, line);
  }

  #range(address: string): Range {
    return new Worksheet(this.book, this.sheetId).getRange(address);
  }

  getItem(index: number): PageBreak {
    return this.getItemAt(index);
  }

  removePageBreaks(): void {
    this.lines.length = 0;
  }
}

declareMembers(PageBreakCollection, "PageBreakCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getCount: "method",
  removePageBreaks: "method",
});
