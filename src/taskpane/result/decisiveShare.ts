import type { Format } from "../format";

const LEAST_PLACES = 1;
const MOST_PLACES = 10;

/**
 * A share with as many decimals as it takes to show on which side of each limit it lies: 79.96 % must not read 80.0 % where
 * it is below the line of 80 %.
 *
 * @example decisiveShare(0.79996, [0.8, 0.95], formatOf("en-US")) //=> "79.996%"
 */
export function decisiveShare(
  share: number,
  limits: readonly number[],
  format: Pick<Format, "share">
): string {
  let places = LEAST_PLACES;
  while (places < MOST_PLACES && !keepsSides(share, limits, places)) places++;
  return format.share(share, places);
}

function keepsSides(share: number, limits: readonly number[], places: number): boolean {
  const shown = Number((share * 100).toFixed(places)) / 100;
  return limits.every((limit) => sideOf(shown, limit) === sideOf(share, limit));
}

/** -1 below, 0 at, 1 above: a share that meets a limit within the tolerance of ABC is at it. */
function sideOf(share: number, limit: number): number {
  return Math.abs(share - limit) <= 1e-9 ? 0 : Math.sign(share - limit);
}
