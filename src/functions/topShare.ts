import { topShare } from "../core/topShare";
import { blockOf } from "../sheet/block";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { numberColumn } from "../sheet/numbersIn";
import { optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Checks the 80/20 rule: the share of the total, from 0 to 1, that the largest 20 % of the clients hold. Clients with a
 * positive value count, the fraction of a client in part; fewer than 5 are too few.
 * @customfunction TOPSHARE
 * @param values One column of numbers, such as the sales of each client.
 * @param [part] The part of the clients to look at, the largest: 0.2 or 20, both mean 20 %. Default 0.2.
 * @returns A single number.
 * @example =KAM.TOPSHARE({60;20;10;5;5})
 * @example =KAM.TOPSHARE(Clients[Sales], 0.05)
 */
export function TOPSHARE(values: unknown[][], part?: unknown): unknown[][] {
  return answer(() => {
    const column = numberColumn("values", blockOf(values));
    const [fraction] = limitsAsFractions(
      optionalNumber("part", part),
      undefined,
      (limit) => limit > 1
    );
    return [[topShare(column.values, fraction)]];
  });
}
