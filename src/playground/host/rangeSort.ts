import type { Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf, type CellValue } from "./cells";
import { invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** Sorts rows by their values: https://learn.microsoft.com/javascript/api/excel/excel.rangesort */
export class RangeSort extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  async apply(fields: readonly SortField[], matchCase = false, hasHeaders = false): Promise<void> {
    await this.book.calculation.settle();
    sortRows(
      this.book,
      this.sheetId,
      hasHeaders ? withoutFirstRow(this.cells) : this.cells,
      fields,
      matchCase
    );
  }
}

/** Reorders whole rows of a rectangle, formats with them; numbers, then text, then logical values, then blanks. */
export function sortRows(
  book: Book,
  sheetId: string,
  cells: Rectangle,
  fields: readonly SortField[],
  matchCase = false
): void {
  book.demandUnprotected(sheetId);
  if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= cells.columns))
    throw invalidArgument();
  const matrix = book.sheet(sheetId).getCellMatrix();
  const rows = book.cells(sheetId).map(cells, (cell) => cell);
  const order = rows.map((line, i) => ({ line, i }));
  order.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const difference = compare(valueOf(a.line[key]), valueOf(b.line[key]), ascending, matchCase);
      if (difference !== 0) return difference;
    }
    return a.i - b.i;
  });
  order.forEach(({ line }, r) =>
    line.forEach((cell, c) => {
      if (cell) matrix.setValue(cells.row + r, cells.column + c, cell);
      else matrix.realDeleteValue(cells.row + r, cells.column + c);
      if (cell?.f) book.calculation.markFormula(sheetId, cells.row + r, cells.column + c);
    })
  );
  book.calculation.markDirty(sheetId, cells);
  book.wrote(sheetId, cells, true);
}

function withoutFirstRow(cells: Rectangle): Rectangle {
  return { ...cells, row: cells.row + 1, rows: cells.rows - 1 };
}

function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === ""); // blanks last either way
  const kinds = ["number", "string", "boolean"];
  const kind = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  const difference =
    kind ||
    (typeof a === "string"
      ? a.localeCompare(String(b), "en", { sensitivity: matchCase ? "variant" : "accent" })
      : Number(a) - Number(b));
  return ascending ? difference : -difference;
}

declareMembers(RangeSort, "RangeSort", { apply: "method" });
