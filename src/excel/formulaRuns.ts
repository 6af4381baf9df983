import type { CellFormula, Rectangle } from "../sheet/reportSheet";

/** Formulas of cells that stand below one another, to be written at once. */
export interface FormulaRun {
  readonly cells: Rectangle;
  readonly formulas: readonly string[];
}

/**
 * Formulas in runs as long as possible.
 *
 * @example formulaRuns([{ row: 4, column: 1, formula: "=RC[-1]" }, { row: 5, column: 1, formula: "=RC[-1]" }])
 *   //=> [{ cells: { row: 4, column: 1, rows: 2, columns: 1 }, formulas: ["=RC[-1]", "=RC[-1]"] }]
 */
export function formulaRuns(formulas: readonly CellFormula[]): readonly FormulaRun[] {
  const runs: { row: number; column: number; formulas: string[] }[] = [];
  const ordered = [...formulas].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, formula } of ordered) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.formulas.length === row)
      last.formulas.push(formula);
    else runs.push({ row, column, formulas: [formula] });
  }
  return runs.map(({ row, column, formulas: texts }) => ({
    cells: { row, column, rows: texts.length, columns: 1 },
    formulas: texts,
  }));
}
