import { generateRandomId } from "@univerjs/core";
import type { TableManager } from "@univerjs/sheets-table";
import { formatAddress, intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import type { CellValue } from "./cells";
import { EVENT, WORKBOOK_TARGET } from "./events";
import { HostFailure, invalidArgument, itemAlreadyExists, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { renameTable } from "./formulaNames";
import { isDefinedName, NameCollection } from "./names";
import { Range } from "./range";
import { rangeOf, rectangleOf } from "./rectangles";
import { completeHeadings, headingsOf, rewriteFormulas } from "./tableHeadings";
import { TableColumnCollection } from "./tableColumns";
import { TABLE_DEFAULTS, tableOptions, type TableOptions } from "./tableOptions";
import { TableRowCollection } from "./tableRows";
import { TableSort } from "./tableSort";
import { Worksheet } from "./worksheet";

type UniverTable = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** https://learn.microsoft.com/javascript/api/excel/excel.table */
export class Table extends HostObject {
  constructor(
    readonly book: Book,
    readonly id: string
  ) {
    super();
  }

  override identity() {
    return { Id: this.id };
  }

  get #table(): UniverTable {
    const table = this.book.tables.getTableById(this.book.id, this.id);
    if (!table) throw itemNotFound();
    return table;
  }

  get sheetId(): string {
    return this.#table.getSubunitId();
  }

  get cells(): Rectangle {
    return rectangleOf(this.#table.getRange());
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  get legacyId(): string {
    return this.id;
  }

  get name(): string {
    return this.#table.getDisplayName();
  }

  /** Formulas follow a table's new name. */
  set name(name: string) {
    const before = this.name;
    if (name === before) return;
    demandTableName(this.book, name, this.id);
    this.#configure({ name });
    rewriteFormulas(this.book, (formula) => renameTable(formula, before, name));
  }

  get #options(): TableOptions {
    return tableOptions(this.#table.getTableMeta());
  }

  #setOption<K extends keyof TableOptions>(option: K, value: TableOptions[K]): void {
    if (typeof value !== typeof TABLE_DEFAULTS[option]) throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
    this.#setMeta({ [option]: value });
  }

  #setMeta(change: Readonly<Record<string, unknown>>): void {
    this.#table.setTableMeta({ ...this.#table.getTableMeta(), ...change });
  }

  get style(): string {
    return this.#options.style;
  }

  set style(style: string) {
    this.#setOption("style", style);
  }

  get showBandedRows(): boolean {
    return this.#options.showBandedRows;
  }

  set showBandedRows(show: boolean) {
    this.#setOption("showBandedRows", show);
  }

  get showBandedColumns(): boolean {
    return this.#options.showBandedColumns;
  }

  set showBandedColumns(show: boolean) {
    this.#setOption("showBandedColumns", show);
  }

  get showFilterButton(): boolean {
    return this.#options.showFilterButton;
  }

  set showFilterButton(show: boolean) {
    this.#setOption("showFilterButton", show);
  }

  get highlightFirstColumn(): boolean {
    return this.#options.highlightFirstColumn;
  }

  set highlightFirstColumn(highlight: boolean) {
    this.#setOption("highlightFirstColumn", highlight);
  }

  get highlightLastColumn(): boolean {
    return this.#options.highlightLastColumn;
  }

  set highlightLastColumn(highlight: boolean) {
    this.#setOption("highlightLastColumn", highlight);
  }

  get showHeaders(): boolean {
    return this.#table.isShowHeader();
  }

  get showTotals(): boolean {
    return this.#options.showTotals;
  }

  /** A row of totals is added below the data, or taken away: "Total" and, if its data are numbers, the last column's sum. */
  set showTotals(show: boolean) {
    if (show === this.showTotals) return;
    const { cells } = this;
    if (show) {
      const below = { ...cells, row: cells.row + cells.rows, rows: 1 };
      demandFree(this.book, this.sheetId, below, this.id);
      this.#setOption("showTotals", true);
      this.#setRange({ ...cells, rows: cells.rows + 1 });
      this.#writeTotals(below);
      this.#setMeta({ totals: undefined });
    } else {
      const totals = this.getTotalRowRange();
      this.#setMeta({ totals: totals.formulas?.[0] });
      totals.clear();
      this.#setOption("showTotals", false);
      this.#setRange({ ...cells, rows: cells.rows - 1 });
    }
  }

  /** The totals that were there before they were hidden come back. */
  #writeTotals(row: Rectangle): void {
    const former = this.#table.getTableMeta()["totals"] as readonly CellValue[] | undefined;
    if (former) {
      const formulas = Array.from({ length: row.columns }, (_, i) => former[i] ?? "");
      new Range(this.book, this.sheetId, row).formulas = [formulas];
      return;
    }
    const line: (string | null)[] = new Array(row.columns).fill(null);
    line[0] = "Total";
    const last = this.columns.items.at(-1)!;
    const isNumeric = last.getDataBodyRange().valueTypes?.some(([type]) => type === "Double");
    if (isNumeric && row.columns > 1)
      line[row.columns - 1] = `=SUBTOTAL(109,${this.name}[${last.name}])`;
    new Range(this.book, this.sheetId, row).values = [line];
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  get bodyCells(): Rectangle {
    const { cells } = this;
    const outside = (this.showHeaders ? 1 : 0) + (this.showTotals ? 1 : 0);
    return {
      ...cells,
      row: cells.row + (this.showHeaders ? 1 : 0),
      rows: Math.max(1, cells.rows - outside),
    };
  }

  getRange(): Range {
    return new Range(this.book, this.sheetId, this.cells);
  }

  getDataBodyRange(): Range {
    return new Range(this.book, this.sheetId, this.bodyCells);
  }

  getHeaderRowRange(): Range {
    if (!this.showHeaders) throw itemNotFound();
    return new Range(this.book, this.sheetId, { ...this.cells, rows: 1 });
  }

  getTotalRowRange(): Range {
    if (!this.showTotals) throw itemNotFound();
    const { cells } = this;
    return new Range(this.book, this.sheetId, {
      ...cells,
      row: cells.row + cells.rows - 1,
      rows: 1,
    });
  }

  /** The heading row stays where it is and the new range overlaps the old: https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1) */
  resize(target: Range | string): void {
    this.book.demandUnprotected(this.sheetId);
    const { cells, sheetId } = target instanceof Range ? target : this.worksheet.getRange(target);
    if (sheetId !== this.sheetId || cells.row !== this.cells.row || !intersect(cells, this.cells))
      throw invalidArgument();
    if (cells.rows < 2) throw invalidArgument();
    demandFree(this.book, sheetId, cells, this.id);
    this.#setRange(cells);
  }

  #setRange(cells: Rectangle): void {
    completeHeadings(this.book, this.sheetId, { ...cells, rows: 1 });
    this.#configure({ updateRange: { newRange: rangeOf(cells) } });
    this.applyHeadings();
  }

  /** Gives Univer's record of the table the headings its cells show. */
  applyHeadings(): void {
    headingsOf(this.book, this.sheetId, this.cells).forEach((heading, i) => {
      const column = this.#table.getTableColumnByIndex(i);
      if (column) column.displayName = heading;
    });
    this.#configure({ updateRange: { newRange: rangeOf(this.cells) } });
  }

  #configure(config: object): void {
    const params = { subUnitId: this.sheetId, tableId: this.id, config };
    this.book.command("sheet.mutation.set-sheet-table", params);
  }

  clearFilters(): void {
    this.columns.items.forEach((column) => column.filter.clear());
  }

  async reapplyFilters(): Promise<void> {
    for (const column of this.columns.items) await column.filter.reapply();
  }

  /** The cells go with the table. */
  delete(): void {
    const range = this.getRange();
    this.remove();
    range.clear();
  }

  /** The cells stay. */
  convertToRange(): Range {
    const range = this.getRange();
    this.remove();
    return range;
  }

  remove(): void {
    this.book.demandUnprotected(this.sheetId);
    this.book.command("sheet.mutation.delete-table", { subUnitId: this.sheetId, tableId: this.id });
  }

  registerDataChangedEvent(): void {
    this.book.events.register(EVENT.tableChanged, this.id);
  }

  unregisterDataChangedEvent(): void {
    this.book.events.unregister(EVENT.tableChanged, this.id);
  }

  registerSelectionChangedEvent(): void {
    this.book.events.register(EVENT.tableSelectionChanged, this.id);
  }

  unregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EVENT.tableSelectionChanged, this.id);
  }
}

