import { serialOf } from "../../../src/core/period";
import { portfolio, type Portfolio } from "../../../src/core/portfolio";
import {
  DEFAULT_PARAMETERS,
  segment,
  type Ledger,
  type SegmentationParameters,
} from "../../../src/core/segmentation";

const NAMES = ["Acme", "Bolt", "Crux", "Dust"];

/** [client, month of 2023, amount, profit]: Acme steady with 8,000, Bolt every second month, Crux twice, Dust only returns. */
const ROWS: readonly (readonly [number, number, number, number])[] = [
  ...Array.from({ length: 12 }, (_, i) => [0, i + 1, i < 4 ? 1000 : 500, -10] as const),
  ...Array.from({ length: 6 }, (_, i) => [1, 2 * i + 1, 250, 50] as const),
  [2, 3, 300, 50],
  [2, 11, 200, 50],
  [3, 6, -40, 0],
];

export const SMALL_LEDGER: Ledger = {
  clients: NAMES.map((name, i) => ({ code: 101 + i, name })),
  client: Uint32Array.from(ROWS, ([client]) => client),
  date: Float64Array.from(ROWS, ([, month]) => serialOf(2023, month, 28)),
  amount: Float64Array.from(ROWS, ([, , amount]) => amount),
  profit: Float64Array.from(ROWS, ([, , , profit]) => profit),
};

/** The portfolio of the small ledger: A, B, C and a C below zero. */
export function smallPortfolio(changes: Partial<SegmentationParameters> = {}): Portfolio {
  const parameters = { ...DEFAULT_PARAMETERS, ...changes };
  return portfolio(SMALL_LEDGER, segment(SMALL_LEDGER, parameters), {});
}
