import { shares } from "../core/shares";
import { blockOf } from "../sheet/block";
import { numberColumn } from "../sheet/numbersIn";
import { perRow } from "../sheet/perRow";
import { answer } from "./answer";

/**
 * Tells which share of the total each client has, from 0 to 1. The total is the sum of the positive values; a negative
 * value has its negative share. Returns one share per row, nothing for a blank or 0.
 * @customfunction SHARE
 * @param values One column of numbers, such as the sales of each client.
 * @returns A column as long as values.
 * @example =KAM.SHARE({80;15;5})
 * @example =KAM.SHARE(Clients[Sales])
 */
export function SHARE(values: unknown[][]): unknown[][] {
  return answer(() => {
    const column = numberColumn("values", blockOf(values));
    return perRow(shares(column.values), column.errors);
  });
}
