import { dependence, type Dependence } from "./dependence";
import { positives, type Positives } from "./positives";
import { Problem } from "./problem";
import { Sum } from "./sum";
import { largestShare, LEAST_CLIENTS, TOP_PART } from "./topShare";

/** How unequal clients are, over those with a positive value. */
export interface Concentration {
  readonly clients: number;
  /** Shares of the base. */
  readonly largest: number;
  readonly threeLargest: number;
  readonly tenLargest: number;
  /** The least number of largest clients that hold so much. */
  readonly makeHalf: number;
  readonly make80: number;
  /** Null with fewer than five clients. */
  readonly topFifth: number | null;
  /** Herfindahl-Hirschman index, the sum of the squared shares: 1/n for n equal clients, 1 for a sole one. */
  readonly hhi: number;
  /** So many clients of equal size would have the same index: 1 / hhi. */
  readonly equals: number;
  /** 0 where all are equal, towards 1 where one has nearly all. */
  readonly gini: number;
  readonly dependence: Dependence;
}

/** Shares closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * The figures of concentration. Gini = 2 sum(i x(i)) / (n sum x) - (n + 1) / n, values ascending, i from 1.
 *
 * @throws Problem "noPositiveValues"; "overflow"
 * @example concentration([35, 40, 5, 10, 6, 4]).equals //=> 3.33
 */
export function concentration(values: ArrayLike<number>): Concentration {
  const found = positives(values);
  const clients = found.ascending.length;
  if (clients === 0) throw new Problem("noPositiveValues", { argument: "values" });
  const hhi = squaredShares(found);
  return {
    clients,
    largest: largestShare(found, 1),
    threeLargest: largestShare(found, 3),
    tenLargest: largestShare(found, 10),
    makeHalf: clientsThatMake(0.5, found),
    make80: clientsThatMake(0.8, found),
    topFifth: clients < LEAST_CLIENTS ? null : largestShare(found, TOP_PART * clients),
    hhi,
    equals: 1 / hhi,
    gini: gini(found),
    dependence: dependence(largestShare(found, 1), largestShare(found, 3)),
  };
}

function clientsThatMake(part: number, { ascending, base }: Positives): number {
  const held = new Sum();
  let count = 0;
  while (count < ascending.length && held.value / base < part - TOLERANCE) {
    held.add(ascending[ascending.length - ++count]!);
  }
  return count;
}

function squaredShares({ ascending, base }: Positives): number {
  const squares = new Sum();
  for (let i = 0; i < ascending.length; i++) squares.add((ascending[i]! / base) ** 2);
  return squares.value;
}

function gini({ ascending, base }: Positives): number {
  const n = ascending.length;
  const weighted = new Sum();
  for (let i = 0; i < n; i++) {
    // 2 i - n - 1 over n is what the definition has for each share when its last term is spread over them.
    weighted.add(((2 * (i + 1) - n - 1) / n) * (ascending[i]! / base));
  }
  return Math.max(0, weighted.value);
}
