import { ExcelProblem } from "./excelProblem";

/** `Excel.run` for what changes the workbook: see `sayWhyDenied`. */
export async function changeWorkbook<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return sayWhyDenied(() => Excel.run(work));
}

/**
 * Does what changes the workbook; where Excel denies that, says why as far as Excel tells. Excel has one code for all of it,
 * and asking beforehand would refuse too much: on the desktop a workbook that is open for reading only can be changed, and
 * saved under another name. A run writes onto hidden sheets first, so that it is denied before anything has changed.
 *
 * @throws ExcelProblem "readOnly", "structureProtected"; what `work` throws
 */
export async function sayWhyDenied<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw (isDenied(error) && (await reason())) || error;
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "AccessDenied";
}

async function reason(): Promise<ExcelProblem | null> {
  try {
    return await Excel.run(async ({ workbook }) => {
      workbook.load("readOnly");
      const protection = workbook.protection.load("protected");
      await workbook.context.sync();
      if (workbook.readOnly) return new ExcelProblem("readOnly");
      return protection.protected ? new ExcelProblem("structureProtected") : null;
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null; // Excel tells nothing: its own refusal has to do
    throw error;
  }
}
