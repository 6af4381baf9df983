import type { Words } from "../locales/words";
import type { ParameterName } from "./parametersText";

/**
 * The names of choices, in a sentence.
 *
 * @example parameterList(["a", "period"], words.report) //=> "the limit of A, the periods of XYZ"
 */
export function parameterList(
  changed: readonly ParameterName[],
  { summary: { parameters } }: Words["report"]
): string {
  return changed.map((name) => parameters[name]).join(", ");
}
