import type { Action } from "../../core/action";
import type { Words } from "../../locales/words";

/**
 * What to do next with a client, in words.
 *
 * @example nextStep({ code: "CY" }, en.report) //=> "Inside sales"
 */
export function nextStep(action: Action, { actions }: Words["report"]): string {
  return action.code === "N" || action.code === "atRisk"
    ? actions[action.code](action.days)
    : actions[action.code]();
}
