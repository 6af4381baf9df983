import {
  CellValueType,
  numfmt,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Rectangle } from "./address";
import type { Calculation } from "./calculation";
import { HostFailure, invalidArgument } from "./failure";
import { patternOf, styleAt } from "./styles";
import { entryOf, ERROR_VALUES, type Entry } from "./typing";

export type CellValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** Cells one read may have: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const MOST_CELLS = 5_000_000;

/** Reads and writes rectangles of one sheet, straight in Univer's cell matrix, spilled values included. */
export class Cells {
  constructor(
    readonly workbook: Workbook,
    readonly sheet: Worksheet,
    readonly calculation: Calculation
  ) {}

  /** Row by row: what `read` makes of each cell. Refuses more than 5,000,000 cells. */
  map<T>(
    { row, column, rows, columns }: Rectangle,
    read: (cell: Nullable<ICellData>, r: number, c: number) => T
  ): T[][] {
    if (rows * columns > MOST_CELLS) {
      throw new HostFailure(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit."
      );
    }
    const matrix = this.sheet.getCellMatrix().getMatrix();
    const spilled = this.calculation.spilled(this.sheet.getSheetId());
    const answer: T[][] = [];
    for (let r = row; r < row + rows; r += 1) {
      const own = matrix[r];
      const spill = spilled?.[r];
      const line: T[] = [];
      for (let c = column; c < column + columns; c += 1) {
        const cell = own?.[c];
        line.push(read(isBlank(cell) && spill?.[c] ? { ...cell, ...spill[c] } : cell, r, c));
      }
      answer.push(line);
    }
    return answer;
  }

  values(cells: Rectangle): CellValue[][] {
    return this.map(cells, valueOf);
  }

  /** Formulas as they were entered; values where there is none. */
  formulas(cells: Rectangle): CellValue[][] {
    return this.map(cells, (cell) => cell?.f ?? valueOf(cell));
  }

  valueTypes(cells: Rectangle): ValueType[][] {
    return this.map(cells, (cell, r, c) => typeOf(cell, () => this.patternAt(r, c)));
  }

  text(cells: Rectangle): string[][] {
    return this.map(cells, (cell, r, c) => textOf(valueOf(cell), this.patternAt(r, c)));
  }

  numberFormats(cells: Rectangle): string[][] {
    return this.map(cells, (_cell, r, c) => this.patternAt(r, c));
  }

  patternAt(row: number, column: number): string {
    return patternOf(styleAt(this.workbook, this.sheet, row, column));
  }

  /** Writes values as if typed; null leaves a cell as it is. The shape must be that of the rectangle. */
  write({ row, column, rows, columns }: Rectangle, values: readonly (readonly unknown[])[]): void {
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        const value = values[r]?.[c];
        if (value === null || value === undefined) continue;
        const pattern = typeof value === "string" ? this.patternAt(row + r, column + c) : "";
        const entry = entryOf(value, pattern);
        if (entry) this.enter(row + r, column + c, entry);
      }
    }
    this.calculation.markDirty(this.sheet.getSheetId(), { row, column, rows, columns });
  }

  /** Puts an entry into a cell and keeps the cell's style. */
  enter(row: number, column: number, entry: Entry): void {
    const matrix = this.sheet.getCellMatrix();
    const before = matrix.getValue(row, column);
    const s =
      entry.pattern === undefined ? before?.s : this.#withPattern(row, column, entry.pattern);
    const cell: ICellData = s ? { s } : {};
    if (entry.f !== undefined) cell.f = entry.f;
    if (entry.v !== undefined) cell.v = entry.v;
    if (entry.t !== undefined) cell.t = entry.t;
    if (before?.f || before?.si || cell.f)
      this.calculation.markFormula(this.sheet.getSheetId(), row, column);
    if (Object.keys(cell).length > 0) matrix.setValue(row, column, cell);
    else if (before) matrix.realDeleteValue(row, column);
  }

  #withPattern(row: number, column: number, pattern: string) {
    const style = styleAt(this.workbook, this.sheet, row, column);
    return this.workbook.getStyles().setValue({ ...style, n: { pattern } });
  }
}

/**
 * The array a property of a range is set to, in the range's shape: a single value stands for every cell.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function inShape(
  value: unknown,
  { rows, columns }: Rectangle
): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const line: unknown[] = new Array(columns).fill(value);
    return new Array(rows).fill(line);
  }
  const fits =
    value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
  if (fits) return value as unknown[][];
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}

function isBlank(cell: Nullable<ICellData>): boolean {
  return (
    !cell || (!cell.f && (cell.v === undefined || cell.v === null || cell.v === "") && !cell.p)
  );
}

/** The raw value of a cell: "" for a blank, error text for an error, a serial for a date. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  const { v, t, p } = cell;
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (t === CellValueType.BOOLEAN)
    return v === true || v === 1 || String(v).toUpperCase() === "TRUE";
  if (t === CellValueType.NUMBER) return Number(v);
  return t === undefined || t === null ? v : String(v);
}

function typeOf(cell: Nullable<ICellData>, pattern: () => string): ValueType {
  const value = valueOf(cell);
  if (value === "") return cell?.f ? "String" : "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  const literal = cell?.t === CellValueType.FORCE_STRING;
  return !literal && ERROR_VALUES.has(value) && pattern() !== "@" ? "Error" : "String";
}

/** A value as its cell shows it, whatever the column's width. */
export function textOf(value: CellValue, pattern: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (value === "" || ERROR_VALUES.has(value))) return value;
  return numfmt.format(pattern, value, { throws: false });
}
