import type { ICellData, IRange, IStyleData, IWorksheetData } from "@univerjs/core";
import type { Cell, CellStyle, CellValue } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import { fileStyle } from "../xlsx/cellStyle";
import { fileFormula } from "../xlsx/formulaText";
import { rectangleOf } from "../xlsx/range";
import { cellValue, fileValue, isTextLikeError, literalText } from "./fileCell";
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
  const looks = new Looks(book.snapshot.styles, sheet);
  const columnStyles = looks.prevailing(matrix);
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const spills = book.spills(sheet.id);
  const parents = new Map(spills.map((range) => [`${range.startRow},${range.startColumn}`, range]));

  eachCell(matrix, (row, column, cell) => {
    const style = looks.of(cell, column);
    const own = style !== (columnStyles.get(column) ?? null) ? { style: style ?? {} } : {};
    const formula = cell.f || cell.si ? book.formulaAt(sheet.id, row, column) : null;
    if (formula) {
      cells.set(`${row},${column}`, {
        ...formulaCell(formula, cell, parents.get(`${row},${column}`)),
        ...own,
      });
    } else if (isTextLikeError(cell)) {
      cells.set(`${row},${column}`, { ...literalText(String(cell.v)), ...own });
    } else {
      const value = fileValue(cellValue(cell));
      if (value !== null) put(rows, row, column, value);
      if ("style" in own && (value !== null || style))
        cells.set(`${row},${column}`, { value, ...own });
    }
  });
  for (const range of spills) putSpill(book, sheet.id, range, matrix, rows);
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  return { rows, cells, columnStyles };
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

function formulaCell(formula: string, cell: ICellData, spill: IRange | undefined): Partial<Cell> {
  const formulaResult = cellValue(cell) ?? "";
  const made = { value: formulaResult, formula: fileFormula(formula), formulaResult };
  if (!spill && !mayBeArray(formula)) return made;
  const place = spill && formatAddress(rectangleOf(spill));
  return {
    ...made,
    formulaType: "array",
    formulaDynamic: true,
    ...(place && { formulaRef: place }),
  };
}

/**
 * Whether a formula may work with arrays inside although it gives one value, as =SUM(A1:A3*B1:B3) does: without the mark
 * of a dynamic array, Excel would take one cell of each range, as it did before there were any.
 */
function mayBeArray(formula: string): boolean {
  const withoutRows = formula
    .replace(/"[^"]*"/g, "")
    .replace(/\[\[?(#This Row|@)[^\]]*\]?(,\[[^\]]*\])?\]/gi, "");
  return /[:[{]|LAMBDA\(/i.test(withoutRows);
}

/** The looks of the cells of a sheet, each made once. */
class Looks {
  private readonly made = new Map<string, CellStyle | null>();

  constructor(
    private readonly styles: Readonly<Record<string, IStyleData | null | undefined | void>>,
    private readonly sheet: Partial<IWorksheetData>
  ) {}

  /** The look of a cell, of its column if it has none; null for that of an untouched cell. */
  of(cell: ICellData, column: number): CellStyle | null {
    const style = cell.s || this.sheet.columnData?.[column]?.s;
    if (!style) return null;
    const key = typeof style === "string" ? style : JSON.stringify(style);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const data = typeof style === "string" ? this.styles[style] : style;
    const look = data ? fileStyle(data) : {};
    const made = Object.keys(look).length > 0 ? look : null;
    this.made.set(key, made);
    return made;
  }

  /** Per column the look that more than half of its cells have: the writer is told once. */
  prevailing(matrix: Matrix): Map<number, CellStyle> {
    const counts = new Map<number, Map<CellStyle | null, number>>();
    eachCell(matrix, (_row, column, cell) => {
      const look = this.of(cell, column);
      const column_ = counts.get(column) ?? new Map<CellStyle | null, number>();
      counts.set(column, column_.set(look, (column_.get(look) ?? 0) + 1));
    });
    const made = new Map<number, CellStyle>();
    for (const [column, looks] of counts) {
      const [look] = [...looks].reduce((a, b) => (b[1] > a[1] ? b : a));
      if (look) made.set(column, look);
    }
    return made;
  }
}
