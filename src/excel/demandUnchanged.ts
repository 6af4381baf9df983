import type { EarlierCells, EarlierTable } from "../sheet/earlierCells";
import { ExcelProblem } from "./excelProblem";
import { readTable } from "./readTable";
import type { SheetPlan } from "./reportPlan";

/**
 * Makes sure that what people typed is what the report was made from: KAM Inputs and KAM Win-back are read once more and
 * compared with what was read before. A report that was made without knowing them is refused too.
 *
 * @throws ExcelProblem "changedMeanwhile"
 */
export async function demandUnchanged(
  plans: readonly SheetPlan[],
  earlier: EarlierCells | null,
  signal?: AbortSignal
): Promise<void> {
  const check = async ({ report, existing, table }: SheetPlan) => {
    const { kind } = report;
    if (kind !== "inputs" && kind !== "winback") return;
    const before = earlier?.[kind]?.table;
    if (before && !existing) throw new ExcelProblem("changedMeanwhile", report.name); // it was deleted
    if (!existing || !table) return;
    const now = before && (await readTable(existing, table, { signal }));
    if (!before || !now || !(await isSame(before, now)))
      throw new ExcelProblem("changedMeanwhile", existing.name);
  };
  for (const plan of plans) await check(plan);
}

/** So many rows are compared before others have the thread for a moment. */
const ROWS_AT_ONCE = 20_000;

/** What was entered counts, not what formulas come to: those may change by themselves. */
async function isSame(a: EarlierTable, b: EarlierTable): Promise<boolean> {
  if (a.row !== b.row || a.column !== b.column || !areEqual(a.headings, b.headings)) return false;
  if (a.formulas.length !== b.formulas.length) return false;
  for (let first = 0; first < a.formulas.length; first += ROWS_AT_ONCE) {
    const end = Math.min(first + ROWS_AT_ONCE, a.formulas.length);
    for (let r = first; r < end; r++) if (!areEqual(a.formulas[r]!, b.formulas[r]!)) return false;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
}

function areEqual<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
