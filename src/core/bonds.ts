import { Problem } from "./problem";
import { sum } from "./sum";

/** What can tie a client to us, in the order of the columns of scores, and how well it lasts (0..1; our own weights). */
export const BOND_KINDS = [
  { bond: "structural", lasts: 0.4 },
  { bond: "brand", lasts: 0.6 },
  { bond: "reputation", lasts: 0.8 },
  { bond: "personal", lasts: 0.9 },
  { bond: "information", lasts: 0.8 },
  { bond: "value", lasts: 0.3 },
  { bond: "noAlternative", lasts: 0.5 },
] as const;
export type Bond = (typeof BOND_KINDS)[number]["bond"];

/** A strongest bond that has its danger, or one that is hardly used. */
export type BondWarning = "structural" | "value" | "personal" | "littleInformation";

export interface Bonds {
  readonly strongest: Bond;
  /** The mean of the seven scores. */
  readonly strength: number;
  /** 0..10: the mean of how well the bonds last, weighted by their scores. */
  readonly durability: number;
  readonly warnings: readonly BondWarning[];
}

const HIGHEST = 10;
const LITTLE_INFORMATION = 3;
const DANGEROUS: readonly Bond[] = ["structural", "value", "personal"];

/**
 * The bonds of each client from seven scores, 0 (no such bond) to 10, in the order of `BOND_KINDS`; of equally strong ones
 * the earlier is the strongest; null where all are 0.
 *
 * @throws Problem "notSevenBonds"; "notWithin" for a score outside 0..10
 * @example bonds([[2, 0, 0, 8, 4, 0, 0]])[0] //=> personal; 2; 8.57; personal
 */
export function bonds(scores: readonly ArrayLike<number>[]): (Bonds | null)[] {
  return scores.map((given, row) => {
    if (given.length !== BOND_KINDS.length) {
      throw new Problem("notSevenBonds", { columns: given.length });
    }
    checkScores(given, row);
    const total = sum(given);
    return total === 0 ? null : bondsOf(given, total);
  });
}

function bondsOf(given: ArrayLike<number>, total: number): Bonds {
  const own = BOND_KINDS.map(({ bond, lasts }, i) => ({ bond, lasts, score: given[i]! }));
  const { bond } = own.reduce((best, each) => (each.score > best.score ? each : best));
  const information = own.find((each) => each.bond === "information")!;
  return {
    strongest: bond,
    strength: total / own.length,
    durability: (HIGHEST * sum(own.map(({ lasts, score }) => lasts * score))) / total,
    warnings: [
      ...(DANGEROUS.includes(bond) ? [bond as BondWarning] : []),
      ...(information.score < LITTLE_INFORMATION ? ["littleInformation" as const] : []),
    ],
  };
}

function checkScores(given: ArrayLike<number>, row: number): void {
  for (let column = 0; column < given.length; column++) {
    const value = given[column]!;
    if (value >= 0 && value <= HIGHEST) continue;
    const place = { argument: "scores", row: row + 1, column: column + 1 };
    throw new Problem("notWithin", { ...place, value, least: 0, most: HIGHEST });
  }
}
