import { formulaCounts } from "../excel/formulaCounts";
import { freezeFormulas } from "../excel/freezeFormulas";
import { repairFormulas } from "../excel/repairFormulas";
import { sharingCheck } from "../excel/sharingCheck";
import type { Words } from "../locales/words";
import { impersonalHeadings } from "../sheet/impersonalHeadings";
import type { Sharing, SharingTask } from "./state/sharing";

/**
 * Does a task of sharing and answers what it came to.
 *
 * @throws the reason of an aborted signal; ExcelProblem "sheetProtected"; what Excel throws
 */
export async function sharingOf(
  task: SharingTask,
  words: Words,
  options: {
    readonly onProgress?: (done: number, of: number) => void;
    readonly signal?: AbortSignal;
  }
): Promise<Sharing> {
  switch (task) {
    case "check":
      return {
        kind: "checked",
        check: await sharingCheck({ ...options, impersonal: impersonalHeadings(words.report) }),
      };
    case "count":
      return { kind: "counted", counts: await formulaCounts(options.signal) };
    case "freeze":
      return { kind: "frozen", frozen: await freezeFormulas() };
    case "repair":
      return { kind: "repaired", repaired: await repairFormulas() };
  }
}
