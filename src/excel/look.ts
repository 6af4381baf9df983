import type { ReportSheet, Style } from "../sheet/reportSheet";

/** One character of the standard font is 7 pixels wide, a cell has 5 pixels of padding, a pixel is 3/4 of a point. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

/** Gives a range a look, as a request of its context. */
export function applyStyle({ format }: Excel.Range, style: Style): void {
  const { bold, italic, size, color, fill, align, indent, wrap, height, line } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined) format.horizontalAlignment = align;
  if (indent !== undefined) format.indentLevel = indent;
  if (wrap !== undefined) format.wrapText = wrap;
  if (height !== undefined) format.rowHeight = height;
  if (line === undefined) return;
  for (const edge of style.rows > 1
    ? (["EdgeBottom", "InsideHorizontal"] as const)
    : (["EdgeBottom"] as const)) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = line;
  }
}

/**
 * Gives a sheet its widths, its frozen rows and its colour, as requests of its context.
 *
 * @param moved - rows and columns inserted before the report
 */
export function applyLayout(
  sheet: Excel.Worksheet,
  {
    widths,
    freeze,
    gridlines,
    tabColor,
  }: Pick<ReportSheet, "widths" | "freeze" | "gridlines" | "tabColor">,
  moved: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 }
): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column + moved.columns, 1, 1).format.columnWidth = pointsOf(width);
  });
  const [rows, columns] = [freeze.rows + moved.rows, freeze.columns + moved.columns];
  if (freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else sheet.freezePanes.freezeRows(rows);
  sheet.showGridlines = gridlines;
  sheet.tabColor = tabColor;
}
