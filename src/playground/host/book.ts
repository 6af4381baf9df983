import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SetRangeValuesMutation, SheetsSelectionsService } from "@univerjs/sheets";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import { bound, formatAddress, intersect, type Rectangle } from "./address";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { EVENT, Events, WORKBOOK_TARGET } from "./events";
import { accessDenied, HostFailure, itemNotFound } from "./failure";
import { KeptSettings } from "./keptSettings";
import { References } from "./references";
import { rangeOf, rectangleOf } from "./rectangles";

/**
 * How a workbook is open: readOnly - it cannot be saved under its name, but changed, as Excel on the desktop lets one; viewing -
 * it cannot be changed either.
 */
export type OpenFor = "editing" | "readOnly" | "viewing";

/** Univer's workbook and what Excel keeps with a workbook that Univer has no place for. */
export class Book {
  readonly calculation: Calculation;
  readonly events = new Events();
  readonly references = new References();
  readonly tables: TableManager;
  /** Settings of the add-in, saved with the workbook. */
  readonly settings: KeptSettings;
  /** Sheets that are protected, by id. */
  readonly protectedSheets = new Set<string>();
  /** Sheets that only an add-in can show again, by id. */
  readonly veryHidden = new Set<string>();
  structureProtected = false;
  openFor: OpenFor = "editing";
  isDirty = false;
  /** Goes up with everything that may change cells: what was worked out of them holds as long as it stays. */
  revision = 0;
  readonly #commands: ICommandService;
  readonly #listener: IDisposable;
  readonly #undo: IUndoRedoService;
  readonly #selections: SheetsSelectionsService;
  readonly #kept = new Map<string, unknown>();
  readonly #written = new Map<string, Rectangle>();
  #hasWritten = false;

  constructor(
    readonly workbook: Workbook,
    readonly injector: Injector
  ) {
    this.calculation = new Calculation(workbook, injector);
    this.settings = new KeptSettings(workbook.getSnapshot());
    this.tables = injector.get(TableManager);
    this.#commands = injector.get(ICommandService);
    this.#undo = injector.get(IUndoRedoService);
    this.#selections = injector.get(SheetsSelectionsService);
    this.#listener = this.#commands.onCommandExecuted(() => void this.revision++);
  }

  get id(): string {
    return this.workbook.getUnitId();
  }

  /** The sheet of an id; ItemNotFound if it was deleted. */
  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  sheetNamed(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return (
      this.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null
    );
  }

  cells(sheetId: string): Cells {
    return new Cells(this.workbook, this.sheet(sheetId), this.calculation);
  }

  /** Carries out a command of Univer, by its id and without the ids of workbook and sheet. */
  command(id: string, params: object, options?: IExecutionOptions): void {
    this.isDirty = true;
    const run = () =>
      this.#commands.syncExecuteCommand(id, { unitId: this.id, ...params }, options);
    const changes = sheetOf(id, params);
    const done = changes ? this.#withFormulasOf(changes, run) : run();
    if (!done) throw new HostFailure("GeneralException", `The workbook refused ${id}.`, 500);
  }

