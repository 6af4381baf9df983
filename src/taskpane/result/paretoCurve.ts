import type { Portfolio } from "../../core/portfolio";

/** A point of the curve: the largest `clients` hold `share`; both are fractions, of the clients and of the base. */
export interface CurvePoint {
  readonly clients: number;
  readonly share: number;
}

/** More points than this no screen of a pane can show apart. */
const MOST_POINTS = 240;

/**
 * The Pareto curve over the clients with a positive value, from (0, 0) to (1, 1): all of its points, or as many of them,
 * evenly spaced, as can be seen.
 *
 * @example paretoCurve(portfolioOf([80, 15, 5])) //=> [(0, 0), (1/3, 0.8), (2/3, 0.95), (1, 1)]
 */
export function paretoCurve({ clients }: Pick<Portfolio, "clients">): readonly CurvePoint[] {
  const ranked = clients.filter(({ value }) => value > 0);
  const n = ranked.length;
  const points = Math.min(n, MOST_POINTS);
  return Array.from({ length: points + 1 }, (_, i) => {
    const place = Math.round((i * n) / Math.max(1, points));
    return {
      clients: n === 0 ? 0 : place / n,
      share: place === 0 ? 0 : ranked[place - 1]!.cumulativeShare,
    };
  });
}
