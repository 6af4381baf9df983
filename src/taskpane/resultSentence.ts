import type { Segmentation } from "../core/segmentation";
import type { Language } from "./language";

/** How many clients have got a segment or, without periods, a class, in words. */
export function resultSentence(
  { abcCounts, xyz, matrix }: Pick<Segmentation, "abcCounts" | "xyz" | "matrix">,
  { words, format }: Language
): string {
  const n = xyz ? matrix.clients.total : abcCounts.A + abcCounts.B + abcCounts.C;
  return words.pane.resultTitle({ clients: words.pane.clients({ n, count: format.count(n) }) });
}
