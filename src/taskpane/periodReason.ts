import { skippedPeriods, type PeriodChoice } from "../core/autoPeriod";
import type { Language } from "./language";

/**
 * Why XYZ counts in the periods it does, in words.
 *
 * @example periodReason({ reason: "rhythm", period: "quarter", days: 92 }, english) //=> "By quarters, since clients order about every 92 days"
 */
export function periodReason(choice: PeriodChoice, { words, format }: Language): string {
  const { periodPlurals: plural, periodReasons: reasons } = words.pane;
  switch (choice.reason) {
    case "rhythm":
      return reasons.rhythm({ period: plural[choice.period], days: format.count(choice.days) });
    case "fewPeriods":
      return reasons.fewPeriods({
        period: plural[choice.period],
        days: format.count(choice.days),
        wanted: reasons.or(skippedPeriods(choice).map((period) => plural[period])),
      });
    case "noRhythm":
    case "chosen":
      return reasons[choice.reason]({ period: plural[choice.period] });
    case "given":
      return reasons.given();
  }
}
