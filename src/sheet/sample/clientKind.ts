/** From one number to another, both included. */
export type Range = readonly [number, number];

/** How a group of invented clients buys. A ledger sample is a table of these. */
export interface ClientKind {
  /** What the group is there to show. */
  readonly shows: string;
  readonly clients: number;
  /** Sales a year while the client buys, more or less, from the largest client of the group to the smallest. */
  readonly salesPerYear: Range;
  /** Usual days between orders. */
  readonly interval: Range;
  /** Silence between the last order and the last day of the ledger, in usual intervals; 0 to 0.8 where left out. */
  readonly silence?: Range;
  /** Earliest day of a first order, as serials; the first day of the ledger where left out. */
  readonly since?: Range;
  /** Most orders there are; as many as fit where left out. */
  readonly orders?: number;
  /** Sales of the last 12 complete months over those of the 12 before; 1.0 to 1.15 where left out. */
  readonly growth?: Range;
  /** Profit as a share of sales; 0.16 to 0.38 where left out. */
  readonly margin?: Range;
  /** One pause in mid-ledger before the client came back, in usual intervals; none where left out. */
  readonly pause?: number;
}
