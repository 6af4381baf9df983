import type { FUniver } from "@univerjs/core/facade";
import { injectorOf } from "../injectorOf";
import { Book, openWorkbook, type OpenFor } from "./book";
import { createBridge, createExternal } from "./boot";
import { chartsOf, takeOverCharts, type ChartModel } from "./charts";
import { interpret } from "./interpreter";
import { observe } from "./observer";
import { MANIFEST_SETS, Requirements } from "./requirements";
import { answerRowFilter } from "./rowFilter";
import { createServices } from "./services";
import { disturbedBatch, refusal, type Disturbance } from "./disturbance";
import type { Batch, BatchAnswer } from "./wire";
import { Workbook } from "./workbook";

/** Bytes of a request or an answer of Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
export const WEB_MESSAGE_LIMIT = 5 * 1024 * 1024;

const WAIT_FOR_CELL_EDIT = 64; // flag of a request made under Excel.run({ delayForCellEdit: true })

const CALCULATION_DELAY_MS = 30;

/** What a host offers and enforces. */
export interface HostOptions {
  /** The newest version of each requirement set an add-in may use; by default those of KAM's manifest. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes a message may have, as on the web (WEB_MESSAGE_LIMIT); null, as on the desktop, for any size. */
  readonly messageLimit?: number | null;
}

/**
 * Answers office.js over a Univer workbook, so that an add-in runs without Excel. One host serves the workbook that is
 * open when it is made, and any number of windows.
 *
 * @example
 * const host = new Host(api);
 * host.install(window); // before office.js loads
 */
