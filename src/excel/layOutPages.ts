import { columnLetters } from "../sheet/columnLetters";
import { MARGINS } from "../sheet/reportSheet";
import type { SheetPlan } from "./reportPlan";
import { tolerantly } from "./tolerantly";

/**
 * Sets the sheets of a report up for printing. A batch of its own, after the report is complete: Excel refuses page set-up
 * for reasons that have nothing to do with the report, such as a machine without a printer, and the report must not depend
 * on that. A sheet that is amended keeps the set-up it has.
 */
export async function layOutPages(plans: readonly SheetPlan[]): Promise<void> {
  const wanted = plans.filter(({ isNew, report }) => isNew || report.renewal === "replace");
  await tolerantly(async (context) => {
    wanted.forEach((plan) => layOutSheet(context.workbook.worksheets.getItem(plan.name), plan));
    await context.sync();
  });
}

function layOutSheet(sheet: Excel.Worksheet, { report, moved }: SheetPlan): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  const { orientation, pagesWide, titleRows, titleColumns, header, breakAfterRow } = report.page;
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
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
  if (titleColumns) {
    const [first, last] = [titleColumns.first, titleColumns.last].map((column) =>
      columnLetters(column + moved.columns)
    );
    pageLayout.setPrintTitleColumns(`$${first}:$${last}`);
  }
  if (breakAfterRow === null) return;
  horizontalPageBreaks.removePageBreaks();
  horizontalPageBreaks.add(`A${breakAfterRow + moved.rows + 2}`);
}
