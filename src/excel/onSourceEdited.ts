import type { Source } from "./source";
import { sourceRange } from "./sourceRange";
import { touches } from "./touches";

/**
 * Calls the handler each time somebody changes cells of a source, or rows of it move. What formulas come to, and changes by a
 * co-author, Excel may not tell.
 *
 * @returns how to end that
 * @throws ExcelProblem "sourceGone"; what Excel throws
 */
export async function onSourceEdited(
  source: Source,
  handler: () => void
): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const place = await sourceRange(context, source);
    const subscription = place.sheet.onChanged.add(async ({ address }) => {
      if (touches(address, place)) handler();
    });
    await context.sync();
    return async () => {
      subscription.remove();
      await context.sync();
    };
  });
}
