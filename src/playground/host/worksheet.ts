import { BooleanNumber } from "@univerjs/core";
import type { Rectangle } from "./address";
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS, splitAddress } from "./address";
import { KEEP_ACTIVE_SHEET, type Book } from "./book";
import { ChartCollection } from "./charts";
import { EVENT } from "./events";
import { invalidArgument, invalidOperation, itemNotFound } from "./failure";
import { FreezePanes } from "./freezePanes";
import { declareMembers, HostObject } from "./hostObject";
import { NameCollection } from "./names";
import { PageBreakCollection } from "./pageBreaks";
import { pageLayoutOf } from "./pageLayout";
import { PivotTableCollection } from "./pivotTables";
import { demandRange, Range } from "./range";
import { demandSheetName } from "./sheetNames";
import { WorksheetProtection } from "./protection";
import { TableCollection } from "./tables";
import { usedRectangle } from "./usedRectangle";
import { WorksheetCustomPropertyCollection } from "./customProperties";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export class Worksheet extends HostObject {
  constructor(
    readonly book: Book,
    readonly id: string
  ) {
    super();
  }

  override identity() {
    return { Id: this.id };
  }

  get #sheet() {
    return this.book.sheet(this.id);
  }

  get name(): string {
    return this.#sheet.getName();
  }

  set name(name: string) {
    this.book.demandUnprotectedStructure();
    demandSheetName(this.book, name, this.id);
    if (name === this.name) return;
    this.book.command("sheet.command.set-worksheet-name", { subUnitId: this.id, name });
  }

  get position(): number {
    return this.book.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === this.id);
  }

  set position(position: number) {
    this.book.demandUnprotectedStructure();
    const sheets = this.book.workbook.getSheets().length;
    if (!Number.isInteger(position) || position < 0 || position >= sheets) throw invalidArgument();
    const params = { subUnitId: this.id, fromOrder: this.position, toOrder: position };
    this.book.command("sheet.mutation.set-worksheet-order", params);
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    if (!this.#sheet.isSheetHidden()) return "Visible";
    return this.book.veryHidden.has(this.id) ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: string) {
    this.book.demandUnprotectedStructure();
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
    const hidden = visibility !== "Visible";
    if (hidden && this.visibility === "Visible") this.#leave();
    if (visibility === "VeryHidden") this.book.veryHidden.add(this.id);
    else this.book.veryHidden.delete(this.id);
    const params = {
      subUnitId: this.id,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
    this.book.command("sheet.mutation.set-worksheet-hidden", params, KEEP_ACTIVE_SHEET);
  }

  /** A workbook shows at least one sheet, and a sheet that goes away is not the active one. */
  #leave(): void {
    const sheets = this.book.workbook.getSheets();
    const others = sheets.filter(
      (sheet) => sheet.getSheetId() !== this.id && !sheet.isSheetHidden()
    );
    if (others.length === 0)
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    if (this.book.activeSheet.getSheetId() !== this.id) return;
    const next = others.find((sheet) => sheets.indexOf(sheet) > this.position) ?? others.at(-1);
    if (next) this.book.activate(next.getSheetId());
  }

  get tabColor(): string {
    return String(this.#sheet.getConfig().tabColor || "").toUpperCase();
  }

  set tabColor(color: string) {
    if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
    this.book.command("sheet.mutation.set-tab-color", { subUnitId: this.id, color });
  }

  get showGridlines(): boolean {
    return this.#sheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  set showGridlines(show: boolean) {
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.book.command("sheet.mutation.toggle-gridlines", { subUnitId: this.id, showGridlines });
  }

  get tables(): TableCollection {
    return new TableCollection(this.book, this.id);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.id);
  }

  get names(): NameCollection {
    return new NameCollection(this.book, this.id);
  }

  get freezePanes(): FreezePanes {
    return new FreezePanes(this.book, this.id);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.id);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.book, this.id);
  }

  get pageLayout(): HostObject {
    return pageLayoutOf(this.book, this.id);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.book, this.id, "rowBreaks");
  }

  get verticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.book, this.id, "columnBreaks");
  }

  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection();
  }

  activate(): void {
    if (this.visibility !== "Visible") throw invalidOperation();
    this.book.activate(this.id);
  }

  /** A very hidden sheet is not deleted: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1) */
  delete(): void {
    this.book.demandUnprotectedStructure();
    if (this.visibility === "VeryHidden") throw invalidOperation();
    if (this.visibility === "Visible") this.#leave();
    for (const table of this.tables.items) table.remove();
    for (const name of this.names.items) name.delete();
    for (const chart of this.charts.items) chart.delete();
    this.book.command("sheet.mutation.remove-sheet", { subUnitId: this.id });
    this.book.forget(`${this.id}/`);
    this.book.protectedSheets.delete(this.id);
    this.book.veryHidden.delete(this.id);
  }

  getRange(address?: string): Range {
    const whole = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
    if (address === undefined || address === "") return this.range(whole);
    if (typeof address !== "string") throw invalidArgument();
    const { sheet, cells } = splitAddress(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) throw invalidArgument();
    const rectangle = parseAddress(cells);
    if (rectangle) return this.range(rectangle);
    const named =
      this.names.getItemOrNullObject(address) ??
      new NameCollection(this.book).getItemOrNullObject(address);
    if (named) return named.getRange();
    const table = new TableCollection(this.book).getItemOrNullObject(address);
    if (table) return table.getDataBodyRange();
    throw invalidArgument();
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range({ row, column, rows, columns });
  }

  getCell(row: number, column: number): Range {
    return this.range({ row, column, rows: 1, columns: 1 });
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedRectangle(this.book, this.id, valuesOnly);
    return used && this.range(used);
  }

  range(cells: Rectangle): Range {
    this.#sheet.getSheetId();
    return new Range(this.book, this.id, demandRange(cells));
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#beside(1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#beside(-1, visibleOnly);
  }

  getNext(visibleOnly = false): Worksheet {
    return orNotFound(this.#beside(1, visibleOnly));
  }

  getPrevious(visibleOnly = false): Worksheet {
    return orNotFound(this.#beside(-1, visibleOnly));
  }

  #beside(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.book.workbook.getSheets();
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && (!visibleOnly || !sheet.isSheetHidden()))
        return new Worksheet(this.book, sheet.getSheetId());
    }
    return null;
  }

  async calculate(): Promise<void> {
    this.book.calculation.markEverything();
    await this.book.calculation.settle(true);
  }

  registerDataChangedEvent(): void {
    this.book.events.register(EVENT.worksheetChanged, this.id);
  }

  unregisterDataChangedEvent(): void {
    this.book.events.unregister(EVENT.worksheetChanged, this.id);
  }

  registerSelectionChangedEvent(): void {
    this.book.events.register(EVENT.worksheetSelectionChanged, this.id);
  }

  unregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EVENT.worksheetSelectionChanged, this.id);
  }

  registerActivatedEvent(): void {
    this.book.events.register(EVENT.worksheetActivated, this.id);
  }

  unregisterActivatedEvent(): void {
    this.book.events.unregister(EVENT.worksheetActivated, this.id);
  }

  registerDeactivatedEvent(): void {
    this.book.events.register(EVENT.worksheetDeactivated, this.id);
  }

  unregisterDeactivatedEvent(): void {
    this.book.events.unregister(EVENT.worksheetDeactivated, this.id);
  }

  registerCalculatedEvent(): void {
    this.book.events.register(EVENT.worksheetCalculated, this.id);
  }

  unregisterCalculatedEvent(): void {
    this.book.events.unregister(EVENT.worksheetCalculated, this.id);
  }
}

