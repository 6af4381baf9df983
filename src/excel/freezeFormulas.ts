import { changeWorkbook } from "./changeWorkbook";
import { ExcelProblem } from "./excelProblem";
import { liveFormulas, type LiveFormula } from "./liveFormulas";

export interface Frozen {
  readonly frozen: number;
  /** Formulas that show an error instead of a result (#NAME?, #BUSY!, #SPILL!): they stay as they are. */
  readonly left: readonly LiveFormula[];
}

/** Errors that say nothing about the data: as values they would be wrong for ever. */
const PASSING = ["#NAME?", "#BUSY!", "#SPILL!", "#CONNECT!", "#GETTING_DATA"];

/**
 * Turns every formula of KAM, with all it spills, into the values it shows, in one batch: all of them or none. For
 * colleagues without the add-in.
 *
 * @throws ExcelProblem "readOnly"; "sheetProtected" before anything is changed; what Excel throws
 */
export async function freezeFormulas(): Promise<Frozen> {
  return changeWorkbook(async (context) => {
    const found = await liveFormulas(context);
    const left = found.filter(showsPassing);
    const ready = found.filter((formula) => !showsPassing(formula));
    await demandUnprotected(context, ready);

    const places = ready.map(({ sheet, row, column }) => {
      const cell = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, 1, 1)
        .load("address");
      return { cell, spill: cell.getSpillingToRangeOrNullObject().load("address") };
    });
    await context.sync();
    for (const { cell, spill } of places) {
      const filled = spill.isNullObject ? cell : spill;
      filled.copyFrom(filled, Excel.RangeCopyType.values);
    }
    await context.sync();
    return { frozen: ready.length, left };
  });
}

/** Whether a formula shows an error that may pass: it cannot be frozen. */
export function showsPassing({ error }: LiveFormula): boolean {
  return error !== null && PASSING.includes(error);
}

/** A batch stops at the first sheet that refuses, with the formulas of those before it gone. */
export async function demandUnprotected(
  context: Excel.RequestContext,
  formulas: readonly LiveFormula[]
): Promise<void> {
  const names = [...new Set(formulas.map(({ sheet }) => sheet))];
  const protections = names.map((name) =>
    context.workbook.worksheets.getItem(name).protection.load("protected")
  );
  await context.sync();
  const locked = names.find((_, i) => protections[i]!.protected);
  if (locked !== undefined) throw new ExcelProblem("sheetProtected", locked);
}
