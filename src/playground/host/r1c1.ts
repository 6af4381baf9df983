import { columnLetters, parseAddress, SHEET_COLUMNS, SHEET_ROWS } from "./address";

const NOT_IN_NAME = "(?![\\p{L}\\p{N}_.(!\\[])";
const TEXT = '"(?:[^"]|"")*"';
const SHEET = "'(?:[^']|'')*'";
const NUMBER = "\\d+(?:\\.\\d*)?(?:E[+-]?\\d+)?";
const WORD = "[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}._\\\\?]*!?";
const BRACKETS = "\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]";

const COLUMN = "\\$?[A-Z]{1,3}";
const ROW = "\\$?[1-9]\\d{0,6}";
const A1 = `(?<columns>${COLUMN}:${COLUMN}|(?<cell>${COLUMN}${ROW})|${ROW}:${ROW})${NOT_IN_NAME}`;

const STEP = "(?:\\[-?\\d+\\]|\\d+)?";
const R1C1 = `(?<row>R${STEP})(?<column>C${STEP})${NOT_IN_NAME}|(?<lines>[RC]${STEP}(?::[RC]${STEP})?)${NOT_IN_NAME}`;

const IN_A1 = pieces(A1);
const IN_R1C1 = pieces(R1C1);

/** A formula in pieces, references told from texts, numbers, names, sheets and columns of tables. */
function pieces(reference: string): RegExp {
  return new RegExp([TEXT, SHEET, reference, NUMBER, WORD, BRACKETS, "[^]"].join("|"), "giu");
}

/**
 * A formula in the other notation of references, relative to the cell that holds it:
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulasr1c1-member
 *
 * @example toR1C1("=A1*$B$2", 0, 2) //=> "=RC[-2]*R2C2"
 */
export function toR1C1(formula: string, row: number, column: number): string {
  const rowText = (text: string): string => step("R", text, Number(text.replace("$", "")) - 1, row);
  const columnText = (text: string): string =>
    step("C", text, parseAddress(`${text.replace("$", "")}1`)?.column ?? 0, column);
  return formula.replace(IN_A1, (piece, ...rest) => {
    const { columns, cell } = rest.at(-1) as Record<string, string | undefined>;
    if (columns === undefined) return piece;
    if (cell !== undefined) {
      const [, letters = "", digits = ""] = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(cell) ?? [];
      return rowText(digits) + columnText(letters);
    }
    const lines = columns
      .split(":")
      .map((each) => (/\d/.test(each) ? rowText(each) : columnText(each)));
    return lines[0] === lines[1] ? lines[0]! : lines.join(":");
  });
}

/**
 * The reverse of toR1C1. A reference beyond the sheet's edge comes in again at the other one, as in Excel.
 *
 * @example fromR1C1("=RC[-2]*R2C2", 0, 2) //=> "=A1*$B$2"
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(IN_R1C1, (piece, ...rest) => {
    const found = rest.at(-1) as Record<string, string | undefined>;
    if (found["row"] !== undefined)
      return lineText(found["column"]!, row, column) + lineText(found["row"], row, column);
    if (found["lines"] === undefined) return piece;
    const [first = "", last = first] = found["lines"].split(":");
    return `${lineText(first, row, column)}:${lineText(last, row, column)}`;
  });
}

function step(letter: "R" | "C", text: string, line: number, from: number): string {
  if (text.startsWith("$")) return `${letter}${line + 1}`;
  return line === from ? letter : `${letter}[${line - from}]`;
}

/** "R[-1]" as "3", "C2" as "$B". */
function lineText(text: string, row: number, column: number): string {
  const isRow = /^r/i.test(text);
  const [from, size] = isRow ? [row, SHEET_ROWS] : [column, SHEET_COLUMNS];
  const [, relative, absolute] = /^.(?:\[(-?\d+)\]|(\d+))?$/.exec(text) ?? [];
  const line =
    absolute !== undefined ? Number(absolute) - 1 : (from + Number(relative ?? 0) + size) % size;
  return `${absolute !== undefined ? "$" : ""}${isRow ? line + 1 : columnLetters(line)}`;
}
