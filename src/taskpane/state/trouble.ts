import { excelProblemCode, ExcelProblem, type ExcelProblemCode } from "../../excel/excelProblem";
import { Problem } from "../../core/problem";

/** What went wrong, as far as it is understood: the input, Excel, or something nobody foresaw. */
export type Trouble =
  | { readonly kind: "input"; readonly problem: Problem }
  | {
      readonly kind: "excel";
      readonly code: ExcelProblemCode;
      readonly sheet: string | null;
      readonly detail: string;
    }
  | { readonly kind: "unexpected"; readonly detail: string };

/**
 * An error as the pane shows it. `detail` is for whoever is asked for help, not for the user.
 *
 * @example troubleOf(new ExcelProblem("readOnly")) //=> { kind: "excel", code: "readOnly", sheet: null, detail: "readOnly" }
 */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem && error.code !== "unexpected")
    return { kind: "input", problem: error };
  const code = excelProblemCode(error);
  if (code === null) return { kind: "unexpected", detail: String(error) };
  const sheet = error instanceof ExcelProblem ? error.sheet : null;
  return { kind: "excel", code, sheet, detail: String((error as { code?: unknown }).code ?? code) };
}
