import { median } from "./median";
import { Problem } from "./problem";

export type KaismGroup = "Key" | "Key development" | "Maintenance" | "Opportunistic";

export const KAISM_CUT = 5.5;

/** Scores closer than this are equal. */
const TOLERANCE = 1e-9;
const HIGHEST_OF_10 = 10;

/**
 * The key account identification and selection matrix: the group of each client by how attractive it is to us and how
 * strong we are with it (how it rates us against competitors). High is at or above the cut, a score or, with "median",
 * the median of the scores given on each axis; 0 on either axis (not given) is no group: "".
 *
 * Source: P. Cheverton, Key Account Management.
 *
 * @throws Problem "cutForScale" for a score above 10 with a cut of 10 or less
 * @example kaism([9, 9, 2, 2], [8, 3, 8, 3]) //=> ["Key", "Key development", "Maintenance", "Opportunistic"]
 */
export function kaism(
  attractiveness: ArrayLike<number>,
  strength: ArrayLike<number>,
  cut: number | "median" = KAISM_CUT
): (KaismGroup | "")[] {
  const isAttractive = isHigh("attractiveness", attractiveness, cut);
  const isStrong = isHigh("strength", strength, cut);
  return Array.from(attractiveness, (ours, row) => {
    const theirs = strength[row]!;
    if (ours === 0 || theirs === 0) return "";
    if (isAttractive(ours)) return isStrong(theirs) ? "Key" : "Key development";
    return isStrong(theirs) ? "Maintenance" : "Opportunistic";
  });
}

function isHigh(
  argument: string,
  scores: ArrayLike<number>,
  cut: number | "median"
): (score: number) => boolean {
  if (cut === "median") {
    const middle = median(Float64Array.from(scores).filter((score) => score !== 0)) ?? 0;
    return (score) => score >= middle - TOLERANCE;
  }
  if (cut <= HIGHEST_OF_10) {
    const row = Array.from(scores).findIndex((score) => score > HIGHEST_OF_10);
    if (row >= 0) {
      throw new Problem("cutForScale", { argument, row: row + 1, value: scores[row]!, cut });
    }
  }
  return (score) => score >= cut - TOLERANCE;
}
