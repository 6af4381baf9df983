import { excelProblemCode, ExcelProblem, type ExcelProblemCode } from "../../excel/excelProblem";
import { Problem } from "../../core/problem";
import { errorDetails } from "../errorDetails";

/** What went wrong, as far as it is understood: the input, Excel, or something nobody foresaw. */
export type Trouble =
  | { readonly kind: "input"; readonly problem: Problem }
  | {
      readonly kind: "excel";
      readonly code: ExcelProblemCode;
      readonly sheet: string | null;
      readonly detail: string;
      /** Facts for whoever is asked for help; none where it is plain what to do. */
      readonly facts: readonly string[];
    }
  | { readonly kind: "unexpected"; readonly detail: string; readonly facts: readonly string[] };

/**
 * An error as the pane shows it. `detail` is for whoever is asked for help, not for the user.
 *
 * @example troubleOf(new ExcelProblem("readOnly"))
 *   //=> { kind: "excel", code: "readOnly", sheet: null, detail: "readOnly", facts: [] }
 */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem && error.code !== "unexpected")
    return { kind: "input", problem: error };
  const code = excelProblemCode(error);
  if (code === null)
    return { kind: "unexpected", detail: String(error), facts: errorDetails(error) };
  const sheet = error instanceof ExcelProblem ? error.sheet : null;
  const detail = String((error as { code?: unknown }).code ?? code);
  const facts = code === "unknown" ? errorDetails(error) : [];
  return { kind: "excel", code, sheet, detail, facts };
}
