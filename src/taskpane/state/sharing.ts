import type { FormulaCounts } from "../../excel/formulaCounts";
import type { Frozen } from "../../excel/freezeFormulas";
import type { Repaired } from "../../excel/repairFormulas";
import type { SharingCheck } from "../../excel/sharingCheck";

/** What can be done before a workbook is shared, each on demand. */
export const SHARING_TASKS = ["check", "count", "freeze", "repair"] as const;
export type SharingTask = (typeof SHARING_TASKS)[number];

/** What such a task came to; counted formulas wait for the word to freeze them. */
export type Sharing =
  | { readonly kind: "checked"; readonly check: SharingCheck }
  | { readonly kind: "counted"; readonly counts: FormulaCounts }
  | { readonly kind: "frozen"; readonly frozen: Frozen }
  | { readonly kind: "repaired"; readonly repaired: Repaired };

/** Whether a job is one of these tasks. */
export function isSharing(kind: string): kind is SharingTask {
  return (SHARING_TASKS as readonly string[]).includes(kind);
}
