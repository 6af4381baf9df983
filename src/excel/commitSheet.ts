import {
  extentOf,
  rectangleOf,
  type Rectangle,
  type ReportSheet,
  type Style,
} from "../sheet/reportSheet";
import { markSheet } from "./marks";
import type { SheetPlan } from "./reportPlan";

/** One character of the standard font is 7 pixels wide, a cell has 5 pixels of padding, a pixel is 3/4 of a point. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

/**
 * Puts a staged sheet in its place, without a sync: all sheets of a report change in one batch. A table that is there is
 * resized and its headings written in place: deleting it would break the formulas that refer to it.
 *
 * A new sheet counts as staging, and goes with it should the batch fail, until `finish` is called at the end of the batch.
 */
export function commitSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  staged: Excel.Worksheet
): { readonly finish: () => void } {
  const { report, existing, table } = plan;
  const sheet = existing?.sheet ?? context.workbook.worksheets.add(plan.name);
  if (!existing) markSheet(sheet, "staging");
  const range = ({ row, column, rows, columns }: Rectangle, on = sheet) =>
    on.getRangeByIndexes(row, column, rows, columns);
  const extent = extentOf(report.blocks);

  if (existing) clearEarlier(sheet, plan, extent);
  for (const block of report.blocks) {
    const place = rectangleOf(block);
    const isHeadings = table && block.row === report.table?.row;
    if (isHeadings) range(place).values = block.values as string[][];
    else if (place.rows > 0) range(place).copyFrom(range(place, staged));
  }
  if (report.table && plan.tableName !== null) {
    const made = sheet.tables.add(range(report.table), true);
    made.name = plan.tableName;
    made.style = report.table.style;
  }
  report.styles.forEach((style) => applyStyle(range(style), style));
  report.heat.forEach((heat) => addHeat(range(heat), heat));
  applyLayout(sheet, report);
  return { finish: () => markSheet(sheet, report.kind, extent) };
}

/**
 * Gives the table of an earlier report its new size. Of all that a commit asks for, this Excel may refuse for reasons of its
 * own (something below the table cannot move): it comes first, while nothing has changed yet.
 */
export function resizeTable({ existing, report, table }: SheetPlan): void {
  if (!existing || !table || !report.table) return;
  const { row, column, rows, columns } = report.table;
  table.clearFilters();
  table.resize(existing.sheet.getRangeByIndexes(row, column, rows, columns));
}

/** Takes away what an earlier report left, save the cells of a table that stays. */
function clearEarlier(sheet: Excel.Worksheet, plan: SheetPlan, extent: Rectangle): void {
  const { existing, report, table, obsolete } = plan;
  obsolete.forEach((each) => each.delete());
  const area = existing?.area;
  if (!area) return;
  sheet.getRangeByIndexes(0, 0, area.rows, area.columns).conditionalFormats.clearAll();
  const clear = (row: number, column: number, rows: number, columns: number) => {
    if (rows > 0 && columns > 0) sheet.getRangeByIndexes(row, column, rows, columns).clear();
  };
  if (!table || !report.table) {
    clear(0, 0, area.rows, area.columns);
    return;
  }
  clear(0, 0, report.table.row, area.columns);
  clear(extent.rows, 0, area.rows - extent.rows, area.columns);
  clear(0, extent.columns, area.rows, area.columns - extent.columns);
}

function applyStyle({ format }: Excel.Range, style: Style): void {
  const { bold, italic, size, color, fill, align, wrap, height, line } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined) format.horizontalAlignment = align;
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

function addHeat(
  range: Excel.Range,
  { low, high }: { readonly low: string; readonly high: string }
): void {
  range.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: low },
    maximum: { type: "HighestValue", color: high },
  };
}

function applyLayout(
  sheet: Excel.Worksheet,
  { widths, freeze, gridlines, tabColor }: ReportSheet
): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  });
  if (freeze.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else sheet.freezePanes.freezeRows(freeze.rows);
  sheet.showGridlines = gridlines;
  sheet.tabColor = tabColor;
}
