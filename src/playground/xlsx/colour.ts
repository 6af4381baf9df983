import { resolveThemeColor, type CellStyle } from "hucre/xlsx";

/** A colour as an .xlsx file has it. */
export type FileColour = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** The first 64 places of the palette that files of Excel 97 to 2003 had, from place 8 on (ECMA-376, 18.8.27). */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** A theme lists dark before light; the numbers of its colours in cells go the other way round (ECMA-376, 18.8.3). */
const THEME_ORDER = [1, 0, 3, 2];

/**
 * A colour of a file as #RRGGBB; undefined for the automatic one.
 *
 * @example gridColour({ rgb: "FF1F4E78" }, []) //=> "#1F4E78"
 */
export function gridColour(
  colour: FileColour | undefined,
  themeColours: readonly string[]
): string | undefined {
  if (!colour) return undefined;
  if (colour.rgb) return `#${colour.rgb.slice(-6)}`;
  if (colour.theme !== undefined) {
    const place = THEME_ORDER[colour.theme] ?? colour.theme;
    return themeColours[place] && `#${resolveThemeColor([...themeColours], place, colour.tint)}`;
  }
  const indexed = colour.indexed === undefined ? undefined : PALETTE[colour.indexed - 8];
  return indexed && `#${indexed}`;
}

/**
 * A colour of the grid (#RGB, #RRGGBB or rgb(r,g,b)) as the eight digits alpha, red, green, blue of a file; undefined
 * if it is none of these.
 *
 * @example fileColour("rgb(31,78,120)") //=> "FF1F4E78"
 */
export function fileColour(colour: string | null | undefined | void): string | undefined {
  const text = (colour || "").trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(text)) return `FF${text.slice(1)}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(text)?.slice(1);
  if (!parts) return undefined;
  return `FF${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
