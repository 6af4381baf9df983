import type { AbcClass } from "./abc";
import { abcOfLedger, type AbcBasis, type AbcParameters } from "./abcOfLedger";
import { action, type Action } from "./action";
import { clientRows } from "./clientRows";
import type { Ledger, LedgerClient } from "./ledger";
import { ledgerDays } from "./ledgerDays";
import { mappedInHalves } from "./mappedInHalves";
import { ledgerCalendar, type PurchaseCalendar } from "./purchaseCalendar";
import { purchaseDays } from "./purchaseDays";
import { ranking, type Ranking } from "./ranking";
import { medianUsualInterval } from "./usualInterval";
import type { XyzClass } from "./xyz";
import { xyzOfLedger, type XyzBasis, type XyzParameters } from "./xyzOfLedger";

export type SegmentationParameters = AbcParameters & XyzParameters;

/** ABC by amount at 80/95 %, XYZ by frequency, span and period chosen from the data. */
export const DEFAULT_PARAMETERS: SegmentationParameters = {
  measure: "amount",
  span: "auto",
  aLimit: 0.8,
  bLimit: 0.95,
  rule: "reach",
  method: "frequency",
  period: "auto",
};

export interface SegmentedClient extends LedgerClient, Ranking {
  /** Sales and profit within the span of ABC; one of them is the value it is ranked by. */
  readonly amount: number;
  readonly profit: number | null;
  readonly abc: AbcClass | "";
  readonly xyz: XyzClass | "";
  /** "AX" .. "CZ", "AN" ..; "" where either side is. */
  readonly segment: string;
  /** Periods with a purchase, of those from the first one on; null where there are no periods. */
  readonly activePeriods: number | null;
  readonly windowPeriods: number | null;
  /** First and last day with an amount above 0 in the whole ledger (serials); with a history, indexes of its periods. */
  readonly first: number | null;
  readonly last: number | null;
  readonly action: Action | null;
}

/** The clients of a ledger with their segments, and what these rest on. */
export interface ClientSegments {
  /**
   * Largest value first; equal ones by code, or by name where they have none. Clients of the ledger without sales in the
   * span are here too.
   */
  readonly clients: readonly SegmentedClient[];
  readonly abc: AbcBasis;
  /** Null for totals, which have no periods. */
  readonly xyz: XyzBasis | null;
  /** The median usual interval between orders, in days; null where no client has one. */
  readonly usualDays: number | null;
}

/**
 * Segments the clients of a ledger, in steps that others may go between: ABC by volume, XYZ by the steadiness of buying, and
 * what follows from the two for each client.
 *
 * A history has given periods and no days: both sides look at all of it. Totals have no XYZ. The order of the rows does
 * not matter. The calendar of the ledger may be given where it is at hand.
 *
 * @throws Problem "noPositiveValues" (nothing sold in the span), "noProfit", "limits", "fromAfterTo", "overflow"
 * @example finished(segmentingClients(ledger, DEFAULT_PARAMETERS)).clients[0]?.segment //=> "AX"
 */
export function* segmentingClients(
  ledger: Ledger,
  parameters: SegmentationParameters,
  calendar: PurchaseCalendar | null = ledgerCalendar(ledger)
): Generator<void, ClientSegments> {
  const rows = clientRows(ledger);
  const days = ledger.date && ledgerDays(ledger.date);
  const usualDays = medianUsualInterval(ledger, calendar);
  yield;
  const byVolume = abcOfLedger(ledger, rows, days, parameters);
  yield;
  const bySteadiness = xyzOfLedger(ledger, rows, days, parameters, usualDays);
  yield;
  const bought = purchaseDays(ledger, calendar);

  const ranks = ranking(ledger.clients, byVolume);
  const clients = yield* mappedInHalves(ranks, (ranked): SegmentedClient => {
    const { client } = ranked;
    const pattern = bySteadiness?.patterns[client];
    const abc = byVolume.classes[client]!;
    const xyz = pattern?.xyz ?? "";
    const profit = byVolume.profits?.[client] ?? null;
    const { code, name } = ledger.clients[client]!;
    // Each property by its name: spreading two objects into one takes a hundred times as long.
    return {
      code,
      name,
      client,
      rank: ranked.rank,
      value: ranked.value,
      share: ranked.share,
      cumulativeShare: ranked.cumulativeShare,
      amount: byVolume.amounts[client]!,
      profit,
      abc,
      xyz,
      segment: abc && xyz && `${abc}${xyz}`,
      activePeriods: pattern?.activePeriods ?? null,
      windowPeriods: pattern?.windowPeriods ?? null,
      first: bought.first[client] ?? null,
      last: bought.last[client] ?? null,
      action: action({ abc, xyz, profit }, usualDays),
    };
  });
  return { clients, abc: byVolume.basis, xyz: bySteadiness?.basis ?? null, usualDays };
}
