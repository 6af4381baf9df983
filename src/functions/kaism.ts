import { kaism } from "../core/kaism";
import { Problem } from "../core/problem";
import { blockOf, checkEqualLengths, columnOf } from "../sheet/block";
import { headingRows } from "../sheet/headingRows";
import { numbersIn } from "../sheet/numbersIn";
import { perRow } from "../sheet/perRow";
import { singleCell } from "../sheet/singleCell";
import { withoutErrors } from "../sheet/withoutErrors";
import { answer } from "./answer";

/**
 * Places clients in the key account identification and selection matrix: Key, Key development, Maintenance or
 * Opportunistic, by how attractive a client is to us and how strong we are with it. Returns one per row, or nothing.
 * @customfunction KAISM
 * @param attractiveness One column of scores for how attractive each client is to us, such as KAM.SCORE gives them;
 *   blank or 0 where not given.
 * @param strength One column of scores for how each client rates us against competitors; as long as attractiveness.
 * @param [cut] The score from which on an axis is high, or "median" for the median of each axis. Default 5.5, for
 *   scores up to 10; for a scale of 100 take 50.5.
 * @returns A column as long as attractiveness.
 * @example =KAM.KAISM({9;9;2;2}, {8;3;8;3})
 * @example =KAM.KAISM(KAM.SCORE(B2:F90), KAM.SCORE(G2:K90), "median")
 */
export function KAISM(
  attractiveness: unknown[][],
  strength: unknown[][],
  cut?: unknown
): unknown[][] {
  return answer(() => {
    const ours = columnOf("attractiveness", blockOf(attractiveness));
    const theirs = columnOf("strength", blockOf(strength));
    checkEqualLengths("attractiveness", ours, "strength", theirs);
    const margin = { headingRows: headingRows(ours, theirs), nameColumns: 0 };
    const { values, errors } = withoutErrors([
      numbersIn("attractiveness", ours, margin),
      numbersIn("strength", theirs, margin),
    ]);
    return perRow(kaism(values[0]!, values[1]!, cutOf(cut)), errors);
  });
}

function cutOf(cut: unknown): number | "median" | undefined {
  const cell = singleCell("cut", cut);
  if (cell === undefined || typeof cell === "number") return cell;
  if (String(cell).trim().toLowerCase() === "median") return "median";
  throw new Problem("badCut", { value: cell });
}
