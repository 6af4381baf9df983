import { positives, type Positives } from "./positives";
import { Problem } from "./problem";
import { Sum } from "./sum";

export const TOP_PART = 0.2;

/** Of fewer clients the top fifth is less than one client, and tells nothing. */
export const LEAST_CLIENTS = 5;

/**
 * The share of the base that the largest clients hold, those that make `part` of the clients with a positive value: the
 * 80/20 check. The fraction of a client counts as that fraction of its value.
 *
 * @throws Problem "part" unless 0 < part <= 1; "tooFewClients" below five; "overflow"
 * @example topShare([60, 20, 10, 5, 5]) //=> 0.6
 */
export function topShare(values: ArrayLike<number>, part = TOP_PART): number {
  if (!(part > 0 && part <= 1)) throw new Problem("part", { argument: "part", value: part });
  const found = positives(values);
  const clients = found.ascending.length;
  if (clients < LEAST_CLIENTS)
    throw new Problem("tooFewClients", { clients, least: LEAST_CLIENTS });
  return largestShare(found, part * clients);
}

/**
 * The share of the base that the largest `count` of values hold, the fraction of a value as that fraction of it; 1 where
 * there are not so many.
 *
 * @example largestShare(positives([50, 30, 20]), 1.5) //=> 0.65
 */
export function largestShare({ ascending, base }: Positives, count: number): number {
  const whole = Math.floor(count);
  const held = new Sum();
  for (let i = 1; i <= whole && i <= ascending.length; i++)
    held.add(ascending[ascending.length - i]!);
  const next = ascending.at(-whole - 1) ?? 0;
  return Math.min(1, (held.value + (count - whole) * next) / base);
}
