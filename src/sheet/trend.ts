import type { PortfolioClient } from "../core/portfolio";

export type Trend = "up" | "even" | "down" | "shrinking" | "fresh";

/** Changes up to here, either way, are none. Ours. */
const EVEN = 0.05;

/**
 * Where the last 12 months of a client go, beside the 12 before: shrinking from a quarter less on, down or up beyond 5 %,
 * fresh where there was nothing before. Null where nothing was sold in either, or where it is not known.
 *
 * @example trend({ previous12: 100, change: 20, changeShare: 0.2, shrinking: false }) //=> "up"
 */
export function trend({
  previous12,
  change,
  changeShare,
  shrinking,
}: Pick<PortfolioClient, "previous12" | "change" | "changeShare" | "shrinking">): Trend | null {
  if (change === null) return null;
  if (shrinking) return "shrinking";
  if (changeShare !== null && Math.abs(changeShare) <= EVEN) return "even";
  if (change === 0) return null;
  if (change < 0) return "down";
  return previous12 === 0 ? "fresh" : "up";
}
