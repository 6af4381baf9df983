import type { Problem } from "../core/problem";
import type { Words } from "../locales/words";
import type { Trouble } from "./state/trouble";

/**
 * A trouble in words: what is wrong and what to do.
 *
 * @example troubleText({ kind: "excel", code: "busy", sheet: null, detail: "Timeout" }, en) //=> "Excel is busy. ..."
 */
export function troubleText(trouble: Trouble, { pane, problems }: Words): string {
  const { troubles } = pane;
  if (trouble.kind === "unexpected") return troubles.unexpected(trouble.detail);
  if (trouble.kind === "input") {
    const { code, facts } = trouble.problem;
    if (
      code === "noPositiveValues" ||
      code === "overflow" ||
      code === "fromAfterTo" ||
      code === "noPurchases"
    )
      return troubles[code];
    const say = problems[code] as (facts: Problem["facts"]) => string;
    return say(facts);
  }
  if (trouble.code === "sheetProtected") return troubles.sheetProtected(trouble.sheet);
  if (trouble.code === "unknown") return troubles.unknown(trouble.detail);
  return troubles[trouble.code];
}
