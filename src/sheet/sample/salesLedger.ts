import { serialOf } from "../../core/period";
import type { Cell } from "../cell";
import type { ClientKind } from "./clientKind";
import { companies, type Company } from "./companies";
import { ledger, type Slip } from "./ledger";

const FIRST_DAY = serialOf(2023, 1, 2);
const LAST_DAY = serialOf(2025, 6, 16); // mid-month, so that the last month is incomplete

const SINCE_A_YEAR = [serialOf(2023, 9, 1), serialOf(2024, 4, 1)] as const;
const SINCE_APRIL = [serialOf(2025, 4, 2), serialOf(2025, 4, 10)] as const;
const WEEKS = [11, 21] as const; // usual days between orders: most months have one, X
const MOST_MONTHS = [17, 27] as const;
const EVERY_OTHER_MONTH = [44, 54] as const; // Y
const FEW_A_YEAR = [78, 95] as const; // Z
const DUE = [1.25, 1.6] as const; // of the usual interval since the last order
const AT_RISK = [2.4, 2.6] as const;
const LOST = [4.4, 4.8] as const;
const SHRINKING = [0.5, 0.65] as const;
const LOSING_MONEY = [-0.14, -0.05] as const;

/** In the order of sales: A to 80 % of the total, B to 95 %, C. */
// prettier-ignore
const KINDS: readonly ClientKind[] = [
  { shows: "the anchor", clients: 1, salesPerYear: [1_610_000, 1_610_000], interval: [11, 12], silence: [0, 0], growth: [1.08, 1.09] },
  { shows: "AX", clients: 12, salesPerYear: [380_000, 100_000], interval: WEEKS },
  { shows: "AX, order due", clients: 3, salesPerYear: [210_000, 110_000], interval: WEEKS, silence: DUE },
  { shows: "AY", clients: 5, salesPerYear: [320_000, 100_000], interval: EVERY_OTHER_MONTH },
  { shows: "AZ", clients: 4, salesPerYear: [260_000, 110_000], interval: FEW_A_YEAR },
  { shows: "AN", clients: 3, salesPerYear: [1_000_000, 700_000], interval: [11, 14], since: SINCE_APRIL },
  { shows: "A lost", clients: 3, salesPerYear: [240_000, 150_000], interval: [12, 15], silence: LOST, growth: [1.2, 1.3] },
  { shows: "A at risk", clients: 2, salesPerYear: [180_000, 120_000], interval: WEEKS, silence: AT_RISK },
  { shows: "A shrinking", clients: 3, salesPerYear: [190_000, 110_000], interval: WEEKS, growth: SHRINKING },
  { shows: "A losing money", clients: 4, salesPerYear: [200_000, 110_000], interval: WEEKS, margin: LOSING_MONEY },
  { shows: "A come back", clients: 1, salesPerYear: [170_000, 170_000], interval: WEEKS, pause: 6 },

  { shows: "BX", clients: 14, salesPerYear: [66_000, 28_000], interval: MOST_MONTHS },
  { shows: "BX since a year", clients: 5, salesPerYear: [64_000, 30_000], interval: MOST_MONTHS, since: SINCE_A_YEAR },
  { shows: "BY", clients: 7, salesPerYear: [64_000, 26_000], interval: EVERY_OTHER_MONTH },
  { shows: "BZ", clients: 6, salesPerYear: [62_000, 26_000], interval: FEW_A_YEAR },
  { shows: "BN", clients: 3, salesPerYear: [330_000, 240_000], interval: [14, 18], since: SINCE_APRIL },
  { shows: "B lost", clients: 3, salesPerYear: [60_000, 30_000], interval: [12, 18], silence: LOST, growth: [1.2, 1.3] },
  { shows: "B at risk", clients: 3, salesPerYear: [50_000, 25_000], interval: WEEKS, silence: AT_RISK },
  { shows: "B shrinking", clients: 4, salesPerYear: [55_000, 22_000], interval: WEEKS, growth: SHRINKING },
  { shows: "B losing money", clients: 4, salesPerYear: [58_000, 34_000], interval: MOST_MONTHS, margin: LOSING_MONEY },
  { shows: "B come back", clients: 2, salesPerYear: [50_000, 30_000], interval: WEEKS, pause: 6 },

  { shows: "CX", clients: 34, salesPerYear: [14_000, 2_500], interval: MOST_MONTHS },
  { shows: "CY", clients: 16, salesPerYear: [14_000, 2_000], interval: EVERY_OTHER_MONTH },
  { shows: "CZ", clients: 16, salesPerYear: [13_000, 1_500], interval: FEW_A_YEAR },
  { shows: "CN", clients: 4, salesPerYear: [60_000, 12_000], interval: [16, 20], since: SINCE_APRIL },
  { shows: "C lost", clients: 2, salesPerYear: [11_000, 6_000], interval: [12, 18], silence: LOST, growth: [1.2, 1.3] },
  { shows: "C at risk", clients: 3, salesPerYear: [10_000, 3_000], interval: MOST_MONTHS, silence: AT_RISK },
  { shows: "C shrinking", clients: 3, salesPerYear: [9_000, 3_000], interval: MOST_MONTHS, growth: SHRINKING },
  { shows: "C come back", clients: 2, salesPerYear: [8_000, 4_000], interval: WEEKS, pause: 6 },
  { shows: "one order only", clients: 4, salesPerYear: [7_000, 2_000], interval: [100, 100], silence: [1.2, 3], orders: 1 },
  { shows: "lost long ago", clients: 4, salesPerYear: [40_000, 8_000], interval: [16, 16], silence: [48.2, 49.8] },
];

const SLIPS: readonly Slip[] = [
  { at: 0.07, cells: { "Client code": null, Client: null } },
  { at: 0.21, cells: { Date: null } },
  { at: 0.38, cells: { Amount: "on request" } },
  { at: 0.55, cells: { Date: "31.02.2024" } },
  { at: 0.72, cells: { "Client code": "\u00A0", Client: " " } },
  { at: 0.9, cells: { Amount: "see CN" } },
];

/**
 * The sample ledger of a dealer in industrial supplies: 180 clients over 30 months that end mid-month, with everything
 * in it that an analysis of clients should find (the tests say what, in figures).
 *
 * @example salesLedgerSample()[0] //=> ["Invoice", "Date", "Client code", "Client", ..., "Amount", "Cost", "Profit"]
 */
export function salesLedgerSample(): Cell[][] {
  const clients = KINDS.reduce((sum, kind) => sum + kind.clients, 0);
  return ledger({
    seed: 20250616,
    days: [FIRST_DAY, LAST_DAY],
    kinds: KINDS,
    companies: withOneName(companies(clients), 30, 126),
    slips: SLIPS,
  });
}

/** Companies of which two, a mother and its branch, go by one name. */
function withOneName(all: readonly Company[], mother: number, branch: number): Company[] {
  return all.map((company, i) => (i === branch ? all[mother]! : company));
}
