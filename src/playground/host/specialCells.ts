import { intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import { valueOf } from "./cells";
import { apiNotFound } from "./failure";
import { extrasOf } from "./sheetExtras";
import { usedRectangle } from "./usedRectangle";

/**
 * The cells of a rectangle of one kind, as rectangles from top to bottom; of the whole sheet only the used part is looked at,
 * as in Excel. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getspecialcells-member(1)
 */
export function specialCells(
  book: Book,
  sheetId: string,
  cells: Rectangle,
  kind: string
): readonly Rectangle[] {
  const used = usedRectangle(book, sheetId, false);
  const area = used && intersect(used, cells);
  if (kind === "Visible") return visibleCells(book, sheetId, cells);
  if (kind === "DataValidations") {
    const { validations } = extrasOf(book.sheet(sheetId));
    return validations.flatMap(({ areas }) =>
      areas.flatMap((each) => intersect(each, cells) ?? [])
    );
  }
  const isWanted = { Blanks: isBlank, Formulas: isFormula, Constants: isConstant }[kind];
  if (!isWanted) throw apiNotFound("Range.getSpecialCells", `the playground does not know ${kind}`);
  if (!area) return [];
  const marks = book.cells(sheetId).map(area, isWanted);
  return rectanglesOf(marks, area);
}

type Look = Parameters<typeof valueOf>[0];
const isFormula = (cell: Look): boolean => Boolean(cell?.f || cell?.si);
const isBlank = (cell: Look): boolean => !isFormula(cell) && valueOf(cell) === "";
const isConstant = (cell: Look): boolean => !isFormula(cell) && valueOf(cell) !== "";

/** Rows and columns that are neither hidden nor filtered out. */
function visibleCells(book: Book, sheetId: string, cells: Rectangle): readonly Rectangle[] {
  const sheet = book.sheet(sheetId);
  const rows = runs(cells.rows, (i) => sheet.getRowVisible(cells.row + i));
  const columns = runs(cells.columns, (i) => sheet.getColVisible(cells.column + i));
  return rows.flatMap(([top, height]) =>
    columns.map(([left, width]) => ({
      row: cells.row + top,
      column: cells.column + left,
      rows: height,
      columns: width,
    }))
  );
}

/** Where the true ones are, as beginnings and lengths. */
function runs(count: number, isIn: (i: number) => boolean): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let i = 0, open = false; i < count; i += 1) {
    const inside = isIn(i);
    if (inside && open) found.at(-1)![1] += 1;
    else if (inside) found.push([i, 1]);
    open = inside;
  }
  return found;
}

/** Marked cells as rectangles: runs of a row, joined with the same run of the row above. */
function rectanglesOf(
  marks: readonly (readonly boolean[])[],
  { row, column }: Rectangle
): Rectangle[] {
  const found: Rectangle[] = [];
  let above = new Map<string, number>();
  marks.forEach((line, r) => {
    const here = new Map<string, number>();
    for (const [left, width] of runs(line.length, (c) => line[c]!)) {
      const key = `${left},${width}`;
      const grown = above.get(key);
      const place = grown ?? found.length;
      if (grown === undefined)
        found.push({ row: row + r, column: column + left, rows: 1, columns: width });
      else found[grown] = { ...found[grown]!, rows: found[grown]!.rows + 1 };
      here.set(key, place);
    }
    above = here;
  });
  return found;
}
