import type { Language } from "./language";
import { isInsertion, type PaneState } from "./state/paneState";
import { isSharing } from "./state/sharing";

/**
 * How far the work has come, in words; "" when there is none.
 *
 * @example progressText({ job: { kind: "read" }, progress: { done: 40000, of: 60855 } }, english) //=> "Reading rows 40,000 of 60,855"
 */
export function progressText(
  { job, progress, cancelling }: Pick<PaneState, "job" | "progress" | "cancelling">,
  { words: { pane }, format }: Language
): string {
  if (job === null) return "";
  if (cancelling) return pane.cancelling;
  if (job.kind === "recognise") return pane.recognising;
  if (job.kind === "remove") return pane.removing;
  if (isInsertion(job.kind)) return pane.insertingSheet[job.kind];
  if (isSharing(job.kind) && !progress) return pane.sharing.working[job.kind];
  if (!progress) return job.kind === "read" ? pane.readingStarts : pane.workingOut;
  const shown = { done: format.count(progress.done), of: format.count(progress.of) };
  if (progress.stage === "steps") return pane.workingSteps(shown);
  if (progress.stage === "earlier") return pane.readingEarlier(shown);
  if (progress.stage === "handOver") return pane.handingOver(shown);
  if (job.kind === "check") return pane.sharing.reading(shown);
  return job.kind === "read" ? pane.readingRows(shown) : pane.writing(shown);
}
