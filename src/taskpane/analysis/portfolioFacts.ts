import type { AbcOptions } from "../../core/abc";
import { fullClasses } from "../../core/fullClasses";
import type { Portfolio } from "../../core/portfolio";
import type { Segmentation } from "../../core/segmentation";
import type { LedgerReading } from "../../sheet/ledgerReader";
import type { ParameterName } from "../../sheet/parametersText";
import { classBands } from "../result/classBands";
import { classTotals } from "../result/classTotals";
import { paretoCurve } from "../result/paretoCurve";
import type { PortfolioFacts, PreviewFacts, ReadingFacts, SegmentationFacts } from "./facts";

/** What the pane shows of a reading. */
export function readingFacts({ ledger, ...facts }: LedgerReading): ReadingFacts {
  return { ...facts, clientCount: ledger.clients.length, hasProfit: ledger.profit !== null };
}

/** What the pane shows of a segmentation. */
export function segmentationFacts({ clients, ...facts }: Segmentation): SegmentationFacts {
  return { ...facts, clientCount: clients.length };
}

/** What the pane shows of a segmentation before a run. */
export function previewFacts(found: Segmentation, parameters: AbcOptions): PreviewFacts {
  const isFull = found.warnings.every(({ code }) => code !== "emptyClass");
  const values = isFull ? [] : found.clients.map(({ value }) => value);
  return {
    segmentation: segmentationFacts(found),
    fullClasses: isFull ? null : fullClasses(values, parameters),
  };
}

/** What the pane shows of a portfolio before it asks for clients. */
export function portfolioFacts(
  found: Portfolio,
  changed: readonly ParameterName[],
  typed: readonly string[]
): PortfolioFacts {
  const { asOf, headline, concentration, keyGroup, byStatus, movement } = found;
  return {
    asOf,
    headline,
    concentration,
    keyGroup,
    byStatus,
    movement,
    changed,
    typed,
    segmentation: segmentationFacts(found.segmentation),
    drifting: found.drifting.length,
    classes: classTotals(found.segmentation),
    bands: classBands(found),
    curve: paretoCurve(found),
  };
}
