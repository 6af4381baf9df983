import { cadenceOf } from "../core/cadence";
import { checkDate } from "../core/checkDate";
import {
  DEFAULT_PARAMETERS,
  segmentingClients,
  type SegmentationParameters,
} from "../core/clientSegments";
import { finished } from "../core/finished";
import type { Ledger } from "../core/ledger";
import { ledgerDays } from "../core/ledgerDays";
import { PERIODS } from "../core/period";
import { ledgerCalendar } from "../core/purchaseCalendar";
import type { SpanChoice } from "../core/span";
import { XYZ_METHODS } from "../core/xyz";
import type { Cell } from "../sheet/cell";
import { ledgerIn } from "../sheet/ledgerIn";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = [
  "Client",
  "Amount",
  "Share",
  "Cumulative share",
  "ABC",
  "XYZ",
  "Segment",
  "Last purchase",
  "Status",
];

/**
 * Segments the clients of a ledger in one formula, as the pane does: ABC by amount over the last 12 complete months (the
 * whole ledger if it covers 15 or less), XYZ, and who is drifting away.
 * @customfunction SEGMENT
 * @param clients One column with the code or name of the client of each purchase. Case and extra spaces do not
 *   matter.
 * @param dates One column with the date of each purchase; as long as clients.
 * @param amounts One column with the amount of each purchase, returns as negative numbers; as long as clients.
 * @param [from] The first day to look at. Default by itself; with to alone, the first date.
 * @param [to] The last day to look at; last purchase and status look at all dates. Default by itself; with from alone,
 *   the last date.
 * @param [period] "week", "month", "quarter", "year", or "auto" for the shortest in which clients usually order once.
 *   Default "auto".
 * @param [method] How steadiness is measured: "frequency" or "variation", as in KAM.XYZ. Default "frequency".
 * @returns A table, largest first, headed Client, Amount, Share, Cumulative share, ABC, XYZ, Segment, Last purchase (a
 *   number: give its column a date format), Status (as in KAM.CADENCE, seen from the last date).
 * @example =KAM.SEGMENT({"Acme";"Acme";"Bolt"}, {45292;45323;45352}, {80;15;5})
 * @example =KAM.SEGMENT(Sales[Client], Sales[Date], Sales[Amount], DATE(2024,1,1), DATE(2024,12,31), "month")
 */
export function SEGMENT(
  clients: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  from?: unknown,
  to?: unknown,
  period?: unknown,
  method?: unknown
): unknown[][] {
  return answer(() => {
    const { ledger, names, failed } = ledgerIn(clients, dates, amounts);
    const firstDay = optionalNumber("from", from, "date");
    const lastDay = optionalNumber("to", to, "date");
    const parameters: SegmentationParameters = {
      ...DEFAULT_PARAMETERS,
      span: spanOf(ledger, firstDay, lastDay),
      period: optionalChoice("period", period, ["auto", ...PERIODS]) ?? "auto",
      method: optionalChoice("method", method, XYZ_METHODS) ?? "frequency",
    };
    const calendar = ledgerCalendar(ledger)!;
    const segments = finished(segmentingClients(ledger, parameters, calendar));
    const rhythms = cadenceOf(calendar).clients;

    const table: Cell[][] = [HEADINGS];
    for (const client of segments.clients) {
      const status = rhythms[client.client]?.status ?? "";
      const { amount, share, cumulativeShare, abc, xyz, segment: letters, last } = client;
      table.push([names[client.client]!, amount, share, cumulativeShare, abc, xyz, letters, last ?? "", status]); // prettier-ignore
    }
    for (const { name, error } of failed) table.push([name, ...HEADINGS.slice(1).map(() => error)]);
    return table;
  });
}

/** The days asked for, whole ones; those of the ledger where only one end is given. */
function spanOf(ledger: Ledger, from?: number, to?: number): SpanChoice {
  if (from === undefined && to === undefined) return "auto";
  if (from !== undefined) checkDate("from", null, from);
  if (to !== undefined) checkDate("to", null, to);
  const days = () => ledgerDays(ledger.date!)!;
  return { from: Math.floor(from ?? days().from), to: Math.floor(to ?? days().to) };
}
