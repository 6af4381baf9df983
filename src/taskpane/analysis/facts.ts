import type { AbcOptions } from "../../core/abc";
import type { Portfolio, PortfolioClient } from "../../core/portfolio";
import type { Segmentation } from "../../core/segmentation";
import type { Reason } from "../../core/why";
import type { LedgerReading } from "../../sheet/ledgerReader";
import type { ParameterName } from "../../sheet/parametersText";
import type { ClassBand } from "../result/classBands";
import type { ClassTotal } from "../result/classTotals";
import type { ClientHistory } from "../result/clientHistory";
import type { CurvePoint } from "../result/paretoCurve";

/** A reading without its rows. */
export interface ReadingFacts extends Omit<LedgerReading, "ledger"> {
  readonly clientCount: number;
  readonly hasProfit: boolean;
}

/** A segmentation without its clients. */
export interface SegmentationFacts extends Omit<Segmentation, "clients"> {
  readonly clientCount: number;
}

/** What a run would find. */
export interface PreviewFacts {
  readonly segmentation: SegmentationFacts;
  /** Where a class is empty: what would fill all of them, if anything is known to. */
  readonly fullClasses: Pick<AbcOptions, "rule" | "aLimit" | "bLimit"> | null;
}

/** A portfolio without its clients. */
export interface PortfolioFacts extends Pick<
  Portfolio,
  "asOf" | "headline" | "concentration" | "keyGroup" | "byStatus" | "movement"
> {
  readonly segmentation: SegmentationFacts;
  /** What was chosen otherwise in the last run. */
  readonly changed: readonly ParameterName[];
  /** What people typed into KAM Inputs and KAM Win-back and could not be understood, a sentence each. */
  readonly typed: readonly string[];
  readonly drifting: number;
  readonly classes: readonly ClassTotal[];
  readonly bands: readonly ClassBand[];
  readonly curve: readonly CurvePoint[];
}

/** A part of a list of clients. */
export interface ClientPage {
  /** The place in the list of the first of these clients, from 0. */
  readonly first: number;
  readonly clients: readonly PortfolioClient[];
  /** How many the search finds, of how many in the list. */
  readonly found: number;
  readonly of: number;
}

/** Everything about one client. */
export interface ClientFacts {
  readonly client: PortfolioClient;
  /** Among all clients, largest first, from 0. */
  readonly place: number;
  readonly reason: Reason | null;
  readonly history: ClientHistory | null;
}
