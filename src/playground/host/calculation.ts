import {
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type Injector,
  type IRange,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaDataMutation,
} from "@univerjs/engine-formula";
import { intersect, type Rectangle } from "./address";
import { rangeOf, rectangleOf } from "./rectangles";

/** A calculation that takes longer is not waited for: its cells show their former values. */
const LONGEST_WAIT_MS = 120_000;

/** Options that Univer and the host pass along with a command. */
interface RunOptions {
  readonly onlyLocal?: boolean;
  readonly fromHost?: boolean;
}

type RangesBySheet = Map<string, Rectangle[]>;

/**
 * The calculation engine after writes that went straight into the cell matrix. A cell matrix write tells nobody: this
 * marks what became dirty, forgets the formulas that were overwritten, starts the engine and waits for it.
 */
export class Calculation {
  /** Manual calculation holds dirty cells back until application.calculate. */
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  readonly #dirty: RangesBySheet = new Map();
  readonly #replaced = new Map<string, Record<number, Record<number, object>>>();
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly #functions: IFunctionService;
  readonly #dirtyManager: IActiveDirtyManagerService;
  readonly #listener: IDisposable;
  #everything = false;
  readonly #holdsFormulas = new Map<string, boolean>(); // by sheet; what is not here is to be looked up
  #isQueued = false; // Univer has dirty cells of its own and waits a moment for more
  #isRunning = false;
  #ended: ((how: "done" | "stopped") => void)[] = [];

  constructor(
    readonly workbook: Workbook,
    injector: Injector
  ) {
    this.#commands = injector.get(ICommandService);
    this.#formulas = injector.get(FormulaDataModel);
    this.#functions = injector.get(IFunctionService);
    this.#dirtyManager = injector.get(IActiveDirtyManagerService);
    this.#listener = this.#commands.onCommandExecuted((command, options) =>
      this.#follow(command, options)
    );
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** Cells that were written: what depends on them is to be calculated. */
  markDirty(sheetId: string, cells: Rectangle): void {
    this.#dirty.set(sheetId, [...(this.#dirty.get(sheetId) ?? []), cells]);
  }

  /** A formula that came, went or changed. */
  markFormula(sheetId: string, row: number, column: number): void {
    this.#holdsFormulas.set(sheetId, true);
    const sheet = this.#replaced.get(sheetId) ?? {};
    (sheet[row] ??= {})[column] = {};
    this.#replaced.set(sheetId, sheet);
  }

  /** Every formula is to be calculated. */
  markEverything(): void {
    this.#everything = true;
  }

