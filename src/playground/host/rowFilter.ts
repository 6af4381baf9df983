import { BooleanNumber, type IDisposable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService, SheetRangeThemeModel } from "@univerjs/sheets";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { merge } from "rxjs";
import type { Book } from "./book";

/**
 * Answers for Univer's table and filter plugins which rows a filter hides. Univer asks for each of a sheet's 1,048,576 rows, of
 * all sheets, in every calculation: asking the plugins takes a quarter of a second a sheet.
 */
export function answerRowFilter(book: Book): IDisposable {
  const { injector, tables, id } = book;
  // Without its interface Univer has no filter plugin.
  const filters = injector.has(SheetsFilterService) ? injector.get(SheetsFilterService) : null;
  const inTables = new Map<string, readonly ReadonlySet<number>[]>(); // by sheet, until a table or filter changes
  const filteredOut = (sheetId: string): readonly ReadonlySet<number>[] => {
    let rows = inTables.get(sheetId);
    if (!rows) {
      rows = tables
        .getTablesBySubunitId(id, sheetId)
        .flatMap((table) => table.getTableFilters().getFilterOutRows() ?? []);
      inTables.set(sheetId, rows);
    }
    const ofSheet = filters?.getFilterModel(id, sheetId)?.filteredOutRows;
    return ofSheet ? [...rows, ofSheet] : rows;
  };
  const changes = merge(
    tables.tableAdd$,
    tables.tableDelete$,
    tables.tableFilterChanged$,
    tables.tableRangeChanged$
  );
  const forget = changes.subscribe(() => inTables.clear());
  const interceptor = injector
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      priority: 1000, // before the plugins' own, which are then not asked
      handler: (isFiltered, { unitId, subUnitId, row }, next) => {
        if (unitId !== id) return next(isFiltered);
        return isFiltered || filteredOut(subUnitId).some((rows) => rows.has(row));
      },
    });
  const forFormulas = answerFormulas(book, filteredOut);
  const forStripes = answerStripes(book, filteredOut);
  return {
    dispose() {
      forget.unsubscribe();
      interceptor.dispose();
      forFormulas.dispose();
      forStripes.dispose();
    },
  };
}

/** Tells formulas such as SUBTOTAL which rows are hidden from the rows that are, not by asking for each row. */
function answerFormulas(
  { workbook, injector, id }: Book,
  filteredOut: (sheetId: string) => readonly ReadonlySet<number>[]
): IDisposable {
  const formulas = injector.get(FormulaDataModel);
  const original = formulas.getHiddenRowsFiltered;
  formulas.getHiddenRowsFiltered = () => {
    const hidden: ReturnType<typeof original> = { [id]: {} };
    for (const sheet of workbook.getSheets()) {
      const rows: Record<number, { hd: BooleanNumber }> = {};
      for (const [row, data] of Object.entries(sheet.getConfig().rowData ?? {})) {
        if (data?.hd === BooleanNumber.TRUE) rows[Number(row)] = { hd: BooleanNumber.TRUE };
      }
      for (const set of filteredOut(sheet.getSheetId()))
        set.forEach((row) => (rows[row] = { hd: BooleanNumber.TRUE }));
      hidden[id]![sheet.getSheetId()] = rows;
    }
    return hidden;
  };
  return { dispose: () => void (formulas.getHiddenRowsFiltered = original) };
}

/** Tells the stripes of tables which rows are hidden, likewise: they ask after each change of a row's height. */
function answerStripes(
  { workbook, injector, id }: Book,
  filteredOut: (sheetId: string) => readonly ReadonlySet<number>[]
): IDisposable {
  const stripes = injector.get(SheetRangeThemeModel);
  const original = stripes.refreshSheetRowVisibleFuncSet;
  const kept = stripes as unknown as {
    _getSheetRowVisibleFuncSet(unitId: string, sheetId: string): Set<number>;
  };
  stripes.refreshSheetRowVisibleFuncSet = (unitId, sheetId) => {
    if (unitId !== id) return original.call(stripes, unitId, sheetId);
    const hidden = kept._getSheetRowVisibleFuncSet(unitId, sheetId);
    hidden.clear();
    const rows = workbook.getSheetBySheetId(sheetId)?.getConfig().rowData ?? {};
    for (const [row, data] of Object.entries(rows))
      if (data?.hd === BooleanNumber.TRUE || data?.h === 0) hidden.add(Number(row));
    for (const set of filteredOut(sheetId)) set.forEach((row) => hidden.add(row));
  };
  return { dispose: () => void (stripes.refreshSheetRowVisibleFuncSet = original) };
}
