import type { MissingRole } from "../../sheet/columnMapping";
import { parametersOf, type ChoiceFault } from "./choices";
import { missingIn, profitOf } from "./columns";
import type { PaneState } from "./paneState";

/** What the user must still choose or mend before a run: nothing may be read or written until then. */
export type Fault = "noSource" | MissingRole | "noProfit" | ChoiceFault;

/** The faults of the pane's fields, in the order the fields stand in; none while the columns are not known yet. */
export function faultsOf({ choices, columns, sources, source }: PaneState): readonly Fault[] {
  const asked = parametersOf(choices);
  const faults: Fault[] =
    "faults" in asked ? asked.faults.filter((fault) => !OF_METHOD.has(fault)) : [];
  if (sources !== null && source === null) faults.push("noSource");
  if (columns) {
    faults.push(...missingIn(columns));
    if (choices.measure === "profit" && profitOf(columns) === null) faults.push("noProfit");
  }
  if ("faults" in asked) faults.push(...asked.faults.filter((fault) => OF_METHOD.has(fault)));
  return faults;
}

/** Their fields stand below the columns. */
const OF_METHOD: ReadonlySet<ChoiceFault> = new Set(["limits", "lostDays"]);
