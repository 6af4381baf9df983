import type { SheetPlan } from "./reportPlan";

/**
 * Sets the sheets of a report up for printing. A batch of its own, after the report is complete: Excel refuses page set-up
 * for reasons that have nothing to do with the report, such as a machine without a printer, and the report must not depend
 * on that.
 */
export async function layOutPages(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[]
): Promise<void> {
  for (const { name, report } of plans) {
    const { pageLayout } = context.workbook.worksheets.getItem(name);
    const { orientation, titleRows } = report.page;
    pageLayout.orientation = orientation;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  }
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
