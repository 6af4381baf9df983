import type { Segmentation } from "../core/segmentation";
import type { Language } from "./language";

/** How many clients have got a class, in words. */
export function resultSentence(
  { abcCounts }: Pick<Segmentation, "abcCounts">,
  { words, format }: Language
): string {
  const n = abcCounts.A + abcCounts.B + abcCounts.C;
  return words.pane.resultTitle({ clients: words.pane.clients({ n, count: format.count(n) }) });
}
