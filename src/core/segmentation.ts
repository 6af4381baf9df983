import type { AbcClass } from "./abc";
import type { Measure } from "./abcOfLedger";
import {
  segmentingClients,
  type ClientSegments,
  type SegmentationParameters,
} from "./clientSegments";
import { finished } from "./finished";
import type { Ledger } from "./ledger";
import { netSum } from "./netSum";
import type { PurchaseCalendar } from "./purchaseCalendar";
import { segmentMatrix, shareMatrix, type SegmentMatrix } from "./segmentMatrix";
import { segmentationWarnings, type SegmentationWarning } from "./segmentationWarnings";
import type { XyzClass } from "./xyz";

export type { Measure } from "./abcOfLedger";
export type { PeriodChoice } from "./autoPeriod";
export { DEFAULT_PARAMETERS } from "./clientSegments";
export type { SegmentationParameters, SegmentedClient } from "./clientSegments";
export type { Ledger, LedgerClient } from "./ledger";
export type { SegmentMatrix } from "./segmentMatrix";
export type { SegmentationWarning } from "./segmentationWarnings";
export type { DaySpan, SpanChoice, SpanReason } from "./span";

export interface Segmentation extends ClientSegments {
  readonly measure: Measure;
  /** Numbers of clients, sums of the measure, and these as shares of their total; all zero for totals. */
  readonly matrix: {
    readonly clients: SegmentMatrix;
    readonly values: SegmentMatrix;
    readonly shares: SegmentMatrix;
  };
  readonly abcCounts: Readonly<Record<AbcClass, number>>;
  readonly xyzCounts: Readonly<Record<XyzClass, number>>;
  /** Clients without a segment, and their sum of the measure. */
  readonly withoutSegment: { readonly clients: number; readonly value: number };
  readonly warnings: readonly SegmentationWarning[];
}

/**
 * The segments of the clients of a ledger (see `segmentingClients`), what they add up to, and what one should know before
 * relying on them.
 *
 * @throws Problem as `segmentingClients`
 * @example segment(ledger, DEFAULT_PARAMETERS).matrix.shares.cells[0]?.[0] //=> 0.62: of the sales to AX
 */
export function segment(
  ledger: Ledger,
  parameters: SegmentationParameters,
  calendar?: PurchaseCalendar | null
): Segmentation {
  return finished(segmenting(ledger, parameters, calendar));
}

/** As `segment`, in steps that others may go between. */
export function* segmenting(
  ledger: Ledger,
  parameters: SegmentationParameters,
  calendar?: PurchaseCalendar | null
): Generator<void, Segmentation> {
  const segments = yield* segmentingClients(ledger, parameters, calendar);
  const { clients, xyz } = segments;
  yield;
  const abcs = clients.map(({ abc }) => abc);
  const xyzs = clients.map(({ xyz }) => xyz);
  const values = segmentMatrix(
    abcs,
    xyzs,
    clients.map(({ value }) => value)
  );
  const without = clients.filter((client) => client.segment === "");
  return {
    ...segments,
    measure: parameters.measure,
    matrix: { clients: segmentMatrix(abcs, xyzs), values, shares: shareMatrix(values) },
    abcCounts: countsOf(["A", "B", "C"], abcs),
    xyzCounts: countsOf(["X", "Y", "Z", "N"], xyzs),
    withoutSegment: { clients: without.length, value: netSum(without.map(({ value }) => value)) },
    warnings: segmentationWarnings(clients, xyz && xyz.labels.length, xyz && xyz.choice),
  };
}

function countsOf<C extends string>(
  classes: readonly C[],
  given: readonly (C | "")[]
): Readonly<Record<C, number>> {
  const counts = Object.fromEntries(classes.map((each) => [each, 0])) as Record<C, number>;
  for (const each of given) if (each !== "") counts[each]++;
  return counts;
}
