import type { IStyleData } from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import { gridStyle } from "../xlsx/cellStyle";

/**
 * The styles of a workbook under construction, each once. The reader makes a new object for each cell, but shares the
 * parts: they tell two looks apart without looking inside.
 */
export class XlsxStyles {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string | null>();
  private readonly parts = new Map<object, number>();

  constructor(private readonly themeColours: readonly string[]) {}

  /** The name of a style; null for the look of an untouched cell. */
  nameOf(style: CellStyle | undefined): string | null {
    if (!style) return null;
    const { numFmt = "", font, fill, border, alignment } = style;
    const key = [
      numFmt,
      ...[font, fill, border, alignment].map((part) => this.numberOf(part)),
    ].join("|");
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const made = gridStyle(style, this.themeColours);
    const name = Object.keys(made).length > 0 ? `x${this.names.size}` : null;
    if (name) this.styles[name] = made;
    this.names.set(key, name);
    return name;
  }

  private numberOf(part: object | undefined): number {
    if (!part) return 0;
    const known = this.parts.get(part);
    if (known !== undefined) return known;
    this.parts.set(part, this.parts.size + 1);
    return this.parts.size;
  }
}
