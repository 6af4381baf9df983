/** Widths of a digit in parts of the font's size, by the fonts' own tables (advance of "0" by units per em). */
const DIGITS: Readonly<Record<string, number>> = {
  "aptos narrow": 0.487,
  calibri: 0.507,
  "times new roman": 0.5,
  "segoe ui": 0.539,
  tahoma: 0.546,
  arial: 0.556,
  helvetica: 0.556,
  verdana: 0.636,
};
const PIXELS_PER_POINT = 96 / 72;

/** The font of files that name none for their cells. */
const USUAL = { name: "Calibri", size: 11 } as const;

/**
 * The pixels of a digit of a workbook's default font: files count the widths of columns in these (ECMA-376, part 1,
 * 18.3.1.13). A font that is not known counts as Calibri.
 *
 * @example digitWidth({ name: "Calibri", size: 11 }) //=> 7
 * @example digitWidth({ name: "Arial", size: 11 }) //=> 8
 */
export function digitWidth({
  name = USUAL.name,
  size = USUAL.size,
}: {
  readonly name?: string;
  readonly size?: number;
} = {}): number {
  const part = DIGITS[name.toLowerCase()] ?? DIGITS["calibri"]!;
  return Math.max(1, Math.round(part * size * PIXELS_PER_POINT));
}
