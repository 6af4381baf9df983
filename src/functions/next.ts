import { cadence } from "../core/cadence";
import { nextPurchase } from "../core/nextPurchase";
import { clientTable } from "../sheet/clientTable";
import { datedPurchasesIn } from "../sheet/purchasesIn";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = ["Client", "Expected next purchase", "Days overdue", "Overdue in usual intervals"];

/**
 * Tells when each client should order again, by its usual days between orders (KAM.CADENCE), and how late it is.
 * @customfunction NEXT
 * @param clients One column with the code or name of the client of each purchase. Case and extra spaces do not
 *   matter.
 * @param dates One column with the date of each purchase; as long as clients.
 * @param [amounts] One column with the amount of each purchase; as long as clients. A day is a purchase if an amount is
 *   above 0. Default none: every row is a purchase.
 * @param [as_of] The date to look from; later rows are ignored. Default the last date given, never today.
 * @returns A table headed Client, Expected next purchase (a number: give the column a date format), Days overdue (0 if
 *   not), Overdue in usual intervals.
 * @example =KAM.NEXT({"Acme";"Acme";"Acme";"Bolt"}, {45299;45329;45360;45301}, {500;480;530;120}, DATE(2024,4,30))
 * @example =KAM.NEXT(Sales[Client], Sales[Date], Sales[Amount])
 * @example =KAM.NEXT(A2:A5000, B2:B5000, C2:C5000, DATE(2025,12,31))
 */
export function NEXT(
  clients: unknown[][],
  dates: unknown[][],
  amounts?: unknown[][],
  as_of?: unknown
): unknown[][] {
  return answer(() => {
    const cells = datedPurchasesIn(clients, dates, amounts);
    const asOf = optionalNumber("as_of", as_of, "date");
    const rhythms = cadence(cells.purchases, { asOf });
    return clientTable(HEADINGS, cells, asOf, (client) => {
      const rhythm = rhythms.clients[client];
      if (!rhythm) return null;
      if (rhythm.last === null) return ["", "", ""];
      const { expected, daysOverdue, intervalsOverdue } = nextPurchase(
        rhythm.last,
        rhythm.usualDays,
        rhythms.asOf
      );
      return [expected, daysOverdue, intervalsOverdue];
    });
  });
}
