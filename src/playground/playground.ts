import { IUniverInstanceService, type IWorkbookData, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { CellMessages } from "./functions/cellMessages";
import type { FunctionsWindow } from "./functions/callFunction";
import type { FunctionsMetadata } from "./functions/metadata";
import { registerFunctions } from "./functions/registerFunctions";
import { Host, WEB_MESSAGE_LIMIT } from "./host";
import type { OfficeThemeName } from "./officeTheme";

const ASK_EVERY = 50; // milliseconds between two looks for the functions of a loading pane

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
    const before = this.api.getActiveWorkbook()?.getId();
    this.host?.dispose();
    this.frame?.remove();
    this.frame = null;
    if (before) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(before);
    this.messages.clear();
    this.api.createWorkbook(workbook);
    if (!before)
      registerFunctions(this.api, this.metadata, () => this.functionsWindow(), this.messages);
    this.host = new Host(this.api, { messageLimit: this.webLimits ? WEB_MESSAGE_LIMIT : null });
    this.loadPane();
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

  /** Calculates every formula anew. */
  calculate(): void {
    void this.api.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true }
    );
  }
}
