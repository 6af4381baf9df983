import { BooleanNumber } from "@univerjs/core";
import {
  bound,
  formatAddress,
  intersect,
  liesOnSheet,
  parseAddress,
  quoteSheet,
  SHEET_COLUMNS,
  SHEET_ROWS,
  splitAddress,
  type Rectangle,
} from "./address";
import type { Book } from "./book";
import { type Cells, inShape, type CellValue, type ValueType } from "./cells";
import { ConditionalFormatCollection, copyConditionalFormats } from "./conditionalFormats";
import { copyCells, type CopyType } from "./copyCells";
import { clearValidation, copyValidation, DataValidation } from "./dataValidation";
import { HostFailure, invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import { insertLines, removeLines } from "./lines";
import { fromR1C1, toR1C1 } from "./r1c1";
import { RangeFormat } from "./rangeFormat";
import { RangeAreas } from "./rangeAreas";
import { RangeSort } from "./rangeSort";
import { RangeView } from "./rangeView";
import { rangeOf } from "./rectangles";
import { specialCells } from "./specialCells";
import { restyle, without } from "./styles";
import { followHeadings } from "./tableHeadings";
import { TableCollection } from "./tables";
import { usedRectangle } from "./usedRectangle";
import { Worksheet } from "./worksheet";

const MOST_COUNTED_CELLS = 2 ** 31 - 1;

/** https://learn.microsoft.com/javascript/api/excel/excel.range */
export class Range extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    public cells: Rectangle
  ) {
    super();
  }

  get #grid(): Cells {
    return this.book.cells(this.sheetId);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  get address(): string {
    return `${quoteSheet(this.book.sheet(this.sheetId).getName())}!${formatAddress(this.cells)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.cells.row;
  }

  get columnIndex(): number {
    return this.cells.column;
  }

  get rowCount(): number {
    return this.cells.rows;
  }

  get columnCount(): number {
    return this.cells.columns;
  }

  get cellCount(): number {
    const count = this.cells.rows * this.cells.columns;
    return count > MOST_COUNTED_CELLS ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.cells.rows === SHEET_ROWS;
  }

  get isEntireRow(): boolean {
    return this.cells.columns === SHEET_COLUMNS;
  }

  /** The values of whole rows or columns are null: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
  get #unbounded(): boolean {
    return this.isEntireColumn || this.isEntireRow;
  }

  #demandWritable(): void {
    if (this.#unbounded) throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
  }

  #write(values: unknown): void {
    this.#demandWritable();
    this.#grid.write(this.cells, inShape(values, this.cells));
    followHeadings(this.book, this.sheetId, this.cells);
    this.book.wrote(this.sheetId, this.cells, true);
  }

  get values(): CellValue[][] | null {
    return this.#unbounded ? null : this.#grid.values(this.cells);
  }

  set values(values: unknown) {
    this.#write(values);
  }

  get formulas(): CellValue[][] | null {
    return this.#unbounded ? null : this.#grid.formulas(this.cells);
  }

  set formulas(formulas: unknown) {
    this.#write(formulas);
  }

  get formulasLocal(): CellValue[][] | null {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.#write(formulas);
  }

  get formulasR1C1(): CellValue[][] | null {
    const { row, column } = this.cells;
    return (
      this.formulas?.map((line, r) =>
        line.map((text, c) => (isFormula(text) ? toR1C1(text, row + r, column + c) : text))
      ) ?? null
    );
  }

  /** In a cell for texts a formula stays the text it is. */
  set formulasR1C1(formulas: unknown) {
    this.#demandWritable();
    const { row, column } = this.cells;
    const grid = this.#grid;
    this.#write(
      inShape(formulas, this.cells).map((line, r) =>
        line.map((text, c) =>
          isFormula(text) && grid.patternAt(row + r, column + c) !== "@"
            ? fromR1C1(text, row + r, column + c)
            : text
        )
      )
    );
  }

  get valueTypes(): ValueType[][] | null {
    return this.#unbounded ? null : this.#grid.valueTypes(this.cells);
  }

  get text(): string[][] | null {
    return this.#unbounded ? null : this.#grid.text(this.cells);
  }

  get numberFormat(): string[][] | null {
    return this.#unbounded ? null : this.#grid.numberFormats(this.cells);
  }

  /** One format for every cell, or an array of the range's shape, in which null leaves a cell's format. */
  set numberFormat(formats: unknown) {
    this.book.demandUnprotected(this.sheetId);
    const { workbook } = this.book;
    const sheet = this.book.sheet(this.sheetId);
    for (const { cells, pattern } of formatBlocks(formats, this.cells)) {
      restyle(workbook, sheet, cells, (style) =>
        pattern === "General" ? without(style, "n") : { ...style, n: { pattern } }
      );
    }
    this.book.wrote(this.sheetId, this.cells, false);
  }

  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats as string[][];
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheetId, this.cells);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheetId, this.cells);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.book, this.sheetId, this.cells);
  }

  get sort(): RangeSort {
    return new RangeSort(this.book, this.sheetId, this.cells);
  }

  get rowHidden(): boolean | null {
    const sheet = this.book.sheet(this.sheetId);
    return sameOf(this.cells.rows, (i) => !sheet.getRowVisible(this.cells.row + i));
  }

  set rowHidden(hidden: boolean) {
    this.book.demandUnprotected(this.sheetId);
    const id = hidden ? "sheet.mutation.set-row-hidden" : "sheet.mutation.set-row-visible";
    this.book.command(id, { subUnitId: this.sheetId, ranges: [rangeOf(this.cells)] });
  }

  get columnHidden(): boolean | null {
    const sheet = this.book.sheet(this.sheetId);
    return sameOf(this.cells.columns, (i) => !sheet.getColVisible(this.cells.column + i));
  }

  set columnHidden(hidden: boolean) {
    this.book.demandUnprotected(this.sheetId);
    const id = hidden ? "sheet.mutation.set-col-hidden" : "sheet.mutation.set-col-visible";
    this.book.command(id, { subUnitId: this.sheetId, ranges: [rangeOf(this.cells)] });
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows || columns ? true : rows === null || columns === null ? null : false;
  }

  /** Whether every cell spills; null if only some do. */
  get hasSpill(): boolean | null {
    const spills = this.book.calculation.spills(this.sheetId);
    const shared = spills.reduce((sum, spill) => {
      const part = intersect(spill, this.cells);
      return sum + (part ? part.rows * part.columns : 0);
    }, 0);
    return shared === 0 ? false : shared === this.cells.rows * this.cells.columns ? true : null;
  }

  getSpillingToRangeOrNullObject(): Range | null {
    const { row, column } = this.cells;
    const spill = this.book.calculation
      .spills(this.sheetId)
      .find((s) => s.row === row && s.column === column);
    return spill ? this.#part(spill) : null;
  }

  getSpillingToRange(): Range {
    return orNotFound(this.getSpillingToRangeOrNullObject());
  }

  getSpillParentOrNullObject(): Range | null {
    const spill = this.book.calculation.spills(this.sheetId).find((s) => intersect(s, this.cells));
    return spill ? this.#part({ ...spill, rows: 1, columns: 1 }) : null;
  }

  getSpillParent(): Range {
    return orNotFound(this.getSpillParentOrNullObject());
  }

  #part(cells: Rectangle): Range {
    return new Range(this.book, this.sheetId, demandRange(cells));
  }

  /** A cell by its place in the range; it may lie outside the range but not off the sheet. */
  getCell(row: number, column: number): Range {
    return this.#part({
      row: this.cells.row + row,
      column: this.cells.column + column,
      rows: 1,
      columns: 1,
    });
  }

  getRow(row: number): Range {
    if (row < 0 || row >= this.cells.rows) throw invalidArgument();
    return this.#part({ ...this.cells, row: this.cells.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    if (column < 0 || column >= this.cells.columns) throw invalidArgument();
    return this.#part({ ...this.cells, column: this.cells.column + column, columns: 1 });
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.#part({
      ...this.cells,
      row: this.cells.row + rows,
      column: this.cells.column + columns,
    });
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.#part({
      ...this.cells,
      rows: this.cells.rows + rows,
      columns: this.cells.columns + columns,
    });
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#part({ ...this.cells, rows, columns });
  }

  getRowsBelow(count = 1): Range {
    const { row, rows } = this.cells;
    return this.#part({
      ...this.cells,
      row: count > 0 ? row + rows : row + count,
      rows: Math.abs(count),
    });
  }

  getRowsAbove(count = 1): Range {
    return this.getRowsBelow(-count);
  }

  getColumnsAfter(count = 1): Range {
    const { column, columns } = this.cells;
    const first = count > 0 ? column + columns : column + count;
    return this.#part({ ...this.cells, column: first, columns: Math.abs(count) });
  }

  getColumnsBefore(count = 1): Range {
    return this.getColumnsAfter(-count);
  }

  getEntireRow(): Range {
    return this.#part({ ...this.cells, column: 0, columns: SHEET_COLUMNS });
  }

  getEntireColumn(): Range {
    return this.#part({ ...this.cells, row: 0, rows: SHEET_ROWS });
  }

  getLastCell(): Range {
    return this.getCell(this.cells.rows - 1, this.cells.columns - 1);
  }

  getLastRow(): Range {
    return this.getRow(this.cells.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.cells.columns - 1);
  }

  getBoundingRect(other: Range | string): Range {
    return this.#part(bound(this.cells, this.#other(other)));
  }

  getIntersection(other: Range | string): Range {
    return orNotFound(this.getIntersectionOrNullObject(other));
  }

  getIntersectionOrNullObject(other: Range | string): Range | null {
    if (other instanceof Range && other.sheetId !== this.sheetId) return null;
    const shared = intersect(this.cells, this.#other(other));
    return shared && this.#part(shared);
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedRectangle(this.book, this.sheetId, valuesOnly, this.cells);
    return used && this.#part(used);
  }

  getTables(fullyContained = false): TableCollection {
    return new TableCollection(this.book, this.sheetId, (table) => {
      const shared = intersect(table, this.cells);
      return shared !== null && (!fullyContained || formatAddress(shared) === formatAddress(table));
    });
  }

  getSpecialCells(cellType: string): RangeAreas {
    const areas = this.getSpecialCellsOrNullObject(cellType);
    if (!areas) throw itemNotFound();
    return areas;
  }

  getSpecialCellsOrNullObject(cellType: string): RangeAreas | null {
    const found = specialCells(this.book, this.sheetId, this.cells, cellType);
    return found.length > 0 ? new RangeAreas(this.book, this.sheetId, found) : null;
  }

  getVisibleView(): RangeView {
    return new RangeView(this.book, this.sheetId, this.cells);
  }

  /** Another range of this sheet, as an object or an address. */
  #other(other: Range | string): Rectangle {
    if (other instanceof Range) {
      if (other.sheetId !== this.sheetId) throw invalidArgument();
      return other.cells;
    }
    return this.worksheet.getRange(other).cells;
  }

  /** Clears everything, or with "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks" only that. */
  clear(applyTo: string = "All"): void {
    this.book.demandUnprotected(this.sheetId);
    if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo))
      throw invalidArgument();
    if (applyTo === "All" || applyTo === "Formats") {
      restyle(this.book.workbook, this.book.sheet(this.sheetId), this.cells, () => ({}));
      for (const format of this.conditionalFormats.items) format.clip(this.cells);
    }
    if (applyTo === "All") clearValidation(this.book, this.sheetId, this.cells);
    if (applyTo === "All" || applyTo === "Contents") this.#clearContents();
    this.book.wrote(this.sheetId, this.cells, applyTo === "All" || applyTo === "Contents");
  }

  #clearContents(): void {
    const used = usedRectangle(this.book, this.sheetId, true, this.cells);
    if (!used) return;
    this.#grid.write(used, inShape("", used));
    followHeadings(this.book, this.sheetId, used);
  }

  /** Copies cells here, as pasting does: repeated where this range is larger, growing where it is smaller. */
  async copyFrom(
    source: Range | string,
    type: CopyType = "All",
    skipBlanks = false,
    transpose = false
  ): Promise<void> {
    this.book.demandUnprotected(this.sheetId);
    const from = source instanceof Range ? source : this.#named(source);
    if (from.#mayBeCalculated) await this.book.calculation.settle();
    const target = copyCells(this.book, from, this, type, skipBlanks, transpose);
    const isWhole =
      type === "All" &&
      !transpose &&
      from.rowCount === target.rows &&
      from.columnCount === target.columns;
    if (isWhole) {
      const place = { sheetId: this.sheetId, cells: target };
      copyConditionalFormats(this.book, from, place);
      copyValidation(this.book, from, place);
    }
    followHeadings(this.book, this.sheetId, target);
    this.book.wrote(this.sheetId, demandRange(target), type !== "Formats");
  }

  /** Whether a cell has a formula or one may spill into it. */
  get #mayBeCalculated(): boolean {
    if (this.book.calculation.spills(this.sheetId).length > 0) return true;
    return this.#grid
      .map(this.cells, (cell) => Boolean(cell?.f || cell?.si))
      .some((row) => row.includes(true));
  }

  #named(address: string): Range {
    const { sheet, cells } = splitAddress(address);
    const target = sheet === null ? this.book.sheet(this.sheetId) : this.book.sheetNamed(sheet);
    const rectangle = parseAddress(cells);
    if (!target || !rectangle) throw invalidArgument();
    return new Range(this.book, target.getSheetId(), rectangle);
  }

  insert(shift: string): Range {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
    insertLines(this.book, this.sheetId, this.cells);
    return this.#part(this.cells);
  }

  delete(shift: string): void {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
    removeLines(this.book, this.sheetId, this.cells);
  }

  merge(across = false): void {
    this.book.demandUnprotected(this.sheetId);
    const rows = across
      ? Array.from({ length: this.cells.rows }, (_, i) => this.getRow(i).cells)
      : [this.cells];
    this.unmerge();
    const ranges = rows.map(rangeOf);
    this.book.command("sheet.mutation.add-worksheet-merge", { subUnitId: this.sheetId, ranges });
  }

  unmerge(): void {
    const merged = this.book.sheet(this.sheetId).getConfig().mergeData ?? [];
    const { row, column, rows, columns } = this.cells;
    const ranges = merged.filter(
      (range) =>
        range.startRow < row + rows &&
        range.endRow >= row &&
        range.startColumn < column + columns &&
        range.endColumn >= column
    );
    if (ranges.length > 0) {
      this.book.command("sheet.mutation.remove-worksheet-merge", {
        subUnitId: this.sheetId,
        ranges,
      });
    }
  }

  select(): void {
    if (this.book.sheet(this.sheetId).getConfig().hidden === BooleanNumber.TRUE) {
      throw new HostFailure(
        "InvalidSelection",
        "The current selection is invalid for this operation."
      );
    }
    this.book.select(this.sheetId, this.cells);
  }

  calculate(): Promise<void> {
    this.book.calculation.markDirty(this.sheetId, this.cells);
    return this.book.calculation.settle(true);
  }

  keepReference(): void {
    this.book.references.keep(this);
  }

  /** office.js asks before it splits a large write into rows. */
  validateArraySize(rows: number, columns: number): void {
    if (rows !== this.cells.rows || columns !== this.cells.columns) inShape([], this.cells);
  }
}

/** The rectangle itself; InvalidArgument if it lies off the sheet. */
export function demandRange(cells: Rectangle): Rectangle {
  const { row, column, rows, columns } = cells;
  if (![row, column, rows, columns].every(Number.isInteger) || !liesOnSheet(cells))
    throw invalidArgument();
  return cells;
}

function orNotFound(range: Range | null): Range {
  if (!range) throw itemNotFound();
  return range;
}

function isFormula(text: unknown): text is string {
  return typeof text === "string" && text.startsWith("=") && text.length > 1;
}

/** What all of `count` things are; null if they differ. */
function sameOf(count: number, read: (i: number) => boolean): boolean | null {
  const first = read(0);
  for (let i = 1; i < count; i += 1) if (read(i) !== first) return null;
  return first;
}

/** Number formats in rectangles as large as possible: a column of one format is one rectangle. */
function formatBlocks(formats: unknown, cells: Rectangle): { cells: Rectangle; pattern: string }[] {
  if (typeof formats === "string") return [{ cells, pattern: formats }];
  if (
    Array.isArray(formats) &&
    formats.length === 1 &&
    Array.isArray(formats[0]) &&
    formats[0].length === 1
  ) {
    return [{ cells, pattern: String(formats[0][0]) }];
  }
  const shaped = inShape(formats, cells);
  const blocks: { cells: Rectangle; pattern: string }[] = [];
  for (let c = 0; c < cells.columns; c += 1) {
    for (let start = 0, end = 1; start < cells.rows; start = end, end += 1) {
      const pattern = shaped[start]?.[c];
      while (end < cells.rows && shaped[end]?.[c] === pattern) end += 1;
      if (pattern === null || pattern === undefined) continue;
      if (typeof pattern !== "string") throw invalidArgument();
      const block = {
        row: cells.row + start,
        column: cells.column + c,
        rows: end - start,
        columns: 1,
      };
      blocks.push({ cells: block, pattern });
    }
  }
  return blocks;
}

declareMembers(Range, "Range", {
  worksheet: "object",
  address: "value",
  addressLocal: "value",
  rowIndex: "value",
  columnIndex: "value",
  rowCount: "value",
  columnCount: "value",
  cellCount: "value",
  isEntireColumn: "value",
  isEntireRow: "value",
  values: "setting",
  formulas: "setting",
  formulasLocal: "setting",
  formulasR1C1: "setting",
  valueTypes: "value",
  text: "value",
  numberFormat: "setting",
  numberFormatLocal: "setting",
  format: "object",
  conditionalFormats: "object",
  dataValidation: "object",
  sort: "object",
  hidden: "value",
  rowHidden: "setting",
  columnHidden: "setting",
  hasSpill: "value",
  getSpillingToRange: "lookup",
  getSpillingToRangeOrNullObject: "lookup",
  getSpillParent: "lookup",
  getSpillParentOrNullObject: "lookup",
  getCell: "method",
  getRow: "method",
  getColumn: "method",
  getOffsetRange: "method",
  getResizedRange: "method",
  getAbsoluteResizedRange: "method",
  getRowsAbove: "method",
  getRowsBelow: "method",
  getColumnsBefore: "method",
  getColumnsAfter: "method",
  getEntireRow: "method",
  getEntireColumn: "method",
  getLastCell: "method",
  getLastRow: "method",
  getLastColumn: "method",
  getBoundingRect: "method",
  getIntersection: "method",
  getIntersectionOrNullObject: "method",
  getUsedRange: "lookup",
  getUsedRangeOrNullObject: "lookup",
  getTables: "method",
  getSpecialCells: "lookup",
  getSpecialCellsOrNullObject: "lookup",
  getVisibleView: "method",
  clear: "method",
  copyFrom: "method",
  insert: "method",
  delete: "method",
  merge: "method",
  unmerge: "method",
  select: "method",
  calculate: "method",
  keepReference: "protocol",
  validateArraySize: "protocol",
});
