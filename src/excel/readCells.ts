import type { Cell } from "../sheet/cell";
import { cellsOf, mayHoldErrors } from "./cells";
import { ValuesMissing } from "./payload";

/**
 * The cells of ranges whose values have been asked for, each as rows; what else has been asked for comes with them.
 *
 * @throws ValuesMissing; what Excel throws
 */
export async function readCells(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[]
): Promise<readonly Cell[][][]> {
  await context.sync();
  if (ranges.some(({ values }) => values === null)) throw new ValuesMissing();

  // Which texts are errors is asked only where there may be one: the answer is longer than the values.
  const doubtful = ranges.filter(({ values }) => mayHoldErrors(values));
  doubtful.forEach((range) => range.load("valueTypes"));
  if (doubtful.length > 0) await context.sync();
  return ranges.map((range) =>
    cellsOf(range.values, doubtful.includes(range) ? range.valueTypes : undefined)
  );
}
