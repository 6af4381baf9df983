import { IUniverInstanceService, type IWorkbookData, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { ILayoutService } from "@univerjs/ui";
import { CellMessages } from "./formulas/cellMessages";
import type { FunctionsWindow } from "./formulas/callFunction";
import type { FunctionsMetadata } from "./formulas/metadata";
import { registerFunctions } from "./formulas/registerFunctions";
import { Host, WEB_MESSAGE_LIMIT } from "./host";
import { gridBook } from "./saving/gridBook";
import { readCells } from "./saving/readCells";
import type { OfficeThemeName } from "./officeTheme";

const ASK_EVERY = 50; // milliseconds between two looks for the functions of a loading pane

/** After an edit the grid waits 100 ms for more of them before it calculates. */
const CALCULATION_BEGINS = 150;

/**
 * The workbook and the add-in beside it: one workbook at a time, with a host of its own, and, as in Excel, a freshly
 * loaded pane for each workbook.
 */
export class Playground {
  readonly messages = new CellMessages();
  host: Host | null = null;
  webLimits = false;
  theme: OfficeThemeName = "light";
  /** Called whenever a pane has come up. */
  onReady: () => void = () => {};
  /** Called with the reason if a pane does not come up. */
  onPaneFailed: (why: string) => void = () => {};
  /** Called whenever the workbook is another one, or an add-in has been at work on it. */
  onBatch: () => void = () => {};
  private frame: HTMLIFrameElement | null = null;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    private readonly metadata: FunctionsMetadata,
    private readonly placeOfPane: HTMLElement,
    private readonly paneTitle: string
  ) {}

  /** Shows a workbook in place of the present one, and loads the pane for it. */
  show(workbook: IWorkbookData): void {
    const isFirst = this.host === null;
    this.host?.dispose();
    this.frame?.remove();
    this.frame = null;
    this.forgetWorkbook();
    this.messages.clear();
    this.api.createWorkbook(workbook);
    if (isFirst)
      registerFunctions(this.api, this.metadata, () => this.functionsWindow(), this.messages);
    this.host = new Host(this.api, { messageLimit: this.webLimits ? WEB_MESSAGE_LIMIT : null });
    this.host.onBatch = () => this.onBatch();
    this.onBatch();
    this.loadPane();
    if (!isFirst) this.univer.__getInjector().get(ILayoutService).focus(); // as in Excel, the keyboard goes to the sheet
  }

  /** Whether messages are limited in size as on the web. */
  setWebLimits(on: boolean): void {
    this.webLimits = on;
    if (this.host) this.host.messageLimit = on ? WEB_MESSAGE_LIMIT : null;
  }

  /** The theme that the pane is told Office has. */
  setTheme(theme: OfficeThemeName): void {
    this.theme = theme;
    this.loadPane(); // office.js asks for the theme once
  }

  /** The window of the add-in, once it is there. */
  functionsWindow(): FunctionsWindow | null {
    return (this.frame?.contentWindow ?? null) as FunctionsWindow | null;
  }

  /** Whether the pane has associated all functions that its metadata promises. */
  get isReady(): boolean {
    const { ErrorCode, _association } = this.functionsWindow()?.CustomFunctions ?? {};
    const mappings = ErrorCode && _association?.mappings;
    return this.metadata.functions.every(({ id }) => mappings?.[id.toUpperCase()] !== undefined);
  }

  /** The grid's interface keeps hold of a workbook it no longer shows; at least its cells need not stay. */
  private forgetWorkbook(): void {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook) return;
    const sheets = workbook.getSheets();
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(workbook.getUnitId());
    for (const sheet of sheets) {
      sheet.getCellMatrix().reset();
      sheet.getConfig().cellData = {};
    }
  }

  private loadPane(): void {
    const frame = document.createElement("iframe");
    frame.id = "taskpane";
    frame.title = this.paneTitle;
    frame.src = "pane.html";
    this.frame = frame;
    this.placeOfPane.replaceChildren(frame);
    const calculateWhenReady = () => {
      if (this.frame !== frame) return; // another workbook has been opened meanwhile
      if (this.isReady) {
        this.calculate();
        this.onReady();
      } else setTimeout(calculateWhenReady, ASK_EVERY);
    };
    calculateWhenReady();
  }

  /** The values of cells of a sheet (by default the shown one), spilled ones included; for tests. */
  cells(address: string, sheetName?: string): (string | number | boolean)[][] {
    const shown = this.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? "";
    return readCells(gridBook(this.univer, this.api), sheetName ?? shown, address);
  }

  /** Ends when every formula shows its value: those just typed and those an add-in wrote. */
  async calculated(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, CALCULATION_BEGINS));
    await this.host?.calculated();
  }

  /** Calculates every formula anew. */
  calculate(): void {
    void this.api.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true }
    );
  }
}
