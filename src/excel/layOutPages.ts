import { MARGINS } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";

/**
 * Sets the sheets of a report up for printing. A batch of its own, after the report is complete: Excel refuses page set-up
 * for reasons that have nothing to do with the report, such as a machine without a printer, and the report must not depend
 * on that. A sheet that is amended keeps the set-up it has.
 */
export async function layOutPages(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[]
): Promise<void> {
  plans
    .filter(({ existing, report }) => existing === null || report.renewal === "replace")
    .forEach((plan) => layOutSheet(context.workbook.worksheets.getItem(plan.name), plan));
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

function layOutSheet(sheet: Excel.Worksheet, { report, moved }: SheetPlan): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  const { orientation, titleRows, header, breakAfterRow } = report.page;
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = header.left;
  defaultForAllPages.rightHeader = header.right;
  if (titleRows) {
    const [first, last] = [titleRows.first, titleRows.last].map((row) => row + moved.rows + 1);
    pageLayout.setPrintTitleRows(`$${first}:$${last}`);
  }
  if (breakAfterRow === null) return;
  horizontalPageBreaks.removePageBreaks();
  horizontalPageBreaks.add(`A${breakAfterRow + moved.rows + 2}`);
}
