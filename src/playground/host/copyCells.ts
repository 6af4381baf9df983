import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf, type Cells } from "./cells";
import { invalidArgument } from "./failure";
import type { Place } from "./rectangles";
import { styleAt } from "./styles";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/**
 * Copies contents, formats or both, and returns the rectangle that was written: that of the source, repeated if the target
 * is a multiple of it. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste
 */
export function copyCells(
  book: Book,
  source: Place,
  target: Place,
  type: CopyType,
  skipBlanks: boolean,
  transpose: boolean
): Rectangle {
  if (!["All", "Formulas", "Values", "Formats"].includes(type)) throw invalidArgument();
  const lexer = book.injector.get(LexerTreeBuilder);
  const from = book.cells(source.sheetId);
  const to = book.cells(target.sheetId);
  const read = from.map(source.cells, (cell, row, column) => ({
    cell,
    row,
    column,
    style: styleAt(book.workbook, from.sheet, row, column),
  }));
  // What a formula spills is filled anew where the formula is copied with it.
  const spills = book.calculation
    .spills(source.sheetId)
    .filter((spill) => intersect({ ...spill, rows: 1, columns: 1 }, source.cells));
  const isSpilled = (row: number, column: number): boolean =>
    spills.some((spill) => {
      const isFormula = row === spill.row && column === spill.column;
      return !isFormula && intersect(spill, { row, column, rows: 1, columns: 1 }) !== null;
    });
  const ids = new Map<object, string | undefined>();
  const styleId = (style: object): string | undefined => {
    if (!ids.has(style)) {
      const isPlain = Object.keys(style).length === 0;
      ids.set(
        style,
        isPlain ? undefined : (book.workbook.getStyles().setValue(style) ?? undefined)
      );
    }
    return ids.get(style);
  };
  const lines = transpose ? read[0]!.map((_, c) => read.map((line) => line[c]!)) : read;
  const [height, width] = [lines.length, lines[0]!.length];
  const repeats = target.cells.rows % height === 0 && target.cells.columns % width === 0;
  const size = repeats ? target.cells : { ...target.cells, rows: height, columns: width };
  for (let r = 0; r < size.rows; r += 1) {
    for (let c = 0; c < size.columns; c += 1) {
      const origin = lines[r % height]![c % width]!;
      const isLeftOut =
        type !== "Values" && spills.length > 0 && isSpilled(origin.row, origin.column);
      const value = isLeftOut ? "" : valueOf(origin.cell);
      if (skipBlanks && value === "" && !origin.cell?.f) continue;
      const [row, column] = [size.row + r, size.column + c];
      if (type !== "Formats") {
        const formula = type === "Values" ? undefined : origin.cell?.f;
        const [down, aside] = [row - origin.row, column - origin.column];
        const isMoved = down !== 0 || aside !== 0; // Univer would write A1:A1 as A1
        const moved =
          formula && (isMoved ? lexer.moveFormulaRefOffset(formula, aside, down) : formula);
        const v = typeof value === "boolean" ? Number(value) : value;
        to.enter(
          row,
          column,
          moved ? { f: moved } : value === "" ? {} : { v, t: origin.cell?.t ?? undefined }
        );
      }
      if (type === "All" || type === "Formats") setStyle(to, row, column, styleId(origin.style));
    }
  }
  book.calculation.markDirty(target.sheetId, size);
  return size;
}

function setStyle({ sheet }: Cells, row: number, column: number, s: string | undefined): void {
  const matrix = sheet.getCellMatrix();
  const cell = matrix.getValue(row, column);
  if (cell || s) matrix.setValue(row, column, { ...cell, s });
}
