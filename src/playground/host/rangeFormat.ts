import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { indentLevel, indentPixels } from "../xlsx/indent";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";
import { bagType } from "./bag";
import type { Book } from "./book";
import { RangeBorderCollection } from "./borders";
import { invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import { rangeOf } from "./rectangles";
import { restyle, styleAt, without, type StyleChange } from "./styles";

const PIXELS_PER_POINT = 96 / 72; // Excel's widths and heights are in points, Univer's in pixels
const CHARACTER_WIDTH = 7.5; // pixels of a digit of the standard font, 11 points
const CELL_PADDING = 12; // pixels left and right of a cell's text together

/** A property every cell of a range may have, read as null where the cells differ. */
export abstract class CellFormat extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  /** What all cells have; null if they differ. Of whole rows and columns only the first cell is asked. */
  protected same<T>(read: (style: IStyleData) => T): T | null {
    const sheet = this.book.sheet(this.sheetId);
    const { row, column, rows, columns } = this.cells;
    const [height, width] = [
      rows === SHEET_ROWS ? 1 : rows,
      columns === SHEET_COLUMNS ? 1 : columns,
    ];
    const first = read(styleAt(this.book.workbook, sheet, row, column));
    for (let r = row; r < row + height; r += 1) {
      for (let c = column; c < column + width; c += 1) {
        if (read(styleAt(this.book.workbook, sheet, r, c)) !== first) return null;
      }
    }
    return first;
  }

  protected change(change: StyleChange): void {
    this.book.demandUnprotected(this.sheetId);
    restyle(this.book.workbook, this.book.sheet(this.sheetId), this.cells, change);
    this.book.wrote(this.sheetId, this.cells, false);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill */
export class RangeFill extends CellFormat {
  get color(): string | null {
    return this.same((style) => upper(style.bg?.rgb) ?? "#FFFFFF");
  }

  set color(color: string) {
    const rgb = demandColor(color);
    this.change((style) => ({ ...style, bg: { rgb } }));
  }

  clear(): void {
    this.change((style) => without(style, "bg"));
  }
}

declareMembers(RangeFill, "RangeFill", { color: "setting", clear: "method" });

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export class RangeFont extends CellFormat {
  get bold(): boolean | null {
    return this.same((style) => style.bl === BooleanNumber.TRUE);
  }

  set bold(bold: boolean) {
    this.change((style) => ({ ...style, bl: flag(bold) }));
  }

  get italic(): boolean | null {
    return this.same((style) => style.it === BooleanNumber.TRUE);
  }

  set italic(italic: boolean) {
    this.change((style) => ({ ...style, it: flag(italic) }));
  }

  get underline(): string | null {
    return this.same((style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"));
  }

  set underline(underline: string) {
    this.change((style) => ({ ...style, ul: { s: flag(underline !== "None") } }));
  }

  get strikethrough(): boolean | null {
    return this.same((style) => style.st?.s === BooleanNumber.TRUE);
  }

  set strikethrough(strikethrough: boolean) {
    this.change((style) => ({ ...style, st: { s: flag(strikethrough) } }));
  }

  get color(): string | null {
    return this.same((style) => upper(style.cl?.rgb) ?? "#000000");
  }

  set color(color: string) {
    const rgb = demandColor(color);
    this.change((style) => ({ ...style, cl: { rgb } }));
  }

  get size(): number | null {
    return this.same((style) => style.fs ?? 11);
  }

  set size(size: number) {
    if (typeof size !== "number" || size < 1 || size > 409) throw invalidArgument();
    this.change((style) => ({ ...style, fs: size }));
  }

  get name(): string | null {
    return this.same((style) => style.ff ?? "Calibri");
  }

  set name(name: string) {
    this.change((style) => ({ ...style, ff: name }));
  }
}

declareMembers(RangeFont, "RangeFont", {
  bold: "setting",
  italic: "setting",
  underline: "setting",
  strikethrough: "setting",
  color: "setting",
  size: "setting",
  name: "setting",
});

/** Whether cells are locked and hidden on a protected sheet: kept, and without effect as in an unprotected one. */
const FormatProtection = bagType("FormatProtection", { locked: true, formulaHidden: false });

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export class RangeFormat extends CellFormat {
  get fill(): RangeFill {
    return new RangeFill(this.book, this.sheetId, this.cells);
  }

  get font(): RangeFont {
    return new RangeFont(this.book, this.sheetId, this.cells);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.sheetId, this.cells);
  }

  get protection(): HostObject {
    return this.book.kept(
      `${this.sheetId}/locked/${JSON.stringify(this.cells)}`,
      () => new FormatProtection()
    );
  }

  get horizontalAlignment(): string | null {
    return this.same(
      (style) => nameOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED) ?? "General"
    );
  }

  set horizontalAlignment(alignment: string) {
    const ht = HORIZONTAL[alignment];
    if (ht === undefined) throw invalidArgument();
    this.change((style) => ({ ...style, ht }));
  }

  get verticalAlignment(): string | null {
    return this.same((style) => nameOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM) ?? "Bottom");
  }

  set verticalAlignment(alignment: string) {
    const vt = VERTICAL[alignment];
    if (vt === undefined) throw invalidArgument();
    this.change((style) => ({ ...style, vt }));
  }

  get wrapText(): boolean | null {
    return this.same((style) => style.tb === WrapStrategy.WRAP);
  }

  set wrapText(wrap: boolean) {
    this.change((style) => ({ ...style, tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }));
  }

  get indentLevel(): number | null {
    return this.same((style) => indentLevel(style.pd?.l));
  }

  set indentLevel(level: number) {
    this.change((style) => ({ ...style, pd: { ...style.pd, l: indentPixels(level) } }));
  }

  get textOrientation(): number | null {
    return this.same((style) => -(style.tr?.a ?? 0));
  }

  set textOrientation(degrees: number) {
    this.change((style) => ({ ...style, tr: { a: -degrees } }));
  }

  get columnWidth(): number | null {
    const sheet = this.book.sheet(this.sheetId);
    return sameNumber(
      this.cells.columns,
      (i) => sheet.getColumnWidth(this.cells.column + i) / PIXELS_PER_POINT
    );
  }

  set columnWidth(points: number) {
    if (typeof points !== "number" || points < 0) throw invalidArgument();
    this.#setWidths(() => points * PIXELS_PER_POINT);
  }

  get rowHeight(): number | null {
    const sheet = this.book.sheet(this.sheetId);
    const rows = this.cells.rows === SHEET_ROWS ? 1 : this.cells.rows;
    return sameNumber(rows, (i) => sheet.getRowHeight(this.cells.row + i) / PIXELS_PER_POINT);
  }

  set rowHeight(points: number) {
    if (typeof points !== "number" || points < 0 || points > 409.5) throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
    this.#setHeights(points * PIXELS_PER_POINT, BooleanNumber.FALSE);
  }

  /** @param autoHeightInfo - whether the rows follow their contents from now on */
  #setHeights(rowHeight: number, autoHeightInfo: BooleanNumber): void {
    const rows = { subUnitId: this.sheetId, ranges: [rangeOf(this.cells)] };
    this.book.command("sheet.mutation.set-worksheet-row-height", { ...rows, rowHeight });
    const auto = { ...rows, autoHeightInfo };
    this.book.command("sheet.mutation.set-worksheet-row-is-auto-height", auto);
  }

  /** Excel measures the glyphs; here every character is as wide as a digit of the cell's font size. */
  autofitColumns(): void {
    const grid = this.book.cells(this.sheetId);
    const used = grid.sheet.getCellMatrix().getDataRange();
    const last = Math.min(this.cells.row + this.cells.rows - 1, used.endRow);
    this.#setWidths((column) => {
      if (last < this.cells.row) return undefined;
      const cells = { row: this.cells.row, column, rows: last - this.cells.row + 1, columns: 1 };
      const longest = grid.text(cells).reduce((width, [text = ""], i) => {
        const style = styleAt(this.book.workbook, grid.sheet, cells.row + i, column);
        const scale = ((style.fs ?? 11) / 11) * (style.bl ? 1.08 : 1);
        return Math.max(width, text.length * CHARACTER_WIDTH * scale);
      }, 0);
      return longest > 0 ? longest + CELL_PADDING : undefined;
    });
  }

  autofitRows(): void {
    this.book.demandUnprotected(this.sheetId);
    const sheet = this.book.sheet(this.sheetId);
    this.#setHeights(sheet.getConfig().defaultRowHeight, BooleanNumber.TRUE);
  }

  #setWidths(widthOf: (column: number) => number | undefined): void {
    this.book.demandUnprotected(this.sheetId);
    const colWidth: Record<number, number> = {};
    for (let c = this.cells.column; c < this.cells.column + this.cells.columns; c += 1) {
      const width = widthOf(c);
      if (width !== undefined) colWidth[c] = width;
    }
    const params = { subUnitId: this.sheetId, ranges: [rangeOf(this.cells)], colWidth };
    this.book.command("sheet.mutation.set-worksheet-col-width", params);
  }
}

declareMembers(RangeFormat, "RangeFormat", {
  fill: "object",
  font: "object",
  borders: "object",
  protection: "object",
  horizontalAlignment: "setting",
  verticalAlignment: "setting",
  wrapText: "setting",
  indentLevel: "setting",
  textOrientation: "setting",
  columnWidth: "setting",
  rowHeight: "setting",
  autofitColumns: "method",
  autofitRows: "method",
});

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function upper(color: Nullable<string>): string | undefined {
  return color?.toUpperCase();
}

/** Colours are #RRGGBB or names of HTML: https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member */
export function demandColor(color: unknown): string {
  if (typeof color !== "string" || !/^(#[0-9a-f]{6}|[a-z]+)$/i.test(color)) throw invalidArgument();
  return color.startsWith("#") ? color.toUpperCase() : color.toLowerCase();
}

export function nameOf<T>(names: Readonly<Record<string, T>>, value: T): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function sameNumber(count: number, read: (i: number) => number): number | null {
  const first = read(0);
  for (let i = 1; i < count; i += 1) if (read(i) !== first) return null;
  return first;
}
