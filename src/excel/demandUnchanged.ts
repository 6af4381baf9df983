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
    if (!before || !now || !isSame(before, now))
      throw new ExcelProblem("changedMeanwhile", existing.name);
  };
  for (const plan of plans) await check(plan);
}

/** What was entered counts, not what formulas come to: those may change by themselves. */
function isSame(a: EarlierTable, b: EarlierTable): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    areEqual(a.headings, b.headings) &&
    a.formulas.length === b.formulas.length &&
    a.formulas.every((row, r) => areEqual(row, b.formulas[r]!))
  );
}

function areEqual<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
