import { csvCells } from "./csvCells";

const AMOUNTS = ["SalesAmount", "Amount", "amount"];

/** The sum of the amounts of each client of a published ledger. */
export function clientTotalsOf(path: string, client: string): number[] {
  const [headings, ...rows] = csvCells(path, [client]);
  const who = headings!.indexOf(client);
  const howMuch = headings!.findIndex((heading) => AMOUNTS.includes(String(heading)));
  const totals = new Map<unknown, number>();
  for (const row of rows) {
    totals.set(row[who], (totals.get(row[who]) ?? 0) + Number(row[howMuch]));
  }
  return [...totals.values()];
}
