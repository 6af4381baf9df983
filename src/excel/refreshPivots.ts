import type { SheetPlan } from "./reportPlan";
import { tolerantly } from "./tolerantly";

/**
 * Refreshes the user's pivot tables that summarise a table of the report, which Excel does not do by itself. A batch of its own,
 * after the report is complete: a pivot table may refuse for reasons of its own, such as no room to grow.
 *
 * Where Excel cannot tell what a pivot table summarises (before ExcelApi 1.15), all of them are refreshed.
 */
export async function refreshPivots(plans: readonly SheetPlan[]): Promise<void> {
  const renewed = plans.flatMap(({ table }) => (table ? [table.name.toLowerCase()] : []));
  if (renewed.length === 0) return;
  await tolerantly(async (context) => {
    const pivots = context.workbook.pivotTables.load("items/name");
    await context.sync();
    if (pivots.items.length === 0) return;
    const isTold = Office.context.requirements.isSetSupported("ExcelApi", "1.15");
    const sources = isTold ? pivots.items.map((pivot) => pivot.getDataSourceString()) : null;
    if (sources) await context.sync();
    pivots.items
      .filter((_, i) => !sources || summarises(sources[i]!.value, plans))
      .forEach((pivot) => pivot.refresh());
    await context.sync();
  });
}

/** A pivot table names a table, or a range as in 'KAM Clients'!A4:M9. */
function summarises(source: string, plans: readonly SheetPlan[]): boolean {
  const text = source.toLowerCase();
  return plans.some(
    ({ name, tableName }) =>
      text === tableName?.toLowerCase() || text.includes(`${name.toLowerCase()}`)
  );
}