function orNotFound<T>(item: T | null): T {
  if (item === null) throw itemNotFound();
  return item;
}

declareMembers(Worksheet, "Worksheet", {
  id: "value",
  name: "setting",
  position: "setting",
  visibility: "setting",
  tabColor: "setting",
  showGridlines: "setting",
  tables: "object",
  charts: "object",
  names: "object",
  freezePanes: "object",
  protection: "object",
  customProperties: "object",
  pageLayout: "object",
  horizontalPageBreaks: "object",
  verticalPageBreaks: "object",
  pivotTables: "object",
  activate: "method",
  delete: "method",
  getRange: "method",
  getRangeByIndexes: "method",
  getCell: "method",
  getUsedRange: "lookup",
  getUsedRangeOrNullObject: "lookup",
  getNext: "method",
  getNextOrNullObject: "method",
  getPrevious: "method",
  getPreviousOrNullObject: "method",
  calculate: "method",
  registerDataChangedEvent: "protocol",
  unregisterDataChangedEvent: "protocol",
  registerSelectionChangedEvent: "protocol",
  unregisterSelectionChangedEvent: "protocol",
  registerActivatedEvent: "protocol",
  unregisterActivatedEvent: "protocol",
  registerDeactivatedEvent: "protocol",
  unregisterDeactivatedEvent: "protocol",
  registerCalculatedEvent: "protocol",
  unregisterCalculatedEvent: "protocol",
});
