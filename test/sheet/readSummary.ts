import { extentOf, type Rectangle, type ReportSheet } from "../../src/sheet/reportSheet";

export type Value = string | number;

/** The cells of a sheet as a grid, blank where nothing is written. */
export function gridOf({ blocks }: Pick<ReportSheet, "blocks">): Value[][] {
  const { rows, columns } = extentOf(blocks);
  const grid = Array.from({ length: rows }, () => Array<Value>(columns).fill(""));
  for (const { row, column, values } of blocks) {
    values.forEach((line, r) => line.forEach((value, c) => (grid[row + r]![column + c] = value)));
  }
  return grid;
}

/** The cells of a laid-out sheet, found by what stands beside and above them, as a reader would. */
export class SheetText {
  readonly grid: readonly (readonly Value[])[];

  constructor(sheet: Pick<ReportSheet, "blocks">) {
    this.grid = gridOf(sheet);
  }

  /** Where a cell begins with a text, from a row on. */
  find(text: string, fromRow = 0): { readonly row: number; readonly column: number } {
    for (let row = fromRow; row < this.grid.length; row++) {
      const column = this.grid[row]!.findIndex((cell) => String(cell).startsWith(text));
      if (column >= 0) return { row, column };
    }
    throw new Error(`no cell begins with ${text}`);
  }

  has(text: string): boolean {
    return this.grid.some((line) => line.some((cell) => String(cell).startsWith(text)));
  }

  /** The cell below a label of the headline; undefined without the label. */
  headline(label: string): Value | undefined {
    const column = this.grid[3]!.indexOf(label);
    return column < 0 ? undefined : this.grid[4]![column];
  }

  /** The right-most filled cell of the row in which a label stands. */
  beside(label: string): Value {
    const { row, column } = this.find(label);
    return this.grid[row]!.slice(column + 1).findLast((cell) => cell !== "")!;
  }

  /** The rows of a table under a row of headings, as far as they go without a blank first cell. */
  table(row: number, column: number): Record<string, Value>[] {
    const headings = until(this.grid[row]!.slice(column), "");
    const lines: Record<string, Value>[] = [];
    for (const line of this.grid.slice(row + 1)) {
      if (line[column] === "" || line[column + 1] === "") break;
      lines.push(Object.fromEntries(headings.map((each, c) => [each, line[column + c]!])));
    }
    return lines;
  }

  /** The figures of so many rows and columns, to the right of and below a corner. */
  figures(row: number, column: number, rows: number, columns: number): Value[][] {
    return this.grid
      .slice(row + 1, row + 1 + rows)
      .map((line) => line.slice(column + 1, column + 1 + columns));
  }

  /** What a chart draws. */
  cells({ row, column, rows, columns }: Rectangle): Value[] {
    return this.grid.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
  }
}

function until<T>(values: readonly T[], end: T): readonly T[] {
  const place = values.indexOf(end);
  return place < 0 ? values : values.slice(0, place);
}
