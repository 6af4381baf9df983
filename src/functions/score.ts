import { scorePass } from "../core/score";
import { blockOf, isOmitted } from "../sheet/block";
import { headingRows } from "../sheet/headingRows";
import { lineOfNumbers, numberColumns, passOverNumbers } from "../sheet/numbersIn";
import { numberPerRow } from "../sheet/perRow";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Scores clients by several criteria: the weighted mean of each client's scores, on the same scale. A criterion
 * without a score is left out and the others count for more. Returns one score per row, nothing for a client without
 * any.
 * @customfunction SCORE
 * @param scores Clients in rows, criteria in columns: each score from 1 to scale, blank or 0 where none is given.
 * @param [weights] One row or column with the weight of each criterion. They need not add up to 100; 0 leaves a
 *   criterion out; a negative weight marks one where less is better, such as cost to serve. Default: all alike.
 * @param [scale] The highest score: 10 or 100. Default 10.
 * @returns A column as long as scores.
 * @example =KAM.SCORE({70,85,50,50}, {40,25,10,5}, 100)
 * @example =KAM.SCORE(B2:F90, B1:F1)
 */
export function SCORE(scores: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  return answer(() => {
    const block = blockOf(scores);
    const weight = isOmitted(weights) ? undefined : lineOfNumbers("weights", blockOf(weights));
    const highest = optionalNumber("scale", scale);
    const margin = { headingRows: headingRows(block), nameColumns: 0 };
    const means = new Float64Array(block.length);
    const pass = scorePass(means, numberColumns(block, margin), weight, highest);
    const errors = passOverNumbers("scores", block, margin, pass);
    return numberPerRow(means, errors);
  });
}
