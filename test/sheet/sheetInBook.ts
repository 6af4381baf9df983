import type { Cell } from "../../src/sheet/cell";
import type { EarlierSheet } from "../../src/sheet/earlierCells";
import type { ReportSheet } from "../../src/sheet/reportSheet";

/** A cell of a workbook: what was entered into it, and what it shows. */
export interface BookCell {
  readonly value: Cell;
  readonly entered: Cell;
  readonly format: string;
}

const BLANK: BookCell = { value: "", entered: "", format: "General" };

/**
 * A report sheet in a workbook, as far as its cells go: written, edited by people, read, written again, by the words of
 * `ReportSheet` alone.
 */
export class SheetInBook {
  private cells = new Map<string, BookCell>();
  table: { row: number; column: number; rows: number; columns: number } | null = null;

  constructor(readonly name: string) {}

  write(sheet: ReportSheet): this {
    if (sheet.renewal === "replace") this.cells = new Map();
    for (const { row, column, values, formats } of sheet.blocks) {
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          const format = formats[c]!;
          const own = typeof format === "string" ? format : format[r]!;
          this.set(row + r, column + c, { value, entered: value, format: own });
        })
      );
    }
    for (const { row, column, formula } of sheet.formulas ?? []) {
      const { value, format } = this.at(row, column);
      this.set(row, column, { value, entered: formula, format });
    }
    const { row, column, rows, columns } = sheet.table!;
    this.table = { row, column, rows, columns };
    return this;
  }

  at(row: number, column: number): BookCell {
    return this.cells.get(`${row} ${column}`) ?? BLANK;
  }

  set(row: number, column: number, cell: BookCell): void {
    this.cells.set(`${row} ${column}`, cell);
  }

  /** Types into a cell of the table's body. */
  type(row: number, heading: string, value: Cell, entered: Cell = value, format = "General"): void {
    this.set(this.table!.row + 1 + row, this.columnOf(heading), { value, entered, format });
  }

  /** A new column at the right end of the table. */
  addColumn(heading: string): void {
    const { row, column, columns } = this.table!;
    this.set(row, column + columns, { value: heading, entered: heading, format: "@" });
    this.table!.columns++;
  }

  rename(heading: string, to: string): void {
    this.set(this.table!.row, this.columnOf(heading), { value: to, entered: to, format: "@" });
  }

  /** The body of the table in another order: place i has what was at `order[i]`. */
  sort(order: readonly number[]): void {
    const { row, column, columns } = this.table!;
    const lines = order.map((from) =>
      Array.from({ length: columns }, (_, c) => this.at(row + 1 + from, column + c))
    );
    lines.forEach((line, r) => line.forEach((cell, c) => this.set(row + 1 + r, column + c, cell)));
  }

  /** The columns of the table in another order. */
  arrange(order: readonly number[]): void {
    const { row, column, rows } = this.table!;
    const lines = Array.from({ length: rows }, (_, r) =>
      order.map((from) => this.at(row + r, column + from))
    );
    this.table!.columns = order.length;
    lines.forEach((line, r) => line.forEach((cell, c) => this.set(row + r, column + c, cell)));
  }

  get headings(): readonly string[] {
    const { row, column, columns } = this.table!;
    return Array.from({ length: columns }, (_, c) => String(this.at(row, column + c).value));
  }

  /** The rows of the table by heading, as values. */
  get rows(): readonly Readonly<Record<string, Cell>>[] {
    return this.lines.map((line) =>
      Object.fromEntries(line.map((cell, c) => [this.headings[c]!, cell.value]))
    );
  }

  get lines(): readonly (readonly BookCell[])[] {
    const { row, column, rows, columns } = this.table!;
    return Array.from({ length: rows - 1 }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.at(row + 1 + r, column + c))
    );
  }

  columnOf(heading: string): number {
    const place = this.headings.indexOf(heading);
    if (place < 0) throw new Error(`No column ${heading}`);
    return this.table!.column + place;
  }

  /** As `readEarlier` reads it. */
  read(): EarlierSheet {
    if (!this.table) return { name: this.name, table: null };
    const { row, column } = this.table;
    const { headings, lines } = this;
    return {
      name: this.name,
      table: {
        row,
        column,
        headings,
        values: lines.map((line) => line.map(({ value }) => value)),
        formulas: lines.map((line) => line.map(({ entered }) => entered)),
        formats: lines.map((line) => line.map(({ format }) => format)),
      },
    };
  }
}
