import { cadence, type ClientCadence } from "../core/cadence";
import type { Cell } from "../sheet/cell";
import { clientTable } from "../sheet/clientTable";
import { datedPurchasesIn } from "../sheet/purchasesIn";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = [
  "Client",
  "Purchases",
  "First purchase",
  "Last purchase",
  "Usual days between orders",
  "Longest gap",
  "Days since",
  "Status",
];

/**
 * Shows who is drifting away: each client's buying rhythm and status, Active, Order due, At risk, Lost or One-off. Lost is
 * a silence of 3 usual intervals, and of 1.5 times the client's longest gap.
 * @customfunction CADENCE
 * @param clients One column with the code or name of the client of each purchase. Case and extra spaces do not
 *   matter.
 * @param dates One column with the date of each purchase; as long as clients.
 * @param [amounts] One column with the amount of each purchase; as long as clients. A day is a purchase if an amount is
 *   above 0. Default none: every row is a purchase.
 * @param [as_of] The date to look from; later rows are ignored. Default the last date given, never today.
 * @param [lost_days] The days without a purchase after which any client is Lost, such as 180. Default none: by each
 *   client's own rhythm.
 * @returns A table headed Client, Purchases (distinct days), First purchase, Last purchase, Usual days between orders
 *   (the median; of all clients for one with fewer than 3 purchases; at least 10), Longest gap, Days since, Status. Dates are
 *   numbers: give their columns a date format.
 * @example =KAM.CADENCE({"Acme";"Acme";"Acme";"Bolt"}, {45299;45329;45360;45301}, {500;480;530;120}, DATE(2024,4,30))
 * @example =KAM.CADENCE(Sales[Client], Sales[Date], Sales[Amount])
 * @example =KAM.CADENCE(A2:A5000, B2:B5000, C2:C5000, DATE(2025,12,31), 180)
 */
export function CADENCE(
  clients: unknown[][],
  dates: unknown[][],
  amounts?: unknown[][],
  as_of?: unknown,
  lost_days?: unknown
): unknown[][] {
  return answer(() => {
    const cells = datedPurchasesIn(clients, dates, amounts);
    const asOf = optionalNumber("as_of", as_of, "date");
    const rhythms = cadence(cells.purchases, {
      asOf,
      lostDays: optionalNumber("lost_days", lost_days),
    });
    return clientTable(HEADINGS, cells, asOf, (client) => {
      const rhythm = rhythms.clients[client];
      return rhythm ? rowOf(rhythm) : null;
    });
  });
}

/** A client that only returned has no rhythm to tell of. */
function rowOf(rhythm: ClientCadence): Cell[] {
  const { purchases, first, last, usualDays, longestGap, daysSince, status } = rhythm;
  if (purchases === 0) return [0, "", "", "", "", "", ""];
  return [purchases, first, last, usualDays, longestGap ?? "", daysSince, status];
}
