import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import { fileStyle } from "../xlsx/cellStyle";

/** The looks of the cells of a sheet, each made once, so that equal looks are the same object. */
export class CellLooks {
  private readonly made = new Map<string, CellStyle | null>();

  constructor(
    private readonly styles: Readonly<Record<string, IStyleData | null | undefined | void>>,
    private readonly sheet: Partial<IWorksheetData>
  ) {}

  /** The look of a cell, of its column if it has none; null for that of an untouched cell. */
  of(cell: ICellData | null | undefined, column: number): CellStyle | null {
    const style = cell?.s || this.sheet.columnData?.[column]?.s;
    if (!style) return null;
    const key = typeof style === "string" ? style : JSON.stringify(style);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const data = typeof style === "string" ? this.styles[style] : style;
    const look = data ? fileStyle(data) : {};
    const made = Object.keys(look).length > 0 ? look : null;
    this.made.set(key, made);
    return made;
  }
}
