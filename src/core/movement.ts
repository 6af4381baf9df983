import { ABC_CLASSES } from "./abc";
import { ledgerClientKey } from "./ledger";
import type { SegmentedClient } from "./segmentation";
import { Sum } from "./sum";
import { XYZ_CLASSES } from "./xyz";

/** The segments of an earlier run, by the key of the client: "AX" .. "CN", or "" without one; and what it was ranked by. */
export interface EarlierSegments {
  readonly of: ReadonlyMap<string, string>;
  readonly amounts: ReadonlyMap<string, number>;
}

/** Why no movement is claimed. */
export const NO_MOVEMENTS = ["firstRun", "parametersChanged", "tableAltered"] as const;
export type NoMovement = (typeof NO_MOVEMENTS)[number];

/** AX, AY, AZ, AN, BX .. CN. */
export const SEGMENTS: readonly string[] = ABC_CLASSES.flatMap((abc) =>
  XYZ_CLASSES.map((xyz) => `${abc}${xyz}`)
);

/** Clients, and their sum of the measure. */
export interface Moved {
  readonly clients: number;
  readonly value: number;
}

/**
 * Where clients were and where they are: rows are the segments of the earlier run, columns those of this one, both in the
 * order of `segments`.
 */
export interface Movement {
  readonly segments: readonly string[];
  readonly clients: readonly (readonly number[])[];
  /** Their present value. */
  readonly values: readonly (readonly number[])[];
  /** Per present segment: clients that had none, and their present value. */
  readonly entered: readonly Moved[];
  /** Per earlier segment: clients that have none now, and their earlier value. */
  readonly gone: readonly Moved[];
  /** Clients of both runs in the same segment, and in another one; present value. */
  readonly stayed: Moved;
  readonly moved: Moved;
}
