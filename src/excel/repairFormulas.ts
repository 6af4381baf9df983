import { retyped } from "../sheet/kamFormula";
import { changeWorkbook } from "./changeWorkbook";
import { demandUnprotected } from "./freezeFormulas";
import { liveFormulas, type LiveFormula } from "./liveFormulas";

export interface Repaired {
  readonly repaired: number;
  /** Formulas that were typed anew and show #NAME? all the same: they use another name that Excel does not know. */
  readonly left: readonly LiveFormula[];
}

const UNKNOWN_NAME = "#NAME?";

/**
 * Types every formula of KAM that shows #NAME? anew: it was calculated, or saved, where the add-in was missing, and Excel
 * does not try again by itself.
 *
 * @throws ExcelProblem "readOnly"; "sheetProtected" before anything is changed; what Excel throws
 */
export async function repairFormulas(): Promise<Repaired> {
  return changeWorkbook(async (context) => {
    const broken = (await liveFormulas(context)).filter(isBroken);
    await demandUnprotected(context, broken);
    for (const { sheet, row, column, formula } of broken) {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.formulas = [[retyped(formula)]];
    }
    await context.sync();
    const left = broken.length > 0 ? (await liveFormulas(context)).filter(isBroken) : [];
    return { repaired: broken.length - left.length, left };
  });
}

/** Whether a formula shows #NAME?, or is written as Excel saves one of a function it does not know. */
export function isBroken({ error, formula }: LiveFormula): boolean {
  return error === UNKNOWN_NAME || retyped(formula) !== formula;
}
