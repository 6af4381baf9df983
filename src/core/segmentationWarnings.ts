import type { AbcClass } from "./abc";
import { dependence } from "./dependence";
import { shownName, type LedgerClient } from "./ledger";
import { PERIODS, type Period } from "./period";
import type { PeriodChoice } from "./autoPeriod";
import { netSum } from "./netSum";
import { sum } from "./sum";
import { LEAST_PERIODS, type XyzClass } from "./xyz";

/** What a person should know before relying on a segmentation; the words are in `locales`. */
export type SegmentationWarning =
  /** One of X, Y, Z holds more than 90 % of the clients that have one; `longer` is the next longer period. */
  | {
      readonly code: "dominantClass";
      readonly xyz: "X" | "Y" | "Z";
      readonly share: number;
      readonly longer: Period | null;
    }
  /** A class without clients. */
  | { readonly code: "emptyClass"; readonly abc: AbcClass }
  /** Fewer complete periods than a window needs: every client is new. */
  | { readonly code: "tooFewPeriods"; readonly periods: number; readonly least: number }
  /** One client above half or a quarter, or three above half, of the base. */
  | {
      readonly code: "dependence";
      readonly clients: 1 | 3;
      readonly share: number;
      readonly level: "danger" | "watch";
      /** Those clients as they are shown. */
      readonly names: readonly string[];
    }
  /** A clients with a negative profit, its sum, and the names of those that lose most. */
  | {
      readonly code: "lossMaking";
      readonly clients: number;
      readonly profit: number;
      readonly names: readonly string[];
    }
  /** Clients whose returns exceed their sales (or whose profit is negative, by profit), and the sum over them. */
  | { readonly code: "negativeClients"; readonly clients: number; readonly value: number };

const DOMINANT = 0.9;

/** So many of those that lose money are named. */
const MOST_NAMES = 3;

interface Classified extends LedgerClient {
  readonly abc: AbcClass | "";
  readonly xyz: XyzClass | "";
  readonly value: number;
  readonly share: number;
  readonly profit: number | null;
}

/**
 * The warnings of a segmentation; `clients` largest first, `periods` and `choice` null without XYZ.
 *
 * @example segmentationWarnings([{ code: 7, name: "Acme", abc: "A", xyz: "", value: 62, share: 0.62, profit: null }], null, null)[0]
 *   //=> { code: "dependence", clients: 1, share: 0.62, level: "danger", names: ["Acme"] }
 */
export function segmentationWarnings(
  clients: readonly Classified[],
  periods: number | null,
  choice: PeriodChoice | null
): readonly SegmentationWarning[] {
  return [
    ...dependenceWarning(clients),
    ...(["A", "B", "C"] as const)
      .filter((abc) => clients.every((client) => client.abc !== abc))
      .map((abc) => ({
        code: "emptyClass" as const,
        abc,
      })),
    ...(periods !== null && periods < LEAST_PERIODS
      ? [{ code: "tooFewPeriods" as const, periods, least: LEAST_PERIODS }]
      : dominantClass(clients, choice)),
    ...lossMaking(clients),
    ...negativeClients(clients),
  ];
}

function dependenceWarning(clients: readonly Classified[]): SegmentationWarning[] {
  const largest = clients[0]?.share ?? 0;
  const three = sum(clients.slice(0, 3).map(({ share }) => Math.max(0, share)));
  const { level, ...found } = dependence(largest, three);
  const names = clients.slice(0, found.clients).map(shownName);
  return level === "spread" ? [] : [{ code: "dependence", level, ...found, names }];
}

function dominantClass(
  clients: readonly Classified[],
  choice: PeriodChoice | null
): SegmentationWarning[] {
  const classified = clients.filter(({ xyz }) => xyz !== "").length;
  for (const xyz of ["X", "Y", "Z"] as const) {
    const share = clients.filter((client) => client.xyz === xyz).length / classified;
    if (share > DOMINANT)
      return [{ code: "dominantClass", xyz, share, longer: longerPeriod(choice) }];
  }
  return [];
}

function longerPeriod(choice: PeriodChoice | null): Period | null {
  return choice?.period ? (PERIODS[PERIODS.indexOf(choice.period) + 1] ?? null) : null;
}

function lossMaking(clients: readonly Classified[]): SegmentationWarning[] {
  const losing = clients.filter(({ abc, profit }) => abc === "A" && profit !== null && profit < 0);
  if (losing.length === 0) return [];
  const profits = losing.map(({ profit }) => profit!);
  const most = largestLosses(profits).map((i) => shownName(losing[i]!));
  return [{ code: "lossMaking", clients: losing.length, profit: netSum(profits), names: most }];
}

/** The indexes of the largest losses; of equal ones the earlier first. */
function largestLosses(profits: readonly number[]): readonly number[] {
  const order = profits.map((_, i) => i).sort((a, b) => profits[a]! - profits[b]! || a - b);
  return order.slice(0, MOST_NAMES);
}

function negativeClients(clients: readonly Classified[]): SegmentationWarning[] {
  const values = clients.flatMap(({ value }) => (value < 0 ? [value] : []));
  return values.length
    ? [{ code: "negativeClients", clients: values.length, value: netSum(values) }]
    : [];
}
