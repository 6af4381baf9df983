import type { Segmentation } from "../core/segmentation";
import type { Language } from "./language";

/** The days a segmentation's ABC looked at, in words, with the reason where it was chosen for the user. */
export function spanText(
  { abc }: Pick<Segmentation, "abc">,
  { words: { pane }, format }: Language
): string {
  const { span, reason } = abc;
  if (!span) return pane.spanReasons.noDates();
  return pane.spanReasons[reason](
    pane.spanIs({ from: format.day(span.from), to: format.day(span.to) })
  );
}
