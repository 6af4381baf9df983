import type { Reason } from "../../core/why";
import type { SegmentationParameters } from "../../core/segmentation";
import type { Language } from "../language";
import { decisiveShare } from "./decisiveShare";

/**
 * Why a client has its class of volume, in sentences: its rank, what decides, and the amounts that would change it. A
 * reason of null is that of a client without a class.
 *
 * @example whyClass(why([80, 15, 5])[0]!, DEFAULT_PARAMETERS, english)
 *   //=> ["Rank 1 of 3, with 80% of sales.", "Larger clients hold 0%, below the line of 80%, so A; with it 80%.", "It would be B below 5.00."]
 */
export function whyClass(
  reason: Reason | null,
  parameters: Pick<SegmentationParameters, "aLimit" | "bLimit" | "rule" | "measure">,
  language: Language
): readonly string[] {
  const { words, format } = language;
  const { result } = words.pane;
  if (!reason) return [result.whyNone];
  const { rank, of, share, below, above } = reason;
  const changes = (["below", "above"] as const).flatMap((side) => {
    const change = { below, above }[side];
    return change
      ? [result.whyChange({ side, to: change.to, amount: format.amount(change.amount) })]
      : [];
  });
  return [
    result.rank[parameters.measure]({
      rank: format.count(rank),
      of: format.count(of),
      share: format.share(share),
    }),
    decision(reason, parameters, language),
    ...(changes.length > 0 ? changes : [result.whyNoChange]),
  ];
}

function decision(
  { letter, before, through, share }: Reason,
  { aLimit, bLimit, rule }: Pick<SegmentationParameters, "aLimit" | "bLimit" | "rule">,
  { words, format }: Language
): string {
  const { whyReach, whyWithin, whyNegative } = words.pane.result;
  if (share < 0) return whyNegative;
  const limits = [aLimit, bLimit];
  const facts = {
    before: decisiveShare(before, limits, format),
    through: decisiveShare(through, limits, format),
    a: format.share(aLimit),
    b: format.share(bLimit),
  };
  if (rule === "reach") return whyReach[letter](facts);
  const isLargest = letter === "A" && through > aLimit + 1e-9;
  return isLargest ? whyWithin.largest(facts) : whyWithin[letter](facts);
}
