import { median } from "./median";
import { positives } from "./positives";
import { Problem } from "./problem";

export type ClientType = "Anchor" | "Prospect" | "Image-maker" | "Expert";

/** Columns of equal length; 0 = not given. What is left out is given for nobody. */
export interface TypeColumns {
  readonly profit: ArrayLike<number>;
  readonly isNew?: readonly boolean[];
  readonly budget?: ArrayLike<number>;
  /** Scores from 1 to 10. */
  readonly reputation?: ArrayLike<number>;
  readonly expertise?: ArrayLike<number>;
}

export const ANCHOR_LIMIT = 0.1;

/** From this score on, of 10, a client makes an image or is an expert. */
const HIGH_SCORE = 8;
const SCORES = { least: 1, most: 10 } as const;

/** Shares and scores closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * The types of each client, in this order: "Anchor" - its profit is at least `limit` (a share, 0..1) of the sum of the
 * positive profits; "Prospect" - it is new, with a budget of at least the median of the budgets given; "Image-maker" - a
 * reputation of at least 8 of 10; "Expert" - demands and knowledge of the market of at least 8 of 10.
 *
 * @throws Problem "part" unless 0 < limit <= 1; "notWithin" for a score outside 1..10; "overflow"
 * @example clientTypes({ profit: [95, 5], reputation: [9, 0] }) //=> [["Anchor", "Image-maker"], []]
 */
export function clientTypes(columns: TypeColumns, limit = ANCHOR_LIMIT): ClientType[][] {
  if (!(limit > 0 && limit <= 1)) throw new Problem("part", { argument: "limit", value: limit });
  const { profit, isNew, budget, reputation, expertise } = columns;
  checkScores("reputation", reputation);
  checkScores("expertise", expertise);
  const { base } = positives(profit, "profit");
  const usualBudget = median(Float64Array.from(budget ?? []).filter((given) => given !== 0));

  return Array.from(profit, (own, row) => {
    const types: ClientType[] = [];
    if (own > 0 && own / base >= limit - TOLERANCE) types.push("Anchor");
    const means = budget?.[row] ?? 0;
    if (isNew?.[row] && means !== 0 && means >= usualBudget!) types.push("Prospect");
    if (isHigh(reputation, row)) types.push("Image-maker");
    if (isHigh(expertise, row)) types.push("Expert");
    return types;
  });
}

function isHigh(scores: ArrayLike<number> | undefined, row: number): boolean {
  return (scores?.[row] ?? 0) >= HIGH_SCORE - TOLERANCE;
}

function checkScores(argument: string, scores: ArrayLike<number> = []): void {
  const { least, most } = SCORES;
  for (let i = 0; i < scores.length; i++) {
    const value = scores[i]!;
    if (value === 0 || (value >= least && value <= most)) continue;
    throw new Problem("notWithin", { argument, row: i + 1, column: null, value, least, most });
  }
}
