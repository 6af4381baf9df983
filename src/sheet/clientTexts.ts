import type { PortfolioClient } from "../core/portfolioClient";
import { roundedShare } from "../core/roundedShare";
import type { Words } from "../locales/words";
import { trend } from "./trend";

type ReportWords = Words["report"];

/**
 * What to do next with a client, in words.
 *
 * @example actionText(client, words.report) //=> "Inside sales"
 */
export function actionText(
  { action }: Pick<PortfolioClient, "action">,
  words: ReportWords
): string {
  if (action === null) return words.nothing;
  return "days" in action ? words.actions[action.code](action.days) : words.actions[action.code]();
}

/**
 * Whether a client is key, and why.
 *
 * @example keyText({ key: { isKey: true, reason: "anchor", share: 0.14 } }, words.report) //=> "Anchor 14 %"
 */
export function keyText({ key }: Pick<PortfolioClient, "key">, words: ReportWords): string {
  const { keyReasons } = words;
  if (key === null) return words.nothing;
  switch (key.reason) {
    case "anchor":
      return keyReasons.anchor(words.shareText(roundedShare(key.share, 2)));
    case "proposed":
      return keyReasons.proposed();
    case "yourChoice":
      return key.isKey ? keyReasons.chosen() : keyReasons.declined();
  }
}

/**
 * The types of a client, joined.
 *
 * @example typeText({ types: ["Anchor", "Expert"] }, words.report) //=> "Anchor + Expert"
 */
export function typeText({ types }: Pick<PortfolioClient, "types">, words: ReportWords): string {
  return types.map((type) => words.types[type]).join(" + ") || words.nothing;
}

/** Its status, or a dash where it has none. */
export function statusText(
  { status }: Pick<PortfolioClient, "status">,
  words: ReportWords
): string {
  return status === "" ? words.nothing : words.statuses[status];
}

/**
 * Where its sales of the last 12 months go, beside the 12 before.
 *
 * @example trendText({ previous12: 100, change: -30, changeShare: -0.3, shrinking: true }, words.report) //=> "▼ Shrinking"
 */
export function trendText(client: Parameters<typeof trend>[0], words: ReportWords): string {
  const direction = trend(client);
  return direction ? words.trends[direction] : words.nothing;
}

/**
 * The segment of the earlier run and that of this one; a dash where no movement is claimed.
 *
 * @example wasNowText({ was: "BX", segment: "AX" }, words.report) //=> "BX -> AX"
 * @example wasNowText({ was: "AX", segment: "AX" }, words.report) //=> "unchanged"
 */
export function wasNowText(
  { was, segment }: Pick<PortfolioClient, "was" | "segment">,
  words: ReportWords
): string {
  const { nothing } = words;
  if (was === null) return nothing;
  if (was === segment) return was === "" ? nothing : words.unchanged;
  return words.wasNow({
    was: was === "new" ? words.wasNew : was || nothing,
    now: segment || nothing,
  });
}

/**
 * The segment of a client; of one that bought nothing in the span the class it had before. Without periods its class.
 *
 * @example segmentText({ segment: "", abc: "", weight: "B", activePeriods: 0 }, words.report) //=> "B before"
 */
export function segmentText(
  {
    segment,
    abc,
    weight,
    activePeriods,
  }: Pick<PortfolioClient, "segment" | "abc" | "weight" | "activePeriods">,
  words: ReportWords
): string {
  if (segment !== "") return segment;
  const hasPeriods = activePeriods !== null;
  if (abc !== "") return hasPeriods ? words.nothing : abc;
  return weight === "" ? words.nothing : words.classBefore(weight);
}
