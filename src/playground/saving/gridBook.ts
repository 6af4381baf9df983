import {
  IResourceManagerService,
  UniverInstanceType,
  type ICellData,
  type IRange,
  type IWorkbookData,
  type Univer,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { settingsOf } from "../host/keptSettings";

/** All that is in the grid's workbook: its snapshot, what its plugins keep, and what its engine has calculated. */
export interface GridBook {
  readonly snapshot: Readonly<IWorkbookData>;
  /** The sheet in sight. */
  readonly activeSheetId: string;
  /** Settings of the add-in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What a plugin keeps, parsed; undefined if it keeps nothing. */
  resource<T>(name: string): T | undefined;
  /** The formula of a cell, also of one that repeats its neighbour's; null if it has none. */
  formulaAt(sheetId: string, row: number, column: number): string | null;
  /** The ranges that formulas spill into, their own cells included. */
  spills(sheetId: string): readonly IRange[];
  /** The value a formula has spilled into a cell. */
  spilledAt(sheetId: string, row: number, column: number): ICellData | undefined;
}

/**
 * The workbook of the grid as it stands. The snapshot is the live one, not a copy: half a million rows would take longer
 * to copy than to write.
 */
export function gridBook(univer: Univer, api: FUniver): GridBook {
  const workbook = api.getActiveWorkbook();
  if (!workbook) throw new Error("There is no workbook.");
  const unitId = workbook.getId();
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const resources = injector
    .get(IResourceManagerService)
    .getResources(unitId, UniverInstanceType.UNIVER_SHEET);
  const snapshot = workbook.getWorkbook().getSnapshot();
  return {
    snapshot,
    activeSheetId: workbook.getActiveSheet().getSheetId(),
    settings: settingsOf(snapshot),
    resource: <T>(name: string) => {
      const data = resources.find((resource) => resource.name === name)?.data;
      return data ? (JSON.parse(data) as T) : undefined;
    },
    formulaAt: (sheetId, row, column) =>
      formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? null,
    spills: (sheetId) => {
      const rows = formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
      return Object.values(rows).flatMap((row) => Object.values(row ?? {}) as IRange[]);
    },
    spilledAt: (sheetId, row, column) => {
      const cells = formulas.getArrayFormulaCellData()[unitId]?.[sheetId] as
        Record<number, Record<number, ICellData>> | undefined;
      return cells?.[row]?.[column];
    },
  };
}