  /**
   * A table that came, went or changed: formulas that name it are read anew. Univer's own runs leave the former range in its
   * cache of formulas, and what depends on it under formulas of other sheets.
   */
  markTable(name: string): void {
    const sheets = this.sheetsWithFormulas();
    if (sheets.length === 0) return;
    this.#functions.deleteFormulaAstCacheKey(this.workbook.getUnitId());
    const wanted = name.toLowerCase();
    for (const sheet of sheets) {
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f?.toLowerCase().includes(wanted)) return;
        this.markFormula(sheet.getSheetId(), row, column);
        this.markDirty(sheet.getSheetId(), { row, column, rows: 1, columns: 1 });
      });
    }
  }

  /** The spilled cells of a sheet, by row and column. */
  spilled(sheetId: string) {
    return this.#formulas.getArrayFormulaCellData()[this.workbook.getUnitId()]?.[sheetId];
  }

  /** The rectangles formulas of a sheet spill into, each with the cell that holds the formula first. */
  spills(sheetId: string): Rectangle[] {
    const ranges =
      this.#formulas.getArrayFormulaRange()[this.workbook.getUnitId()]?.[sheetId] ?? {};
    return Object.values(ranges).flatMap((row) =>
      Object.values(row ?? {}).map((range) => rectangleOf(range as IRange))
    );
  }

  /** Ends when no formula waits for the engine; under manual calculation at once, unless `force`. */
  async settle(force = false): Promise<void> {
    if (this.mode === "Manual" && !force) return;
    while (this.#isWaiting && this.sheetsWithFormulas().length > 0) {
      if (this.#isQueued || this.#isRunning) await this.#end();
      else await this.#calculate();
      // The engine reports its end just before its results reach the cells.
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (this.#dirty.size > 0 && this.sheetsWithFormulas().length === 0) this.#dirty.clear();
  }

  /** Ends when the engine does not run, so that no result of it comes over what is written next. */
  async idle(): Promise<void> {
    while (this.#isRunning) await this.#end();
  }

  get #isWaiting(): boolean {
    return this.#isQueued || this.#isRunning || this.#everything || this.#dirty.size > 0;
  }

  /** Calculates what is dirty; again, should Univer stop this run in favour of one of its own. */
  async #calculate(): Promise<void> {
    this.#forgetReplaced();
    const forceCalculation = this.#everything;
    const dirty = new Map(this.#dirty);
    const params = {
      dirtyRanges: this.#takeDirty(),
      forceCalculation,
      clearDependencyTreeCache: {},
    };
    this.#everything = false;
    const ended = this.#end();
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
      fromHost: true,
    });
    if ((await ended) !== "stopped") return;
    this.#everything ||= forceCalculation;
    for (const [sheetId, cells] of dirty) cells.forEach((each) => this.markDirty(sheetId, each));
  }

  #end(): Promise<"done" | "stopped"> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#isQueued = this.#isRunning = false;
        resolve("done");
      }, LONGEST_WAIT_MS);
      this.#ended.push((how) => {
        clearTimeout(timer);
        resolve(how);
      });
    });
  }

  /**
   * Univer calculates after its own commands 100 ms later, with what they say is dirty; a run of the host in between would be
   * stopped. So what Univer has queued goes first.
   */
  #follow(command: Readonly<ICommandInfo>, options: RunOptions = {}): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#isRunning = true;
      if (!options.fromHost) this.#isQueued = false;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const state = (command.params as { functionsExecutedState?: FormulaExecutedStateType })
        .functionsExecutedState;
      if (state === undefined) return;
      this.#isRunning = false;
      const how = state === FormulaExecutedStateType.STOP_EXECUTION ? "stopped" : "done";
      this.#ended.splice(0).forEach((end) => end(how));
    } else if (this.#dirtyManager.get(command.id) && !options.onlyLocal) this.#isQueued = true;
  }

  /** Dirty ranges as the engine takes them, with the formulas whose spill was written into. */
  #takeDirty() {
    const unitId = this.workbook.getUnitId();
    const dirty = [];
    for (const [sheetId, rectangles] of this.#dirty) {
      for (const cells of rectangles) dirty.push({ unitId, sheetId, range: rangeOf(cells) });
      for (const spill of this.spills(sheetId)) {
        if (!rectangles.some((cells) => intersect(cells, spill))) continue;
        dirty.push({ unitId, sheetId, range: rangeOf({ ...spill, rows: 1, columns: 1 }) });
      }
    }
    this.#dirty.clear();
    return dirty;
  }

  #forgetReplaced(): void {
    const unitId = this.workbook.getUnitId();
    for (const [sheetId, cells] of this.#replaced) {
      this.#formulas.updateArrayFormulaCellData(unitId, sheetId, cells);
      this.#formulas.updateArrayFormulaRange(unitId, sheetId, cells);
      const formulaData = { [unitId]: { [sheetId]: cells } };
      this.#commands.syncExecuteCommand(
        SetFormulaDataMutation.id,
        { formulaData },
        { onlyLocal: true }
      );
    }
    if (this.#replaced.size > 0) {
      const arrayFormulaRange = this.#formulas.getArrayFormulaRange();
      const arrayFormulaCellData = this.#formulas.getArrayFormulaCellData();
      const options = { onlyLocal: true, remove: true };
      this.#commands.syncExecuteCommand(
        SetArrayFormulaDataMutation.id,
        { arrayFormulaRange, arrayFormulaCellData },
        options
      );
    }
    this.#replaced.clear();
  }

  /** The user may type a formula at any time: looked up again after each edit that is not the host's own. */
  lookForFormulas(): void {
    for (const [sheetId, holds] of this.#holdsFormulas)
      if (!holds) this.#holdsFormulas.delete(sheetId);
  }

  /** The sheets of which some cell has, or had, a formula. */
  sheetsWithFormulas(): readonly Worksheet[] {
    return this.workbook.getSheets().filter((sheet) => {
      const id = sheet.getSheetId();
      if (!this.#holdsFormulas.has(id)) this.#holdsFormulas.set(id, hasFormula(sheet));
      return this.#holdsFormulas.get(id);
    });
  }
}

function hasFormula(sheet: Worksheet): boolean {
  let found = false;
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    found = Boolean(cell?.f || cell?.si);
    return !found;
  });
  return found;
}
