import { ABC_RULES } from "../core/abc";
import { positives } from "../core/positives";
import { Problem } from "../core/problem";
import { why, type Reason } from "../core/why";
import { blockOf } from "../sheet/block";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { numberColumn } from "../sheet/numbersIn";
import { perRow } from "../sheet/perRow";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";
import { whySentence } from "./whySentence";

/**
 * Explains the class that KAM.ABC gives: the rank and share of a client, what those above it hold, the limit that decides,
 * and the nearest amounts at which its class would change, all others unchanged. Returns one text per row.
 * @customfunction WHY
 * @param values One column of numbers, as for KAM.ABC.
 * @param [row] The row to explain, counted from 1 within values. Default all rows.
 * @param [a_limit] Share of the total that the A clients reach: 0.8 or 80, both mean 80 %. Default 0.8.
 * @param [b_limit] Share of the total that the A and B clients reach together: 0.95 or 95, both mean 95 %. Default
 *   0.95.
 * @param [rule] "reach" includes the client that crosses a limit in the better class; "within" leaves it to the next
 *   class. Default "reach".
 * @returns A column as long as values, or a single text for one row.
 * @example =KAM.WHY({80;15;5}, 2)
 * @example =KAM.WHY(Clients[Sales])
 */
export function WHY(
  values: unknown[][],
  row?: unknown,
  a_limit?: unknown,
  b_limit?: unknown,
  rule?: unknown
): unknown[][] {
  return answer(() => {
    const column = numberColumn("values", blockOf(values));
    const place = rowGiven(row, column.rows);
    const [aLimit, bLimit] = limitsAsFractions(
      optionalNumber("a_limit", a_limit),
      optionalNumber("b_limit", b_limit),
      (limit) => limit > 1
    );
    const options = { aLimit, bLimit, rule: optionalChoice("rule", rule, ABC_RULES) };
    const reasons = why(column.values, options);
    const context = { ...options, base: positives(column.values).base };

    const sentences = new Map<Reason | null, string>([[null, ""]]); // equal values share a reason
    const sentenceFor = (reason: Reason | null): string => {
      const known = sentences.get(reason);
      if (known !== undefined) return known;
      const sentence = whySentence(reason!, context);
      sentences.set(reason, sentence);
      return sentence;
    };
    if (place === undefined) return perRow(reasons.map(sentenceFor), column.errors);
    return [[column.errors.get(place) ?? sentenceFor(reasons[place]!)]];
  });
}

/** The index of the row asked for; undefined for all. */
function rowGiven(row: unknown, rows: number): number | undefined {
  const given = optionalNumber("row", row);
  if (given === undefined) return undefined;
  if (!(Number.isInteger(given) && given >= 1 && given <= rows)) {
    throw new Problem("noSuchRow", { row: given, rows });
  }
  return given - 1;
}
