import { showsPassing } from "./freezeFormulas";
import { liveFormulas } from "./liveFormulas";
import { isBroken } from "./repairFormulas";

/** How many live formulas of KAM there are, and what can be done with them. */
export interface FormulaCounts {
  readonly formulas: number;
  /** Those that can be turned into values. */
  readonly ready: number;
  /** Of these: those that show an error of the data, such as #VALUE!, which would stay as a value. */
  readonly errors: number;
  /** Those that show #NAME?. */
  readonly broken: number;
}

/**
 * Counts the formulas of KAM in the workbook. Changes nothing.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function formulaCounts(signal?: AbortSignal): Promise<FormulaCounts> {
  return Excel.run(async (context) => {
    const found = await liveFormulas(context, signal);
    const ready = found.filter((formula) => !showsPassing(formula));
    return {
      formulas: found.length,
      ready: ready.length,
      errors: ready.filter(({ error }) => error !== null).length,
      broken: found.filter(isBroken).length,
    };
  });
}
