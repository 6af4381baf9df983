import type { IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";

export type StyleChange = (style: IStyleData) => IStyleData;

const PLAIN: IStyleData = Object.freeze({});

/** The style of a cell: its own, else its row's, else its column's. */
export function styleAt(
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number
): IStyleData {
  const { rowData, columnData } = sheet.getConfig();
  const style =
    sheet.getCellMatrix().getValue(row, column)?.s ??
    rowData?.[row]?.s ??
    columnData?.[column]?.s ??
    undefined;
  return workbook.getStyles().get(style) ?? PLAIN;
}

/** A style without one of its properties. */
export function without(style: IStyleData, property: keyof IStyleData): IStyleData {
  const rest = { ...style };
  delete rest[property];
  return rest;
}

/** The number format of a cell, "General" if it has none. */
export function patternOf(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || "General";
}

/**
 * Changes the style of every cell of a rectangle, straight in the cell matrix; whole rows and columns get the style
 * themselves, and only those of their cells change that have one of their own.
 */
export function restyle(
  workbook: Workbook,
  sheet: Worksheet,
  cells: Rectangle,
  change: StyleChange
): void {
  const styles = workbook.getStyles();
  const changed = new Map<unknown, Nullable<string>>();
  const after = (before: unknown): Nullable<string> => {
    const known = changed.get(before);
    if (known !== undefined) return known;
    const style = change(styles.get(before as string) ?? {});
    const id = Object.keys(style).length > 0 ? styles.setValue(style) : null;
    changed.set(before, id);
    return id;
  };
  const matrix = sheet.getCellMatrix();
  const { row, column, rows, columns } = cells;
  if (rows === SHEET_ROWS || columns === SHEET_COLUMNS) {
    restyleLines(sheet, cells, after);
    matrix.forValue((r, c, cell) => {
      const inside = r >= row && r < row + rows && c >= column && c < column + columns;
      if (inside && cell?.s) cell.s = after(cell.s);
    });
    return;
  }
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = matrix.getValue(r, c);
      const { rowData, columnData } = sheet.getConfig();
      const s = after(cell?.s ?? rowData?.[r]?.s ?? columnData?.[c]?.s ?? undefined);
      if (cell) cell.s = s;
      else if (s) matrix.setValue(r, c, { s });
    }
  }
}

function restyleLines(
  sheet: Worksheet,
  cells: Rectangle,
  after: (before: unknown) => Nullable<string>
): void {
  const { row, column, rows, columns } = cells;
  if (rows === SHEET_ROWS) {
    const manager = sheet.getColumnManager();
    for (let c = column; c < column + columns; c += 1) {
      const data = manager.getColumnOrCreate(c);
      data.s = after(data.s ?? undefined);
    }
    return;
  }
  const manager = sheet.getRowManager();
  for (let r = row; r < row + rows; r += 1) {
    const data = manager.getRowOrCreate(r);
    data.s = after(data.s ?? undefined);
  }
}
