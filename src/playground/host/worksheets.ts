import { generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { sheetData } from "../blankWorkbook";
import { KEEP_ACTIVE_SHEET, type Book } from "./book";
import { EVENT, WORKBOOK_TARGET, type EventType } from "./events";
import { itemNotFound } from "./failure";
import { declareMembers, HostCollection } from "./hostObject";
import { demandSheetName, freeSheetName } from "./sheetNames";
import { Worksheet } from "./worksheet";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export class WorksheetCollection extends HostCollection<Worksheet> {
  constructor(readonly book: Book) {
    super();
  }

  get items(): readonly Worksheet[] {
    return this.book.workbook
      .getSheets()
      .map((sheet) => new Worksheet(this.book, sheet.getSheetId()));
  }

  /** The new sheet is the last one and not made active: https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1) */
  add(name?: string): Worksheet {
    this.book.demandUnprotectedStructure();
    const ownName =
      name === undefined ? freeSheetName(this.book) : demandSheetName(this.book, name);
    const sheet = mergeWorksheetSnapshotWithDefault(
      sheetData(`{${generateRandomId(12)}}`, ownName)
    );
    this.book.command(
      "sheet.mutation.insert-sheet",
      { index: this.count, sheet },
      KEEP_ACTIVE_SHEET
    );
    return new Worksheet(this.book, sheet.id);
  }

  getItem(key: string): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  getItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.workbook.getSheetBySheetId(key) ?? this.book.sheetNamed(String(key));
    return sheet ? new Worksheet(this.book, sheet.getSheetId()) : null;
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.activeSheet.getSheetId());
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.#end(this.items, visibleOnly);
  }

  getLast(visibleOnly = false): Worksheet {
    return this.#end([...this.items].reverse(), visibleOnly);
  }

  #end(sheets: readonly Worksheet[], visibleOnly: boolean): Worksheet {
    const sheet = sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible");
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  override getCount(visibleOnly = false): number {
    return this.items.filter(({ visibility }) => !visibleOnly || visibility === "Visible").length;
  }

  registerAddedEvent = this.#on(EVENT.worksheetAdded);
  unregisterAddedEvent = this.#off(EVENT.worksheetAdded);
  registerDeletedEvent = this.#on(EVENT.worksheetDeleted);
  unregisterDeletedEvent = this.#off(EVENT.worksheetDeleted);
  registerActivatedEvent = this.#on(EVENT.worksheetActivated);
  unregisterActivatedEvent = this.#off(EVENT.worksheetActivated);
  registerDeactivatedEvent = this.#on(EVENT.worksheetDeactivated);
  unregisterDeactivatedEvent = this.#off(EVENT.worksheetDeactivated);
  registerDataChangedEvent = this.#on(EVENT.worksheetChanged);
  unregisterDataChangedEvent = this.#off(EVENT.worksheetChanged);
  registerSelectionChangedEvent = this.#on(EVENT.worksheetSelectionChanged);
  unregisterSelectionChangedEvent = this.#off(EVENT.worksheetSelectionChanged);
  registerCalculatedEvent = this.#on(EVENT.worksheetCalculated);
  unregisterCalculatedEvent = this.#off(EVENT.worksheetCalculated);

  #on(type: EventType): () => void {
    return () => this.book.events.register(type, WORKBOOK_TARGET);
  }

  #off(type: EventType): () => void {
    return () => this.book.events.unregister(type, WORKBOOK_TARGET);
  }
}

declareMembers(WorksheetCollection, "WorksheetCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getActiveWorksheet: "method",
  getFirst: "method",
  getLast: "method",
  getCount: "method",
  registerAddedEvent: "protocol",
  unregisterAddedEvent: "protocol",
  registerDeletedEvent: "protocol",
  unregisterDeletedEvent: "protocol",
  registerActivatedEvent: "protocol",
  unregisterActivatedEvent: "protocol",
  registerDeactivatedEvent: "protocol",
  unregisterDeactivatedEvent: "protocol",
  registerDataChangedEvent: "protocol",
  unregisterDataChangedEvent: "protocol",
  registerSelectionChangedEvent: "protocol",
  unregisterSelectionChangedEvent: "protocol",
  registerCalculatedEvent: "protocol",
  unregisterCalculatedEvent: "protocol",
});
