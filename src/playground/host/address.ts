/** The size of a sheet: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells, zero-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The letters of a zero-based column.
 *
 * @example columnLetters(27) //=> "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * The rectangle of an A1 address without a sheet: cells, whole columns ("A:C") or whole rows ("2:5"); null if it is none
 * or lies off the sheet.
 *
 * @example parseAddress("B2:C3") //=> { row: 1, column: 1, rows: 2, columns: 2 }
 */
export function parseAddress(address: string): Rectangle | null {
  const text = address.trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns)
    return between(0, columnOf(columns[1] ?? ""), SHEET_ROWS - 1, columnOf(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return null;
}

function between(row1: number, column1: number, row2: number, column2: number): Rectangle | null {
  const rectangle = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
  return liesOnSheet(rectangle) ? rectangle : null;
}

/** Whether a rectangle has cells and all of them lie on a sheet of Excel's size. */
export function liesOnSheet({ row, column, rows, columns }: Rectangle): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS
  );
}

/**
 * The A1 address of a rectangle, without dollar signs; whole rows and columns in their short form.
 *
 * @example formatAddress({ row: 1, column: 1, rows: 2, columns: 2 }) //=> "B2:C3"
 */
export function formatAddress({ row, column, rows, columns }: Rectangle): string {
  const [left, right] = [columnLetters(column), columnLetters(column + columns - 1)];
  if (rows === SHEET_ROWS) return `${left}:${right}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${left}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/**
 * Sheet and cells of an address such as "'My sheet'!A1:B2"; sheet is null when the address names none.
 *
 * @example splitAddress("'It''s'!A1") //=> { sheet: "It's", cells: "A1" }
 */
export function splitAddress(address: string): {
  readonly sheet: string | null;
  readonly cells: string;
} {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: address };
  const name = address.slice(0, mark).replace(/^=/, "");
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, cells: address.slice(mark + 1) };
}

/**
 * A sheet's name as formulas and addresses write it: in apostrophes where it is not a plain word.
 *
 * @example quoteSheet("Sales 2024") //=> "'Sales 2024'"
 */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The cells two rectangles share; null if none. */
export function intersect(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around two. */
export function bound(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}
