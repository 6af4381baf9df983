import type { Language } from "./language";
import type { PaneState } from "./state/paneState";

type Notice = Exclude<PaneState["notice"], "shared" | null>;

/**
 * What ended last, in words.
 *
 * @example noticeText("cancelled", english) //=> "Cancelled. Nothing was written."
 */
export function noticeText(notice: Notice, { words: { pane } }: Language): string {
  return typeof notice === "string" ? pane[notice] : pane.removedBut(pane.sheetList(notice.kept));
}
