import { bound, type Rectangle } from "./address";
import type { Book } from "./book";
import { invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import { Range } from "./range";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export class FreezePanes extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string
  ) {
    super();
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }

  /** Freezes the rows above and the columns left of the range's end, with the range itself. */
  freezeAt(range: Range | string): void {
    const { cells } =
      typeof range === "string"
        ? new Range(this.book, this.sheetId, FIRST).worksheet.getRange(range)
        : range;
    const frozen = bound(FIRST, cells);
    this.#freeze(frozen.rows, frozen.columns);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { xSplit = 0, ySplit = 0 } = this.book.sheet(this.sheetId).getFreeze() ?? {};
    if (xSplit === 0 && ySplit === 0) return null;
    const corner = new Range(this.book, this.sheetId, {
      ...FIRST,
      rows: ySplit || 1,
      columns: xSplit || 1,
    });
    if (ySplit === 0) return corner.getEntireColumn();
    return xSplit === 0 ? corner.getEntireRow() : corner;
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? new Range(this.book, this.sheetId, FIRST);
  }

  #freeze(rows: number, columns: number): void {
    if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0))
      throw invalidArgument();
    this.book.command("sheet.mutation.set-frozen", {
      subUnitId: this.sheetId,
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
}

const FIRST: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

declareMembers(FreezePanes, "WorksheetFreezePanes", {
  freezeRows: "method",
  freezeColumns: "method",
  freezeAt: "method",
  unfreeze: "method",
  getLocation: "method",
  getLocationOrNullObject: "method",
});
