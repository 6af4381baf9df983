import type { Rectangle } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";

/** The rows and the columns of a sheet that have to be inserted before its table grows over what the user has there. */
export interface Room {
  readonly rows: { readonly before: number; readonly count: number } | null;
  readonly columns: { readonly before: number; readonly count: number } | null;
}

export const NO_ROOM: Room = { rows: null, columns: null };

/** Looks whether tables that grow would cover cells that are not KAM's. */
export async function roomFor(
  context: Excel.RequestContext,
  plans: readonly Omit<SheetPlan, "room" | "charts">[]
): Promise<readonly Room[]> {
  const zones = plans.map(growth);
  const used = zones.map((zone, i) => {
    const sheet = plans[i]!.existing?.sheet;
    const at = (cells: Rectangle | null) =>
      sheet && cells
        ? sheet
            .getRangeByIndexes(cells.row, cells.column, cells.rows, cells.columns)
            .getUsedRangeOrNullObject(true)
            .load("address")
        : null;
    return { below: at(zone.below), right: at(zone.right) };
  });
  await context.sync();
  return zones.map(({ below, right }, i): Room => {
    const { below: usedBelow, right: usedRight } = used[i]!;
    return {
      rows:
        below && usedBelow?.isNullObject === false
          ? { before: below.row, count: below.rows }
          : null,
      columns:
        right && usedRight?.isNullObject === false
          ? { before: right.column, count: right.columns }
          : null,
    };
  });
}

/** The cells below and right of what an earlier report covers that the table of the new one will cover. */
function growth({ existing, report, table, moved }: Omit<SheetPlan, "room" | "charts">): {
  readonly below: Rectangle | null;
  readonly right: Rectangle | null;
} {
  if (!existing || !table || !report.table) return { below: null, right: null };
  const { row, column } = table;
  // On a sheet that is written anew, all of what the last run covered is KAM's to use.
  const area = report.renewal === "replace" ? existing.area : null;
  const bottom = Math.max(
    row + 1 + table.bodyRows + (table.showTotals ? 1 : 0),
    (area?.rows ?? 0) + moved.rows
  );
  const end = Math.max(column + table.headings.length, (area?.columns ?? 0) + moved.columns);
  const newBottom = row + report.table.rows + (table.showTotals ? 1 : 0);
  const newEnd = column + report.table.columns;
  return {
    below:
      newBottom > bottom
        ? { row: bottom, column, rows: newBottom - bottom, columns: Math.max(newEnd, end) - column }
        : null,
    right:
      newEnd > end
        ? { row, column: end, rows: Math.max(newBottom, bottom) - row, columns: newEnd - end }
        : null,
  };
}
