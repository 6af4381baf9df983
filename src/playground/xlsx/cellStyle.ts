import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import { fileColour, gridColour } from "./colour";
import { indentLevel, indentPixels } from "./indent";

type FileBorder = NonNullable<CellStyle["border"]>;
type FileLine = NonNullable<FileBorder["top"]>["style"];

const LINES = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
} as const satisfies Record<FileLine, BorderStyleTypes>;

const SIDES = { t: "top", r: "right", b: "bottom", l: "left" } as const;

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/**
 * The look of a cell of a file, as the grid has it: number format, font, fill, borders, alignment.
 *
 * @example gridStyle({ numFmt: "0.00", font: { bold: true } }, []) //=> { n: { pattern: "0.00" }, bl: 1 }
 */
export function gridStyle(style: CellStyle, themeColours: readonly string[]): IStyleData {
  const { font, fill, border, alignment } = style;
  const made: IStyleData = {};
  if (style.numFmt && style.numFmt !== "General") made.n = { pattern: style.numFmt };
  if (font?.name) made.ff = font.name;
  if (font?.size) made.fs = font.size;
  if (font?.bold) made.bl = BooleanNumber.TRUE;
  if (font?.italic) made.it = BooleanNumber.TRUE;
  if (font?.underline) made.ul = { s: BooleanNumber.TRUE };
  if (font?.strikethrough) made.st = { s: BooleanNumber.TRUE };
  const ink = gridColour(font?.color, themeColours);
  if (ink) made.cl = { rgb: ink };
  // In a differential style (conditional format) a plain fill is the background colour, in a cell the foreground.
  const paint =
    fill?.type === "pattern" && fill.pattern !== "none"
      ? gridColour(fill.fgColor ?? fill.bgColor, themeColours)
      : undefined;
  if (paint) made.bg = { rgb: paint };
  if (border) made.bd = gridBorders(border, themeColours);
  const horizontal = alignment?.horizontal as keyof typeof HORIZONTAL | undefined;
  if (horizontal && HORIZONTAL[horizontal]) made.ht = HORIZONTAL[horizontal];
  const vertical = alignment?.vertical as keyof typeof VERTICAL | undefined;
  if (vertical && VERTICAL[vertical]) made.vt = VERTICAL[vertical];
  if (alignment?.wrapText) made.tb = WrapStrategy.WRAP;
  if (alignment?.indent) made.pd = { l: indentPixels(alignment.indent) };
  return made;
}

function gridBorders(border: FileBorder, themeColours: readonly string[]): IBorderData {
  const made: IBorderData = {};
  for (const [side, fileSide] of Object.entries(SIDES) as [
    keyof typeof SIDES,
    keyof FileBorder,
  ][]) {
    const line = border[fileSide] as FileBorder["top"];
    if (line)
      made[side] = {
        s: LINES[line.style],
        cl: { rgb: gridColour(line.color, themeColours) ?? "#000000" },
      };
  }
  return made;
}

/** The font of cells that name none: the one the grid draws. */
export const DEFAULT_FONT = { name: "Arial", size: 11 } as const;

/**
 * The look of a cell of the grid as an .xlsx file has it, the reverse of gridStyle.
 *
 * @example fileStyle({ bl: 1 }) //=> { font: { bold: true } }
 */
export function fileStyle(style: IStyleData): CellStyle {
  const made: CellStyle = {};
  const font = fileFont(style);
  if (font) made.font = font;
  const paint = fileColour(style.bg?.rgb);
  if (paint) made.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: paint } };
  const border = style.bd && fileBorders(style.bd);
  if (border) made.border = border;
  if (style.n?.pattern && style.n.pattern !== "General") made.numFmt = style.n.pattern;
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const wrapText = style.tb === WrapStrategy.WRAP;
  const indent = indentLevel(style.pd?.l);
  if (horizontal || vertical || wrapText || indent > 0) {
    made.alignment = {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(wrapText && { wrapText }),
      ...(indent > 0 && { indent }),
    };
  }
  return made;
}

function fileFont(style: IStyleData): CellStyle["font"] {
  const ink = fileColour(style.cl?.rgb);
  const font: NonNullable<CellStyle["font"]> = {
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strikethrough: true }),
    ...(ink && { color: { rgb: ink } }),
  };
  if (Object.keys(font).length === 0) return undefined;
  // A font without name and size is not one that Excel can draw.
  return { ...DEFAULT_FONT, ...font };
}

function fileBorders(borders: IBorderData): FileBorder | undefined {
  const made: FileBorder = {};
  for (const [side, fileSide] of Object.entries(SIDES) as [
    "t" | "r" | "b" | "l",
    "top" | "right" | "bottom" | "left",
  ][]) {
    const line = borders[side];
    const style = line && keyOf(LINES, line.s);
    if (style) made[fileSide] = { style, color: { rgb: fileColour(line.cl?.rgb) ?? "FF000000" } };
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
