import type { AbcClass } from "./abc";
import { dependence } from "./dependence";
import { PERIODS, type Period } from "./period";
import type { PeriodChoice } from "./autoPeriod";
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
    }
  /** A clients with a negative profit, and its sum. */
  | { readonly code: "lossMaking"; readonly clients: number; readonly profit: number }
  /** Clients whose returns exceed their sales (or whose profit is negative, by profit), and the sum over them. */
  | { readonly code: "negativeClients"; readonly clients: number; readonly value: number };

const DOMINANT = 0.9;

interface Classified {
  readonly abc: AbcClass | "";
  readonly xyz: XyzClass | "";
  readonly value: number;
  readonly share: number;
  readonly profit: number | null;
}

/**
 * The warnings of a segmentation; `clients` largest first, `periods` and `choice` null without XYZ.
 *
 * @example segmentationWarnings([{ abc: "A", xyz: "", value: 62, share: 0.62, profit: null }], null, null)[0]
 *   //=> { code: "dependence", clients: 1, share: 0.62, level: "danger" }
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
    ...negative(
      "lossMaking",
      clients.filter(({ abc }) => abc === "A")
    ),
    ...negative("negativeClients", clients),
  ];
}

function dependenceWarning(clients: readonly Classified[]): SegmentationWarning[] {
  const largest = clients[0]?.share ?? 0;
  const three = sum(clients.slice(0, 3).map(({ share }) => Math.max(0, share)));
  const { level, ...found } = dependence(largest, three);
  return level === "spread" ? [] : [{ code: "dependence", level, ...found }];
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

function negative(
  code: "lossMaking" | "negativeClients",
  clients: readonly Classified[]
): SegmentationWarning[] {
  if (code === "lossMaking") {
    const losses = clients.flatMap(({ profit }) => (profit !== null && profit < 0 ? [profit] : []));
    return losses.length ? [{ code, clients: losses.length, profit: sum(losses) }] : [];
  }
  const values = clients.flatMap(({ value }) => (value < 0 ? [value] : []));
  return values.length ? [{ code, clients: values.length, value: sum(values) }] : [];
}
