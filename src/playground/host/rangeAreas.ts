import { formatAddress, quoteSheet, type Rectangle } from "./address";
import type { Book } from "./book";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** Rectangles of one sheet: https://learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export class RangeAreas extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly rectangles: readonly Rectangle[]
  ) {
    super();
  }

  get address(): string {
    const sheet = quoteSheet(this.book.sheet(this.sheetId).getName());
    return this.rectangles.map((cells) => `${sheet}!${formatAddress(cells)}`).join(",");
  }

  get areaCount(): number {
    return this.rectangles.length;
  }

  get cellCount(): number {
    const count = this.rectangles.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get areas(): RangeCollection {
    return new RangeCollection(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  keepReference(): void {
    this.book.references.keep(this);
  }
}

declareMembers(RangeAreas, "RangeAreas", {
  address: "value",
  areaCount: "value",
  cellCount: "value",
  areas: "object",
  worksheet: "object",
  keepReference: "protocol",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangecollection */
export class RangeCollection extends HostCollection<Range> {
  constructor(readonly whole: RangeAreas) {
    super();
  }

  get items(): readonly Range[] {
    const { book, sheetId, rectangles } = this.whole;
    return rectangles.map((cells) => new Range(book, sheetId, cells));
  }
}

declareMembers(RangeCollection, "RangeCollection", {
  items: "object",
  getItemAt: "method",
  getCount: "method",
});
