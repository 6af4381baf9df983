import { coefficientOfVariation } from "../../core/coefficientOfVariation";
import type { SegmentedClient, Segmentation } from "../../core/segmentation";
import { sum } from "../../core/sum";
import { LEAST_PERIODS, XYZ_LIMITS, type XyzMethod } from "../../core/xyz";
import type { Language } from "../language";
import type { ClientHistory } from "./clientHistory";

/**
 * Why a client has its class of rhythm, in a sentence; null where the data have no periods.
 *
 * @example whyRhythm(client, segmentation, "frequency", history, english)
 *   //=> "Bought in 18 of 24 quarters (75%): X from 75%, Y from 50%, so X."
 */
export function whyRhythm(
  { xyz, activePeriods, windowPeriods }: SegmentedClient,
  { xyz: basis }: Pick<Segmentation, "xyz">,
  method: XyzMethod,
  history: ClientHistory | null,
  { words, format }: Language
): string | null {
  if (!basis || !history) return null;
  const { result, periodPlurals } = words.pane;
  const { period } = basis.choice;
  const periods = period ? periodPlurals[period] : result.periodsOfData;
  if (xyz === "") return result.whyNoRhythm;
  if (xyz === "N") return result.whyNew({ least: format.count(LEAST_PERIODS), periods });

  const window = windowPeriods ?? 0;
  const limits = XYZ_LIMITS[method];
  const facts = { window: format.count(window), periods, xyz };
  if (method === "frequency")
    return result.whyFrequency({
      ...facts,
      active: format.count(activePeriods ?? 0),
      share: format.share((activePeriods ?? 0) / window),
      x: format.share(limits.x),
      y: format.share(limits.y),
    });
  const amounts = amountsOfWindow(history, basis.labels, window);
  if (sum(amounts) <= 0) return result.whyNegativeMean(periods);
  return result.whyVariation({
    ...facts,
    variation: format.number(coefficientOfVariation(amounts)),
    x: format.number(limits.x),
    y: format.number(limits.y),
  });
}

/** The latest amounts of a history within the periods XYZ looked at; returns beyond the sales of a period count as nothing. */
function amountsOfWindow(
  { labels, amounts }: ClientHistory,
  seen: readonly string[],
  window: number
): Float64Array {
  const end = labels.indexOf(seen.at(-1) ?? "") + 1;
  return amounts.slice(end - window, end).map((amount) => Math.max(0, amount));
}
