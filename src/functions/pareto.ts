import { ABC_LETTERS, ABC_RULES } from "../core/abc";
import type { ClientName } from "../core/largestFirst";
import { pareto, type Pareto } from "../core/pareto";
import { shareOf } from "../core/shares";
import { blockOf, checkEqualLengths, columnOf } from "../sheet/block";
import type { Cell } from "../sheet/cell";
import { headingRows } from "../sheet/headingRows";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { namedRows } from "../sheet/namedRows";
import { numberColumn, type Numbers } from "../sheet/numbersIn";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

const HEADINGS = ["Client", "Value", "Share", "Cumulative share", "Class"];

/**
 * Lists clients largest first, with the share of each, the share of all down to it, and its class A, B or C. Negative
 * values stand last and leave the cumulative share as it is; a row with an error stands below them and counts nowhere.
 * @customfunction PARETO
 * @param names One column with the names of the clients.
 * @param values One column of numbers, such as the sales of each client; as long as names.
 * @param [a_limit] Share of the total that the A clients reach: 0.8 or 80, both mean 80 %. Default 0.8.
 * @param [b_limit] Share of the total that the A and B clients reach together: 0.95 or 95, both mean 95 %. Default
 *   0.95.
 * @param [rule] "reach" includes the client that crosses a limit in the better class; "within" leaves it to the next
 *   class. Default "reach".
 * @returns A table headed Client, Value, Share, Cumulative share, Class.
 * @example =KAM.PARETO({"Acme";"Bolt";"Cobb"}, {15;80;5})
 * @example =KAM.PARETO(Clients[Name], Clients[Sales], 70, 90)
 */
export function PARETO(
  names: unknown[][],
  values: unknown[][],
  a_limit?: unknown,
  b_limit?: unknown,
  rule?: unknown
): unknown[][] {
  return answer(() => {
    const who = columnOf("names", blockOf(names));
    const block = columnOf("values", blockOf(values));
    checkEqualLengths("names", who, "values", block);
    const [aLimit, bLimit] = limitsAsFractions(
      optionalNumber("a_limit", a_limit),
      optionalNumber("b_limit", b_limit),
      (limit) => limit > 1
    );
    const options = { aLimit, bLimit, rule: optionalChoice("rule", rule, ABC_RULES) };

    const column = numberColumn("values", block);
    const { rows, names: clients, failed } = namedRows(who, column, headingRows(block));
    const table = tableOf(pareto(valuesOf(rows, column), clients, options), clients);
    for (const { name, error } of failed) table.push([name, error, error, error, error]);
    return table;
  });
}

/** The values of rows: all of them without a copy. */
function valuesOf(rows: Uint32Array, { values }: Numbers): Float64Array {
  return rows.length === values.length ? values : Float64Array.from(rows, (row) => values[row]!);
}

function tableOf(ranked: Pareto, clients: readonly ClientName[]): Cell[][] {
  const { order, values, base, cumulativeShares, classes } = ranked;
  const table = new Array<Cell[]>(order.length + 1);
  table[0] = HEADINGS;
  // Names are fetched from all over memory: in a loop of their own many at a time, between the making of rows one by one. Until
  // its row is made, each stands in its place.
  const names = table as (Cell | Cell[])[];
  for (let place = 0; place < order.length; place++) names[place + 1] = clients[order[place]!]!;

  // Equal values take their cells from the row above: each fraction in a row is an object of its own.
  let above: Cell[] = HEADINGS;
  for (let place = 0; place < order.length; place++) {
    const value = values[place]!;
    const isTied = place > 0 && value === values[place - 1];
    above = [
      names[place + 1] as Cell,
      isTied ? above[1]! : value,
      isTied ? above[2]! : shareOf(value, base),
      cumulativeShares[place]!,
      ABC_LETTERS[classes[place]!]!,
    ];
    table[place + 1] = above;
  }
  return table;
}
