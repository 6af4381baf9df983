import { CellValueType } from "@univerjs/core";
import { intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import { renameColumn } from "./formulaNames";
import { rangeOf, rectangleOf } from "./rectangles";

/** The texts of a table's heading row. */
export function headingsOf(book: Book, sheetId: string, cells: Rectangle): string[] {
  return book.cells(sheetId).text({ ...cells, rows: 1 })[0] ?? [];
}

/**
 * Makes every heading text, non-blank and unique, as Excel does when it makes a table, and returns the headings:
 * a blank one becomes "Column1", a repeated one gets a number.
 * https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c
 */
export function completeHeadings(book: Book, sheetId: string, row: Rectangle): string[] {
  const taken = new Set<string>();
  const grid = book.cells(sheetId);
  const texts = headingsOf(book, sheetId, row);
  const types = grid.valueTypes(row)[0] ?? [];
  return texts.map((text, i) => {
    const heading = unique(text === "" ? `Column${i + 1}` : text, taken);
    taken.add(heading.toLowerCase());
    if (heading !== text || types[i] !== "String") {
      grid.enter(row.row, row.column + i, { v: heading, t: CellValueType.FORCE_STRING });
    }
    return heading;
  });
}

function unique(heading: string, taken: ReadonlySet<string>): string {
  if (!taken.has(heading.toLowerCase())) return heading;
  let number = 2;
  while (taken.has(`${heading}${number}`.toLowerCase())) number += 1;
  return `${heading}${number}`;
}

/** Rewrites every formula of the workbook. */
export function rewriteFormulas(book: Book, rewrite: (formula: string) => string): void {
  for (const sheet of book.calculation.sheetsWithFormulas()) {
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f) return;
      const formula = rewrite(cell.f);
      if (formula === cell.f) return;
      cell.f = formula;
      book.calculation.markFormula(sheet.getSheetId(), row, column);
      book.calculation.markDirty(sheet.getSheetId(), { row, column, rows: 1, columns: 1 });
    });
  }
}

/**
 * After a write into cells: gives Univer's record of each table whose heading row they touch the headings it has now, and
 * formulas their columns' new names.
 */
export function followHeadings(book: Book, sheetId: string, cells: Rectangle): void {
  for (const table of book.tables.getTablesBySubunitId(book.id, sheetId)) {
    const whole = rectangleOf(table.getRange());
    if (!table.isShowHeader() || !intersect({ ...whole, rows: 1 }, cells)) continue;
    let changed = false;
    completeHeadings(book, sheetId, { ...whole, rows: 1 }).forEach((heading, i) => {
      const column = table.getTableColumnByIndex(i);
      const before = column?.displayName;
      if (!column || before === undefined || before === heading) return;
      column.displayName = heading;
      changed = true;
      rewriteFormulas(book, (formula) =>
        renameColumn(formula, table.getDisplayName(), before, heading)
      );
    });
    if (!changed) continue;
    const config = { updateRange: { newRange: rangeOf(whole) } }; // makes Univer read the record anew
    book.command("sheet.mutation.set-sheet-table", {
      subUnitId: sheetId,
      tableId: table.getId(),
      config,
    });
  }
}