  /**
   * When a sheet comes or goes Univer asks for the formulas of all sheets, although only those of that sheet count, and
   * looks through every cell for them: half a second for a report on thousands of clients.
   */
  #withFormulasOf(sheetId: string, run: () => boolean): boolean {
    const formulas = this.injector.get(FormulaDataModel);
    const original = formulas.getFormulaData;
    formulas.getFormulaData = () => ({ [this.id]: { [sheetId]: {} } });
    try {
      return run();
    } finally {
      formulas.getFormulaData = original;
    }
  }

  /** Throws AccessDenied if a sheet is protected: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection */
  demandUnprotected(sheetId: string): void {
    if (this.openFor === "viewing" || this.protectedSheets.has(sheetId)) throw accessDenied();
  }

  demandUnprotectedStructure(): void {
    if (this.openFor === "viewing" || this.structureProtected) throw accessDenied();
  }

  /** Notes a write into the cell matrix: the add-in's own write is told as an event, and shown at the batch's end. */
  wrote(sheetId: string, cells: Rectangle, valuesChanged: boolean): void {
    this.isDirty = true;
    this.revision++;
    this.#hasWritten = true;
    const before = this.#written.get(sheetId);
    this.#written.set(sheetId, before ? bound(before, cells) : cells);
    if (valuesChanged) this.raiseChanged(sheetId, cells, "RangeEdited", "ThisLocalAddin");
  }

  raiseChanged(sheetId: string, cells: Rectangle, changeType: string, triggerSource: string): void {
    const address = formatAddress(cells);
    const message = {
      changeType,
      source: "Local",
      address,
      triggerSource,
      shiftDirection: "None",
      referenceId: `${sheetId}!${address}`,
    };
    const worksheetId = sheetId;
    this.events.raise(EVENT.worksheetChanged, [sheetId, WORKBOOK_TARGET], {
      ...message,
      worksheetId,
    });
    for (const table of this.tables.getTablesBySubunitId(this.id, sheetId)) {
      if (!intersect(rectangleOf(table.getRange()), cells)) continue;
      const tableId = table.getId();
      const targets = [tableId, sheetId, WORKBOOK_TARGET];
      this.events.raise(EVENT.tableChanged, targets, { ...message, worksheetId, tableId });
    }
  }

  /**
   * Ends a batch: shows what was written, and forgets the steps of undo, as every Excel before ExcelApi 1.19 does:
   * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
   */
  finishBatch(): void {
    if (this.#hasWritten) this.#undo.clearUndoRedo(this.id);
    this.#hasWritten = false;
    this.drawWritten();
  }

  /** Has the interface draw what was written on visible sheets; what is on hidden ones waits until they are shown. */
  drawWritten(): void {
    for (const [sheetId, { row, column, rows, columns }] of this.#written) {
      const sheet = this.workbook.getSheetBySheetId(sheetId);
      if (sheet?.isSheetHidden() === BooleanNumber.TRUE) continue;
      this.#written.delete(sheetId);
      if (!sheet) continue;
      // Nothing changes by these two empty cells; they tell the interface which rectangle to draw anew.
      const cellValue: Record<number, Record<number, object>> = { [row]: { [column]: {} } };
      (cellValue[row + rows - 1] ??= {})[column + columns - 1] = {};
      const params = { unitId: this.id, subUnitId: sheetId, cellValue };
      this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params, {
        onlyLocal: true,
        fromHost: true,
      });
    }
  }

  get activeSheet(): Worksheet {
    return this.workbook.getActiveSheet();
  }

  /** The last selected rectangle of the active sheet; A1 before any selection. */
  selection(): Rectangle {
    const sheetId = this.activeSheet.getSheetId();
    const ranges = this.#selections
      .getWorkbookSelections(this.id)
      .getSelectionsOfWorksheet(sheetId);
    const range = ranges.at(-1)?.range;
    return range ? rectangleOf(range) : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  activeCell(): Rectangle {
    const sheetId = this.activeSheet.getSheetId();
    const ranges = this.#selections
      .getWorkbookSelections(this.id)
      .getSelectionsOfWorksheet(sheetId);
    const primary = ranges.at(-1)?.primary;
    const { row, column } = primary
      ? { row: primary.actualRow, column: primary.actualColumn }
      : this.selection();
    return { row, column, rows: 1, columns: 1 };
  }

  select(sheetId: string, cells: Rectangle): void {
    this.activate(sheetId);
    const primary = {
      ...rangeOf({ ...cells, rows: 1, columns: 1 }),
      actualRow: cells.row,
      actualColumn: cells.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range: rangeOf(cells), primary, style: null }];
    this.command("sheet.operation.set-selections", { subUnitId: sheetId, selections });
  }

  activate(sheetId: string): void {
    this.command("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
  }

  /** An object that lives as long as what it belongs to, made when first asked for. */
  kept<T>(key: string, make: () => T): T {
    if (!this.#kept.has(key)) this.#kept.set(key, make());
    return this.#kept.get(key) as T;
  }

  /** Forgets the objects kept under a prefix, such as those of a deleted sheet. */
  forget(prefix: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(prefix)) this.#kept.delete(key);
  }

  dispose(): void {
    this.#listener.dispose();
    this.calculation.dispose();
  }
}

/** The sheet that a command adds or removes. */
function sheetOf(id: string, params: object): string | undefined {
  const { sheet, subUnitId } = params as { sheet?: { id: string }; subUnitId?: string };
  if (id === "sheet.mutation.insert-sheet") return sheet?.id;
  return id === "sheet.mutation.remove-sheet" ? subUnitId : undefined;
}

/** Univer makes a sheet that was added or shown the active one, unless it was by another person. */
export const KEEP_ACTIVE_SHEET = { fromCollab: true };

/** The workbook that is open. */
export function openWorkbook(injector: Injector): Workbook {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error("There is no open workbook.");
  return workbook;
}
