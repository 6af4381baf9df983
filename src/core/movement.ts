import { ABC_CLASSES } from "./abc";
import { ledgerClientKey } from "./ledger";
import { NetSum } from "./netSum";
import type { SegmentedClient } from "./segmentation";
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

/**
 * Where clients moved between two runs. A client without a segment, in either run, counts as not there.
 *
 * @example movement([{ code: 1, segment: "AY", value: 80, .. }], { of: new Map([["#1", "AX"]]), amounts }).moved
 *   //=> { clients: 1, value: 80 }
 */
export function movement(clients: readonly SegmentedClient[], earlier: EarlierSegments): Movement {
  const size = SEGMENTS.length;
  const place = new Map(SEGMENTS.map((segment, i) => [segment, i]));
  const cells = Array.from({ length: size * size }, newTally);
  const entered = Array.from({ length: size }, newTally);
  const gone = Array.from({ length: size }, newTally);
  const stayed = newTally();
  const moved = newTally();

  const present = new Set<string>();
  for (const client of clients) {
    const now = place.get(client.segment);
    if (now === undefined) continue;
    const key = ledgerClientKey(client);
    present.add(key);
    const was = place.get(earlier.of.get(key) ?? "");
    if (was === undefined) {
      add(entered[now]!, client.value);
      continue;
    }
    add(cells[was * size + now]!, client.value);
    add(was === now ? stayed : moved, client.value);
  }
  for (const [key, segment] of earlier.of) {
    const was = place.get(segment);
    if (was !== undefined && !present.has(key)) add(gone[was]!, earlier.amounts.get(key) ?? 0);
  }

  const tallies = cells.map(movedOf);
  const rows = SEGMENTS.map((_, was) => tallies.slice(was * size, (was + 1) * size));
  return {
    segments: SEGMENTS,
    clients: rows.map((row) => row.map((cell) => cell.clients)),
    values: rows.map((row) => row.map((cell) => cell.value)),
    entered: entered.map(movedOf),
    gone: gone.map(movedOf),
    stayed: movedOf(stayed),
    moved: movedOf(moved),
  };
}

/**
 * Whether a client had a segment in the earlier run and has another one now.
 *
 * @example hasMoved({ was: "AX", segment: "AY" }) //=> true
 */
export function hasMoved({
  was,
  segment,
}: {
  readonly was: string | null;
  readonly segment: string;
}): boolean {
  return segment !== "" && was !== null && was !== segment && SEGMENTS.includes(was);
}

interface Tally {
  clients: number;
  readonly sum: NetSum;
}

function newTally(): Tally {
  return { clients: 0, sum: new NetSum() };
}

function add(tally: Tally, value: number): void {
  tally.clients++;
  tally.sum.add(value);
}

function movedOf({ clients, sum }: Tally): Moved {
  return { clients, value: sum.value };
}
