import { extentOf, rectangleOf, type Rectangle } from "../sheet/reportSheet";
import { applyLayout, applyStyle } from "./look";
import { markSheet } from "./marks";
import type { SheetPlan } from "./reportPlan";

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

function addHeat(
  range: Excel.Range,
  { low, high }: { readonly low: string; readonly high: string }
): void {
  range.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: low },
    maximum: { type: "HighestValue", color: high },
  };
}