declareMembers(Table, "Table", {
  id: "value",
  legacyId: "value",
  name: "setting",
  style: "setting",
  showBandedRows: "setting",
  showBandedColumns: "setting",
  showFilterButton: "setting",
  showHeaders: "value",
  showTotals: "setting",
  highlightFirstColumn: "setting",
  highlightLastColumn: "setting",
  worksheet: "object",
  columns: "object",
  rows: "object",
  sort: "object",
  getRange: "method",
  getDataBodyRange: "method",
  getHeaderRowRange: "method",
  getTotalRowRange: "method",
  resize: "method",
  clearFilters: "method",
  reapplyFilters: "method",
  delete: "method",
  convertToRange: "method",
  registerDataChangedEvent: "protocol",
  unregisterDataChangedEvent: "protocol",
  registerSelectionChangedEvent: "protocol",
  unregisterSelectionChangedEvent: "protocol",
});

/**
 * The tables of the workbook, of a sheet, or of a range.
 * https://learn.microsoft.com/javascript/api/excel/excel.tablecollection
 */
export class TableCollection extends HostCollection<Table> {
  constructor(
    readonly book: Book,
    readonly sheetId: string | null = null,
    readonly isIncluded: (cells: Rectangle) => boolean = () => true
  ) {
    super();
  }

