import { noteSheet } from "./marks";
import type { SheetPlan } from "./reportPlan";
import { tolerantly } from "./tolerantly";

/** Notes the numbers of the sheets that a report has made: they are not known before the sheets are there. */
export async function noteNewSheets(plans: readonly SheetPlan[]): Promise<void> {
  const made = plans.filter(({ isNew }) => isNew);
  if (made.length === 0) return;
  await tolerantly(async (context) => {
    const sheets = made.map(({ name }) => context.workbook.worksheets.getItem(name).load("id"));
    await context.sync();
    made.forEach(({ name }, i) => noteSheet(sheets[i]!, name, sheets[i]!.id));
    await context.sync();
  });
}