export class Host {
  /** Bytes a message may have; null for any size. */
  messageLimit: number | null;
  /** Called whenever add-ins have changed or read the workbook. */
  onBatch: () => void = () => {};
  /** Asked before every batch whether it is to go wrong. */
  disturb: (batch: Batch) => Disturbance | null = () => null;
  readonly #book: Book;
  readonly #workbook: Workbook;
  readonly #requirements: Requirements;
  readonly #disposals: (() => void)[] = [];
  #isEditing = false;
  #calculating: ReturnType<typeof setTimeout> | undefined;
  #edited: (() => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly api: FUniver,
    options: HostOptions = {}
  ) {
    const injector = injectorOf(api);
    this.messageLimit = options.messageLimit ?? null;
    this.#requirements = new Requirements(options.requirementSets ?? MANIFEST_SETS);
    this.#book = new Book(openWorkbook(injector), injector);
    this.#workbook = new Workbook(this.#book);
    takeOverCharts(this.#book);
    const observer = observe(this.#book);
    const rowFilter = answerRowFilter(this.#book);
    this.#disposals.push(
      () => observer.dispose(),
      () => rowFilter.dispose()
    );
    this.#followEdits();
  }

  /** The charts add-ins made, oldest first. */
  get charts(): readonly ChartModel[] {
    return [...chartsOf(this.#book).values()].map((chart) => chart.model());
  }

  /** Objects that add-ins keep between batches: none is left after Excel.run. */
  get keptObjects(): number {
    return this.#book.references.size;
  }

  /** Whether the user is editing a cell: add-ins then wait or fail. Follows Univer's editor; a test may set it. */
  get isEditing(): boolean {
    return this.#isEditing;
  }

  set isEditing(isEditing: boolean) {
    this.#isEditing = isEditing;
    if (!isEditing) this.#edited.splice(0).forEach((resume) => resume());
  }

  /** Protects a sheet, by its id, as the user does in Excel; or ends that. */
  protectSheet(sheetId: string, isProtected = true): void {
    if (isProtected) this.#book.protectedSheets.add(sheetId);
    else this.#book.protectedSheets.delete(sheetId);
  }

  /** Protects the workbook's structure: no sheet comes, goes, moves or changes its name. */
  protectStructure(isProtected = true): void {
    this.#book.structureProtected = isProtected;
  }

  /** Opens the workbook for reading only, or for editing again. */
  openFor(purpose: OpenFor): void {
    this.#book.openFor = purpose;
  }

  /** Ends when every formula shows its value. */
  calculated(): Promise<void> {
    return this.#queue(() => this.#book.calculation.settle());
  }

  /** Gives a window the globals office.js looks for. Do it before office.js loads. */
  install(window: Window): void {
    const services = createServices();
    const bridge = createBridge((body, flags) =>
      this.#queue(() => this.#answer(body, flags, services))
    );
    const disconnect = this.#book.events.connect((entries) =>
      setTimeout(() => {
        if (window.closed)
          disconnect(); // its frame is gone
        else bridge.push(entries);
      })
    );
    this.#disposals.push(disconnect);
    const { settings } = this.#book;
    const external = createExternal({
      requirementSets: this.#requirements.sets,
      settings: {
        read: () => new Map([...settings].map(([key, value]) => [key, JSON.stringify(value)])),
        write: (texts) => {
          settings.clear();
          for (const [key, text] of texts) settings.set(key, JSON.parse(text));
        },
      },
    });
    Object.assign(window, { _richApiNativeBridge: bridge });
    // window.external is there already in a browser, and read-only: its members are added to it.
    Object.assign(window.external as object, external);
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    clearTimeout(this.#calculating);
    this.#disposals.splice(0).forEach((end) => end());
    this.#book.dispose();
  }

  /** Batches run one at a time, whichever window they come from. */
  #queue<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run);
    this.#last = result.catch(() => {});
    return result;
  }

  async #answer(
    body: string,
    flags: number,
    services: ReturnType<typeof createServices>
  ): Promise<string | null> {
    if (this.#isTooLarge(body)) return REQUEST_TOO_LARGE;
    const batch = JSON.parse(body) as Batch;
    const disturbance = this.disturb(batch);
    if (disturbance) {
      const { code } = disturbance;
      await this.#interpret(disturbedBatch(batch, disturbance), services);
      return code === null ? null : JSON.stringify(refusal(code, "The host was told to fail."));
    }
    if (this.#isEditing && usesWorkbook(batch)) {
      if (!(flags & WAIT_FOR_CELL_EDIT)) return IN_EDIT_MODE;
      await new Promise<void>((resume) => this.#edited.push(resume));
    }
    const answer = JSON.stringify(await this.#interpret(batch, services));
    return this.#isTooLarge(answer) ? ANSWER_TOO_LARGE : answer;
  }

  async #interpret(
    batch: Batch,
    services: ReturnType<typeof createServices>
  ): Promise<BatchAnswer> {
    await this.#book.calculation.idle();
    const answer = await interpret(
      {
        workbook: this.#workbook,
        references: this.#book.references,
        requirements: this.#requirements,
        service: (typeName) => services.get(typeName),
        calculated: () => this.#book.calculation.settle(),
      },
      batch
    );
    this.#book.finishBatch();
    this.onBatch();
    this.#calculateSoon();
    return answer;
  }

  /** What no action read is calculated when no batch has come for a moment: a report of many batches is calculated once. */
  #calculateSoon(): void {
    clearTimeout(this.#calculating);
    this.#calculating = setTimeout(() => void this.calculated(), CALCULATION_DELAY_MS);
  }

  #isTooLarge(text: string): boolean {
    if (this.messageLimit === null || text.length * 3 <= this.messageLimit) return false;
    return new TextEncoder().encode(text).length > this.messageLimit;
  }

  #followEdits(): void {
    const { Event } = this.api as unknown as { Event: Record<string, never> };
    const follow = (name: string, isEditing: boolean): void => {
      const event = Event[name]; // only Univer's interface has the events of its editor
      if (event === undefined) return;
      const listener = this.api.addEvent(event, () => {
        this.isEditing = isEditing;
      });
      this.#disposals.push(() => listener.dispose());
    };
    follow("SheetEditStarted", true);
    follow("SheetEditEnded", false);
  }
}

const IN_EDIT_MODE = JSON.stringify(
  refusal(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."
  )
);
const REQUEST_TOO_LARGE = JSON.stringify(
  refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.")
);
const ANSWER_TOO_LARGE = JSON.stringify(
  refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")
);

/** Services work in edit mode; what touches the workbook does not. */
function usesWorkbook(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === 1 || ObjectPathType === 6
  );
}
