import { parseAddress } from "./address";
import { Application } from "./application";
import type { Book } from "./book";
import { itemNotFound } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import { NameCollection } from "./names";
import { PivotTableCollection } from "./pivotTables";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export class Workbook extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  get name(): string {
    return this.book.workbook.name || "Book1";
  }

  get application(): Application {
    return new Application(this.book);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }

  get tables(): TableCollection {
    return new TableCollection(this.book);
  }

  get names(): NameCollection {
    return new NameCollection(this.book);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.book);
  }

  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection();
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }

  get isDirty(): boolean {
    return this.book.isDirty;
  }

  set isDirty(isDirty: boolean) {
    this.book.isDirty = isDirty;
  }

  get readOnly(): boolean {
    return this.book.openFor !== "editing";
  }

  get autoSave(): boolean {
    return false;
  }

  get previouslySaved(): boolean {
    return false;
  }

  get usePrecisionAsDisplayed(): boolean {
    return false;
  }

  get calculationEngineVersion(): number {
    return this.application.calculationEngineVersion;
  }

  getSelectedRange(): Range {
    return new Range(this.book, this.book.activeSheet.getSheetId(), this.book.selection());
  }

  getActiveCell(): Range {
    return new Range(this.book, this.book.activeSheet.getSheetId(), this.book.activeCell());
  }

  removeReference(id: string): void {
    this.book.references.remove(id);
  }

  /** The range of an event, by the id the event carried: "<sheet>!<address>". */
  getRangeForEventByReferenceId(id: string): Range {
    const range = this.getRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    const mark = id.lastIndexOf("!");
    const cells = parseAddress(id.slice(mark + 1));
    const sheet = this.book.workbook.getSheetBySheetId(id.slice(0, mark));
    return cells && sheet ? new Range(this.book, sheet.getSheetId(), cells) : null;
  }
}

declareMembers(Workbook, "Workbook", {
  name: "value",
  application: "object",
  worksheets: "object",
  tables: "object",
  names: "object",
  settings: "object",
  pivotTables: "object",
  protection: "object",
  isDirty: "setting",
  readOnly: "value",
  autoSave: "value",
  previouslySaved: "value",
  usePrecisionAsDisplayed: "value",
  calculationEngineVersion: "value",
  getSelectedRange: "method",
  getActiveCell: "method",
  removeReference: "protocol",
  getRangeForEventByReferenceId: "protocol",
  getRangeOrNullObjectForEventByReferenceId: "protocol",
});
