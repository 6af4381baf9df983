import { completeness } from "../core/completeness";
import { score } from "../core/score";
import { scoreRanking } from "../core/scoreRanking";
import { blockOf, checkEqualLengths, columnOf, isOmitted } from "../sheet/block";
import type { Cell } from "../sheet/cell";
import { headingRows } from "../sheet/headingRows";
import { namedRows } from "../sheet/namedRows";
import { lineOfNumbers, numbersIn, rowsOf } from "../sheet/numbersIn";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = ["Rank", "Client", "Score", "Completeness"];

/**
 * Ranks clients by several weighted criteria, best first, as KAM.SCORE scores them. Equal scores share a rank. A client
 * with less than 60 % of the criteria given is listed last, without a rank.
 * @customfunction RANKING
 * @param names One column with the names of the clients.
 * @param scores Clients in rows, criteria in columns: each score from 1 to scale, blank or 0 where none is given; as
 *   long as names.
 * @param [weights] One row or column with the weight of each criterion. They need not add up to 100; 0 leaves a
 *   criterion out; a negative weight marks one where less is better, such as cost to serve. Default: all alike.
 * @param [scale] The highest score: 10 or 100. Default 10.
 * @returns A table headed Rank, Client, Score, Completeness (the part of the criteria given, from 0 to 1).
 * @example =KAM.RANKING({"Acme";"Bolt"}, {70,85,50,50;90,80,70,60}, {40,25,10,5}, 100)
 * @example =KAM.RANKING(A2:A90, B2:F90, B1:F1)
 */
export function RANKING(
  names: unknown[][],
  scores: unknown[][],
  weights?: unknown[][],
  scale?: unknown
): unknown[][] {
  return answer(() => {
    const who = columnOf("names", blockOf(names));
    const block = blockOf(scores);
    checkEqualLengths("names", who, "scores", block);
    const margin = { headingRows: headingRows(block), nameColumns: 0 };
    const given = numbersIn("scores", block, margin);
    const weight = isOmitted(weights) ? undefined : lineOfNumbers("weights", blockOf(weights));

    const allRows = rowsOf(given);
    const allScores = score(allRows, weight, optionalNumber("scale", scale));
    const allComplete = completeness(allRows, weight);
    const { rows, names: clients, failed } = namedRows(who, given, margin.headingRows);
    const ranking = scoreRanking(
      Array.from(rows, (row) => allScores[row]!),
      Array.from(rows, (row) => allComplete[row]!),
      clients
    );

    const table: Cell[][] = [HEADINGS];
    for (const { client, rank } of ranking) {
      const row = rows[client]!;
      table.push([rank ?? "", clients[client]!, allScores[row]!, allComplete[row]!]);
    }
    for (const { name, error } of failed) table.push([error, name, error, error]);
    return table;
  });
}
