import { serialOf } from "../../core/period";
import type { Cell } from "../cell";
import type { ClientKind } from "./clientKind";
import { companies } from "./companies";
import { ledger } from "./ledger";

const KINDS: readonly ClientKind[] = [
  {
    shows: "the one client",
    clients: 1,
    salesPerYear: [627_300, 627_300],
    interval: [7, 8],
    silence: [0, 0],
  },
  { shows: "the others", clients: 12, salesPerYear: [70_000, 10_000], interval: [16, 30] },
  { shows: "the small ones", clients: 5, salesPerYear: [8_000, 1_500], interval: [40, 60] },
];

/**
 * A small sample: the ledger of a workshop that lives from one client, who has 62 % of its sales. 18 clients, 14 months.
 *
 * @example monoClientSample().length > 300 //=> true
 */
export function monoClientSample(): Cell[][] {
  return ledger({
    seed: 62,
    days: [serialOf(2024, 4, 1), serialOf(2025, 5, 30)],
    kinds: KINDS,
    companies: companies(18),
    slips: [],
  });
}