  get items(): readonly Table[] {
    const order = this.book.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return order
      .filter((id) => this.sheetId === null || id === this.sheetId)
      .flatMap((id) => this.book.tables.getTablesBySubunitId(this.book.id, id))
      .map((table) => new Table(this.book, table.getId()))
      .filter((table) => this.isIncluded(table.cells));
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const { sheetId, cells } = this.#range(address);
    this.book.demandUnprotected(sheetId);
    demandFree(this.book, sheetId, cells);
    const whole = hasHeaders ? cells : withHeadingRow(this.book, sheetId, cells);
    const sized = whole.rows === 1 ? { ...whole, rows: 2 } : whole; // a table has at least one row of data
    const tableId = `{${generateRandomId(12)}}`;
    this.book.command("sheet.mutation.add-table", {
      subUnitId: sheetId,
      tableId,
      name: freeTableName(this.book),
      range: rangeOf(sized),
      header: completeHeadings(this.book, sheetId, { ...sized, rows: 1 }),
      options: { showHeader: true },
    });
    return new Table(this.book, tableId);
  }

  #range(address: Range | string): Range {
    if (address instanceof Range) return address;
    const sheetId = this.sheetId ?? this.book.activeSheet.getSheetId();
    const [, sheet] = /^'?(.*?)'?!/.exec(String(address)) ?? [];
    const named = sheet === undefined ? null : this.book.sheetNamed(sheet.replace(/''/g, "'"));
    return new Worksheet(this.book, named?.getSheetId() ?? sheetId).getRange(address);
  }

  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }

  getItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items.find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null
    );
  }

  getFirst(): Table {
    const [first] = this.items;
    if (!first) throw itemNotFound();
    return first;
  }

  get #target(): string {
    return this.sheetId ?? WORKBOOK_TARGET;
  }

  registerAddedEvent(): void {
    this.book.events.register(EVENT.tableAdded, this.#target);
  }

  unregisterAddedEvent(): void {
    this.book.events.unregister(EVENT.tableAdded, this.#target);
  }

  registerDeletedEvent(): void {
    this.book.events.register(EVENT.tableDeleted, this.#target);
  }

  unregisterDeletedEvent(): void {
    this.book.events.unregister(EVENT.tableDeleted, this.#target);
  }

  registerDataChangedEvent(): void {
    this.book.events.register(EVENT.tableChanged, this.#target);
  }

  unregisterDataChangedEvent(): void {
    this.book.events.unregister(EVENT.tableChanged, this.#target);
  }
}

declareMembers(TableCollection, "TableCollection", {
  items: "object",
  count: "value",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getFirst: "method",
  getCount: "method",
  registerAddedEvent: "protocol",
  unregisterAddedEvent: "protocol",
  registerDeletedEvent: "protocol",
  unregisterDeletedEvent: "protocol",
  registerDataChangedEvent: "protocol",
  unregisterDataChangedEvent: "protocol",
});

/** Tables' names are unique in the workbook, among defined names too, and not like a cell's. */
function demandTableName(book: Book, name: string, ownId: string): void {
  if (!isDefinedName(name)) throw invalidArgument();
  const other = new TableCollection(book).getItemOrNullObject(name);
  if ((other && other.id !== ownId) || new NameCollection(book).getItemOrNullObject(name))
    throw itemAlreadyExists();
}

function freeTableName(book: Book): string {
  const tables = new TableCollection(book);
  let number = tables.count;
  do number += 1;
  while (
    tables.getItemOrNullObject(`Table${number}`) ||
    new NameCollection(book).getItemOrNullObject(`Table${number}`)
  );
  return `Table${number}`;
}

function demandFree(book: Book, sheetId: string, cells: Rectangle, ownId?: string): void {
  const other = new TableCollection(book, sheetId).items.find(
    (table) => table.id !== ownId && intersect(table.cells, cells)
  );
  if (!other) return;
  const message = `A table can't overlap another table: ${formatAddress(cells)}, ${other.name}.`;
  throw new HostFailure("InvalidArgument", message);
}

/** A table without headings gets them in a row of its own; the data move one row down. */
function withHeadingRow(book: Book, sheetId: string, cells: Rectangle): Rectangle {
  const data = new Range(book, sheetId, cells);
  const below = data.getRowsBelow(1);
  if (below.getUsedRangeOrNullObject(true)) {
    throw new HostFailure(
      "InvalidArgument",
      "The row below the data must be empty: the headings take a row."
    );
  }
  const formulas = data.formulas;
  data.getOffsetRange(1, 0).formulas = formulas;
  const empty = new Range(book, sheetId, { ...cells, rows: 1 });
  empty.clear("Contents");
  return { ...cells, rows: cells.rows + 1 };
}
