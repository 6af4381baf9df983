import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import { parseAddress } from "../host/address";
import { typedFormula } from "../xlsx/formulaText";
import type { XlsxStyles } from "./xlsxStyles";

/** The cells of a sheet of a file, and how many formulas had to be kept as their values. */
export interface XlsxCells {
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly frozenFormulas: number;
}

/**
 * The cells of a sheet: values as they are (dates as serials), formulas where the grid can calculate them. A formula
 * brings no value along: the grid would take the old values of its spill for something in the way.
 */
export function xlsxCells(sheet: Sheet, sheetId: string, styles: XlsxStyles): XlsxCells {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const formulas = new Formulas(sheetId);
  const put = (row: number, column: number, cell: ICellData) =>
    ((cellData[row] ??= {})[column] = cell);
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      if (value !== null && value !== undefined) put(row, column, valueCell(value));
    })
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const style = styles.nameOf(cell.style);
    const made = { ...(formulas.cell(cell) ?? contentOf(cell)), ...(style && { s: style }) };
    if (Object.keys(made).length > 0) put(row, column, made);
  }
  for (const { row, column, rows, columns } of formulas.spills) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const cell = cellData[r]?.[c];
        if (cell && !cell.f) cellData[r]![c] = cell.s ? { s: cell.s } : {};
      }
    }
  }
  return { cellData, frozenFormulas: formulas.frozen };
}

/** Decides cell by cell which formulas the grid can calculate. */
class Formulas {
  frozen = 0;
  /** Where the array formulas spill to. */
  readonly spills: { row: number; column: number; rows: number; columns: number }[] = [];
  private readonly shared = new Set<number>();

  constructor(private readonly sheetId: string) {}

  /** The cell with its formula; null if it has none, or one whose value must do. */
  cell(cell: Cell): ICellData | null {
    if (cell.formula === undefined) return null;
    const si = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
    const typed = cell.formula === "" ? "" : typedFormula(cell.formula);
    const isFollower = typed === "" && si !== undefined && this.shared.has(si);
    if (typed === null || (typed === "" && !isFollower)) {
      this.frozen++;
      return null;
    }
    if (si !== undefined) this.shared.add(si);
    const spill =
      cell.formulaType === "array" && cell.formulaRef ? parseAddress(cell.formulaRef) : null;
    if (spill) this.spills.push(spill);
    return { ...(typed && { f: typed }), ...(si !== undefined && { si: `${this.sheetId}-${si}` }) };
  }
}

function contentOf(cell: Cell): ICellData {
  if (cell.value === null) return {};
  return cell.type === "error" ? { v: String(cell.value) } : valueCell(cell.value);
}

function valueCell(value: NonNullable<CellValue>): ICellData {
  if (value instanceof Date) return { v: serialOfDate(value), t: CellValueType.NUMBER };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** The reader turns serials into instants of universal time, to the millisecond; this turns them back. */
function serialOfDate(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  return Math.round((days < 61 ? days - 1 : days) * 1e8) / 1e8;
}
