import type { Rectangle } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";

/** Takes away what an earlier report left on a sheet, save the cells of a table that stays. */
export function clearEarlier(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { report, table } = plan;
  const area = areaOf(plan);
  if (!area) return;
  const stays = table && report.table && tableNow(table, report.table.rows);
  const before = table ? bound(area, tableNow(table, table.bodyRows + 1)) : area;
  for (const { row, column, rows, columns } of strips(before, stays))
    sheet.getRangeByIndexes(row, column, rows, columns).clear();
}

/** Takes away the colours by size and the lists to choose from of an earlier report. */
export function undress(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const area = areaOf(plan);
  if (!area) return;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.conditionalFormats.clearAll();
  if (plan.report.choices.length > 0) range.dataValidation.clear();
}

/** The cells that the last report filled, wherever they are now. */
function areaOf({ existing, moved }: SheetPlan): Rectangle | null {
  if (!existing?.area) return null;
  const { rows, columns } = existing.area;
  return { row: moved.rows, column: moved.columns, rows, columns };
}

function tableNow(
  { row, column, headings }: NonNullable<SheetPlan["table"]>,
  rows: number
): Rectangle {
  return { row, column, rows, columns: headings.length };
}

/** The smallest rectangle that holds both. */
function bound(a: Rectangle, b: Rectangle): Rectangle {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const end = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: end - column };
}

/** What is left of a rectangle around a hole: above, below, left, right. */
function strips(whole: Rectangle, hole: Rectangle | null | undefined): readonly Rectangle[] {
  if (!hole) return [whole];
  const [bottom, end] = [whole.row + whole.rows, whole.column + whole.columns];
  const top = Math.max(whole.row, hole.row);
  const floor = Math.min(bottom, hole.row + hole.rows);
  const right = hole.column + hole.columns;
  return [
    { ...whole, rows: top - whole.row },
    { ...whole, row: floor, rows: bottom - floor },
    { row: top, rows: floor - top, column: whole.column, columns: hole.column - whole.column },
    { row: top, rows: floor - top, column: right, columns: end - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
