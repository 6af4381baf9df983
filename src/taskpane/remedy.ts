import { PERIODS } from "../core/period";
import type { SegmentationWarning } from "../core/segmentation";
import type { PreviewFacts } from "./analysis/facts";
import { perCent, type Choices } from "./state/choices";

/**
 * The choices that mend what a warning is about, or null where none is known to. Those for an empty class have been tried
 * on the clients' values: they fill all three.
 *
 * @example remedy({ code: "dominantClass", xyz: "Z", share: 0.97, longer: "quarter" }, preview) //=> { period: "quarter" }
 */
export function remedy(
  warning: SegmentationWarning,
  { segmentation, fullClasses }: PreviewFacts
): Partial<Choices> | null {
  switch (warning.code) {
    case "dominantClass":
      return warning.longer && { period: warning.longer };
    case "tooFewPeriods": {
      const period = segmentation.xyz?.choice.period;
      const shorter = period ? PERIODS[PERIODS.indexOf(period) - 1] : undefined;
      return shorter ? { period: shorter } : null;
    }
    case "emptyClass":
      return fullClasses && choicesOf(fullClasses);
    default:
      return null;
  }
}

function choicesOf({
  rule,
  aLimit,
  bLimit,
}: NonNullable<PreviewFacts["fullClasses"]>): Partial<Choices> {
  return {
    ...(rule && { rule }),
    ...(aLimit !== undefined && { aLimit: perCent(aLimit) }),
    ...(bLimit !== undefined && { bLimit: perCent(bLimit) }),
  };
}
