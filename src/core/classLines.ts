import type { AbcRule } from "./abc";
import { MaxTree } from "./maxTree";
import { Sum } from "./sum";

/** Where one value stands among the positive ones: the places of the first and the last of its equals, itself among them. */
export interface Standing {
  /** Its share; 0 for a negative value, which stands behind all. */
  readonly share: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The nearest shares, of the present base, at which a value that alone changes would cross a line, to stay beyond it for
 * more than a narrow stretch: 0 where there is none below, Infinity where there is none above.
 */
export interface Crossings {
  readonly below: number;
  readonly above: number;
}

/** One limit of ABC as a line; a value is inside it or not. */
export interface ClassLine {
  crossings(standing: Standing, isInside: boolean): Crossings;
}

/** A stretch of amounts narrower than this part of the base is none: the tolerance of `abc` may open or close one. */
export const NARROW = 1e-6;

/**
 * The line a limit draws through values. A value x that alone changes, the base with it, stands above those smaller; the
 * positive values beside it, o(0) >= o(1) >= .., sum up to O, the k largest of them to P(k). Everything is in shares of the
 * present base, so that no number is too large or too small.
 *
 * @example classLine("reach", sharesDescending, 0.8).crossings({ share: 0.1, first: 3, last: 3 }, true).below
 */
export function classLine(rule: AbcRule, shares: Float64Array, limit: number): ClassLine {
  const sums = runningSums(shares);
  return rule === "reach" ? reachLine(shares, sums, limit) : withinLine(shares, sums, limit);
}

/**
 * "reach": with k values above, o(k) <= x < o(k-1), x is inside when P(k) / (O + x) < limit, that is x > c(k) with
 * c(k) = P(k) / limit - O. As c rises with k while o falls, x is inside from one share on.
 */
function reachLine(shares: Float64Array, sums: Float64Array, limit: number): ClassLine {
  return {
    crossings({ share, last }, isInside) {
      const { count, other, sum } = besides(shares, sums, share, last);
      const leastAt = (k: number) => (k === 0 ? -Infinity : sum(k) / limit - sum(count));
      const k = lastThat((each) => leastAt(each) < other(each - 1), count);
      const least = Math.max(leastAt(k), other(k));
      return isInside
        ? { below: Math.min(least, share), above: Infinity }
        : { below: 0, above: Math.max(least, share) };
    },
  };
}

/**
 * "within": with k values not below, o(k) < x <= o(k-1), x is inside when (P(k) + x) / (O + x) <= limit, that is x <= e(k)
 * with e(k) = (limit O - P(k)) / (1 - limit); and the largest is, or an equal of it. So between two neighbours x may be
 * inside up to e(k) and outside from there on, again and again.
 */
function withinLine(shares: Float64Array, sums: Float64Array, limit: number): ClassLine {
  const rest = 1 - limit;
  // Place j tells whether the upper end of the stretch below o(j) is outside: where this is above limit O.
  const upperEnds = new MaxTree(shares.map((share, j) => sums[j + 1]! + rest * share));
  return {
    crossings({ share, first, last }, isInside) {
      if (rest <= 0) return isInside ? { below: 0, above: Infinity } : { below: 0, above: 0 };
      const { count, other, sum } = besides(shares, sums, share, last);
      const room = limit * sum(count);
      const mostAt = (k: number) => (room - sum(k)) / rest;

      if (!isInside) {
        // The lower ends of the stretches are outside once and for all from some k on.
        const k = lastThat((each) => mostAt(each) > other(each) + NARROW, last - 1);
        const most = Math.min(share, mostAt(last));
        return { below: most > other(last) + NARROW ? most : 0, above: other(k) };
      }
      const isLargest = first === 0;
      const ample = room + rest * NARROW;
      const above = isLargest ? -1 : upperEnds.lastAbove(ample, last - 1);
      const onlyAsEqual = isLargest && last > 0 && mostAt(last) < share - NARROW;
      const below = onlyAsEqual ? last : upperEnds.firstAbove(ample + share, last + 1);
      return {
        below: below < 0 ? 0 : shares[below]!,
        above: above < 0 ? Infinity : Math.max(share, mostAt(above + 1), other(above + 1)),
      };
    },
  };
}

/** The values beside the one at the place `last`, which is beyond all for a value that is none of them. */
function besides(shares: Float64Array, sums: Float64Array, share: number, last: number) {
  return {
    count: last < shares.length ? shares.length - 1 : shares.length,
    /** o(k): Infinity above all, 0 below. */
    other: (k: number) => (k < 0 ? Infinity : ((k < last ? shares[k] : shares[k + 1]) ?? 0)),
    /** P(k) */
    sum: (k: number) => (k <= last ? sums[k]! : sums[k + 1]! - share),
  };
}

/** The last k from 0 to `end` for which something holds that holds for 0, and from some k on no more. */
function lastThat(holds: (k: number) => boolean, end: number): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function runningSums(values: Float64Array): Float64Array {
  const running = new Sum();
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    running.add(value);
    sums[i + 1] = running.value;
  });
  return sums;
}
