import { abcCodes, ABC_LETTERS, ABC_RULES } from "../core/abc";
import { blockOf } from "../sheet/block";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { numberColumn } from "../sheet/numbersIn";
import { letterPerRow } from "../sheet/perRow";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Ranks clients by volume: A for the largest clients that together make 80 % of the total, B for the next up to 95 %,
 * C for the rest. Returns one letter per row: C for a negative value, nothing for a blank or 0.
 * @customfunction ABC
 * @param values One column of numbers, such as the sales of each client. Equal values always share a class.
 * @param [a_limit] Share of the total that the A clients reach: 0.8 or 80, both mean 80 %. Default 0.8.
 * @param [b_limit] Share of the total that the A and B clients reach together: 0.95 or 95, both mean 95 %. Default
 *   0.95.
 * @param [rule] "reach" includes the client that crosses a limit in the better class; "within" leaves it to the next
 *   class. Default "reach".
 * @returns A column as long as values.
 * @example =KAM.ABC({80;15;5})
 * @example =KAM.ABC(Clients[Sales], 70, 90, "within")
 */
export function ABC(
  values: unknown[][],
  a_limit?: unknown,
  b_limit?: unknown,
  rule?: unknown
): unknown[][] {
  return answer(() => {
    const column = numberColumn("values", blockOf(values));
    const [aLimit, bLimit] = limitsAsFractions(
      optionalNumber("a_limit", a_limit),
      optionalNumber("b_limit", b_limit),
      (limit) => limit > 1
    );
    const options = { aLimit, bLimit, rule: optionalChoice("rule", rule, ABC_RULES) };
    return letterPerRow(abcCodes(column.values, options), ABC_LETTERS, column.errors);
  });
}
