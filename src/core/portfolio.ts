import type { ChurnTable } from "./churnTable";
import type { ClassCross } from "./classCross";
import type { ClientInputs } from "./clientInput";
import type { Concentration } from "./concentration";
import type { KeyGroup } from "./keyGroup";
import type { Ledger } from "./ledger";
import type { Losses } from "./losses";
import type { EarlierSegments, Movement, NoMovement } from "./movement";
import type { PortfolioClient } from "./portfolioClient";
import type { SalesByClass } from "./salesByClass";
import type { Segmentation } from "./segmentation";
import type { Status } from "./status";

export type { PortfolioClient } from "./portfolioClient";

export interface PortfolioOptions {
  /** What people decided, by client key. */
  readonly inputs?: ClientInputs;
  readonly earlier?: EarlierSegments | NoMovement;
  /** Why clients were lost, as found, by client key. */
  readonly causes?: ReadonlyMap<string, string>;
  /** The days of silence after which any client counts as lost. */
  readonly lostDays?: number;
}

export interface Headline {
  readonly clients: number;
  /** In the span of ABC. */
  readonly sales: number;
  /** As of each client, over all of them. */
  readonly last12: number | null;
  readonly previous12: number | null;
  readonly change: number | null;
  readonly changeShare: number | null;
}

/** A segmentation and all that a key account manager asks next. Null is what the source cannot tell. */
export interface Portfolio {
  readonly segmentation: Segmentation;
  /** In the order of those of the segmentation. */
  readonly clients: readonly PortfolioClient[];
  /** The day clients are seen from: the last of the ledger. */
  readonly asOf: number | null;
  readonly headline: Headline;
  /** A and B clients that are silent (Lost, At risk) or shrinking: the largest at stake first. */
  readonly drifting: readonly PortfolioClient[];
  /** Rows by sales, columns by profit. */
  readonly abcCross: ClassCross | null;
  /** A clients by sales with a negative profit, and its sum. */
  readonly lossMakingA: { readonly clients: number; readonly profit: number } | null;
  /** Of the measure; its share of the top fifth is the 80/20 check. */
  readonly concentration: Concentration;
  readonly keyGroup: KeyGroup;
  /** Clients, and their sales in the span. */
  readonly byStatus: Readonly<
    Record<Status, { readonly clients: number; readonly value: number }>
  > | null;
  readonly byPeriodAndClass: SalesByClass | null;
  readonly movement: Movement | NoMovement;
  /** Clients Lost or At risk: A and B first, then the others; each the largest at stake first, those that closed last. */
  readonly winback: readonly PortfolioClient[];
  /** Of the same clients, by what the source or people tell: cause, product line, region, account manager. */
  readonly losses: readonly Losses[];
  readonly churn: ChurnTable | null;
}
