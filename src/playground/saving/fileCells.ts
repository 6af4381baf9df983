import type { ICellData, IRange, IWorksheetData } from "@univerjs/core";
import type { Cell, CellStyle, CellValue } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { rectangleOf } from "../xlsx/range";
import { CellLooks } from "./cellLooks";
import { cellValue, fileValue, isTextLikeError, literalText } from "./fileCell";
import { formulaCell } from "./formulaCell";
import type { GridBook } from "./gridBook";

/** The cells of a sheet as the writer takes them: plain values as rows, all else under "row,column". */
export interface FileCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  /** The look that most cells of a column share, by column. */
  readonly columnStyles: ReadonlyMap<number, CellStyle>;
}

type Matrix = Record<number, Record<number, ICellData> | undefined>;

/**
 * The cells of a sheet of the grid: values, formulas with the values they have (also those of a spill, so that a
 * colleague without the add-in sees them), looks.
 */
export function fileCells(
  book: GridBook,
  sheet: Partial<IWorksheetData> & { readonly id: string }
): FileCells {
  const matrix = (sheet.cellData ?? {}) as Matrix;
  const looks = new CellLooks(book.snapshot.styles, sheet);
  const columnStyles = prevailingLooks(matrix, looks);
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const spills = book.spills(sheet.id);
  const parents = new Map(spills.map((range) => [`${range.startRow},${range.startColumn}`, range]));

  eachCell(matrix, (row, column, cell) => {
    const key = `${row},${column}`;
    const style = looks.of(cell, column);
    const isOfColumn = style === (columnStyles.get(column) ?? null);
    const formula = cell.f || cell.si ? book.formulaAt(sheet.id, row, column) : null;
    if (formula) {
      const spill = parents.get(key);
      const place = spill ? rectangleOf(spill) : { row, column, rows: 1, columns: 1 };
      const made = formulaCell(formula, cellValue(cell), formatAddress(place), spill !== undefined);
      // A cell outside the rows has no look of its column to fall back to.
      cells.set(key, { ...made, style: style ?? {} });
    } else if (isTextLikeError(cell)) {
      cells.set(key, { ...literalText(String(cell.v)), style: style ?? {} });
    } else {
      const value = fileValue(cellValue(cell));
      if (value !== null || (isOfColumn && style)) put(rows, row, column, value);
      if (!isOfColumn && (value !== null || style)) cells.set(key, { value, style: style ?? {} });
    }
  });
  for (const range of spills) putSpill(book, sheet.id, range, matrix, rows);
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  undress(rows, cells, matrix, looks, columnStyles);
  return { rows, cells, columnStyles };
}

/** The writer gives each cell of a row the look of its column, also where nothing is: those get the look they have. */
function undress(
  rows: readonly CellValue[][],
  cells: Map<string, Partial<Cell>>,
  matrix: Matrix,
  looks: CellLooks,
  columnStyles: FileCells["columnStyles"]
): void {
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const columnStyle = columnStyles.get(column);
      if (value !== null || !columnStyle || cells.has(`${row},${column}`)) return;
      const style = looks.of(matrix[row]?.[column], column);
      if (style !== columnStyle) cells.set(`${row},${column}`, { value: null, style: style ?? {} });
    })
  );
}

/** Per column the look that most of its cells have: the writer is told once. */
function prevailingLooks(matrix: Matrix, looks: CellLooks): Map<number, CellStyle> {
  const counts = new Map<number, Map<CellStyle | null, number>>();
  eachCell(matrix, (_row, column, cell) => {
    const look = looks.of(cell, column);
    const ofColumn = counts.get(column) ?? new Map<CellStyle | null, number>();
    counts.set(column, ofColumn.set(look, (ofColumn.get(look) ?? 0) + 1));
  });
  const made = new Map<number, CellStyle>();
  for (const [column, ofColumn] of counts) {
    const [look] = [...ofColumn].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (look) made.set(column, look);
  }
  return made;
}

function eachCell(
  matrix: Matrix,
  visit: (row: number, column: number, cell: ICellData) => void
): void {
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {}))
      if (cell) visit(Number(row), Number(column), cell);
  }
}

function put(rows: CellValue[][], row: number, column: number, value: CellValue): void {
  const cells = (rows[row] ??= []);
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function putSpill(
  book: GridBook,
  sheetId: string,
  range: IRange,
  matrix: Matrix,
  rows: CellValue[][]
): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const isParent = row === range.startRow && column === range.startColumn;
      if (isParent || cellValue(matrix[row]?.[column]) !== null) continue;
      put(rows, row, column, fileValue(cellValue(book.spilledAt(sheetId, row, column))));
    }
  }
}
