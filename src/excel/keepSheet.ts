import { copyKept } from "./keptCells";
import { addStaging } from "./marks";
import type { SheetPlan } from "./reportPlan";
import { sheetBefore } from "./sheetBefore";

/**
 * Keeps what is going to change on a sheet that is there on a hidden one, so that it can be put back. Its filter goes first;
 * the journal has it.
 */
export function keepSheet(context: Excel.RequestContext, plan: SheetPlan): void {
  const { existing, report, table, isSettled } = plan;
  const before = sheetBefore(plan);
  if (!existing || !before.kept || isSettled) return;
  table?.table.clearFilters();
  copyKept(existing.sheet, addStaging(context, `kept ${report.kind}`), before);
}
