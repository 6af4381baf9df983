import { concentration } from "../core/concentration";
import type { Dependence } from "../core/dependence";
import { roundedShare } from "../core/roundedShare";
import { blockOf } from "../sheet/block";
import { numberColumn } from "../sheet/numbersIn";
import { answer } from "./answer";

/**
 * Tells how much hangs on how few clients: the shares of the largest, how many make half and 80 %, the indexes HHI and
 * Gini, and a verdict on dependence. Clients with a positive value count.
 * @customfunction CONCENTRATION
 * @param values One column of numbers, such as the sales of each client.
 * @returns A table headed Figure and Value; shares and indexes from 0 to 1.
 * @example =KAM.CONCENTRATION({35;40;5;10;6;4})
 * @example =KAM.CONCENTRATION(Clients[Sales])
 */
export function CONCENTRATION(values: unknown[][]): unknown[][] {
  return answer(() => {
    const figures = concentration(numberColumn("values", blockOf(values)).values);
    return [
      ["Figure", "Value"],
      ["Clients", figures.clients],
      ["Largest client", figures.largest],
      ["Three largest", figures.threeLargest],
      ["Ten largest", figures.tenLargest],
      ["Clients that make half", figures.makeHalf],
      ["Clients that make 80 %", figures.make80],
      ["Share of the top 20 %", figures.topFifth ?? ""],
      ["HHI", figures.hhi],
      ["Equals N clients of equal size", figures.equals],
      ["Gini", figures.gini],
      ["Dependence", sentence(figures.dependence)],
    ];
  });
}

function sentence({ level, clients, share }: Dependence): string {
  if (level === "spread") return "Spread";
  const who = clients === 1 ? "one client holds" : "three clients hold";
  return `${level === "danger" ? "Danger" : "Watch"}: ${who} ${roundedShare(100 * share, 0)} %`;
}
