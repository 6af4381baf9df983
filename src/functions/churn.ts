import { churn } from "../core/churn";
import { periodLabel, PERIODS } from "../core/period";
import { datedPurchasesIn } from "../sheet/purchasesIn";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = [
  "Period",
  "Active at start",
  "New",
  "Went silent",
  "Came back",
  "Active at end",
  "Loss rate",
];

/**
 * Counts by period how many clients came, fell silent (by their own rhythm, as in KAM.CADENCE) and came back, and the share
 * lost of those active at its start. A row without client or date, or with an error, is left out.
 * @customfunction CHURN
 * @param clients One column with the code or name of the client of each purchase. Case and extra spaces do not
 *   matter.
 * @param dates One column with the date of each purchase; as long as clients.
 * @param [amounts] One column with the amount of each purchase; as long as clients. A day is a purchase if an amount is
 *   above 0. Default none: every row is a purchase.
 * @param [period] "week" (Monday to Sunday, ISO 8601), "month", "quarter" or "year". Default "quarter".
 * @param [lost_days] The days without a purchase after which any client counts as silent, such as 180. Default none: by
 *   each client's own rhythm.
 * @returns A table headed Period, Active at start, New, Went silent, Came back, Active at end, Loss rate (0 to 1, blank
 *   where no client was active at the start). An incomplete last period is marked with *.
 * @example =KAM.CHURN({"Acme";"Acme";"Acme";"Acme";"Bolt";"Cobb"}, {45299;45329;45360;45540;45301;45550})
 * @example =KAM.CHURN(Sales[Client], Sales[Date], Sales[Amount])
 * @example =KAM.CHURN(A2:A5000, B2:B5000, C2:C5000, "month", 180)
 */
export function CHURN(
  clients: unknown[][],
  dates: unknown[][],
  amounts?: unknown[][],
  period?: unknown,
  lost_days?: unknown
): unknown[][] {
  return answer(() => {
    const length = optionalChoice("period", period, PERIODS) ?? "quarter";
    const { purchases } = datedPurchasesIn(clients, dates, amounts);
    const { first, periods, isLastIncomplete } = churn(purchases, {
      period: length,
      lostDays: optionalNumber("lost_days", lost_days),
    });
    return [
      HEADINGS,
      ...periods.map((of, i) => [
        periodLabel(first + i, length) + (isLastIncomplete && i === periods.length - 1 ? "*" : ""),
        of.activeAtStart,
        of.new,
        of.wentSilent,
        of.cameBack,
        of.activeAtEnd,
        of.lossRate ?? "",
      ]),
    ];
  });
}
