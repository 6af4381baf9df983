import type { Cell } from "../../src/sheet/cell";
import type { SlowRole, SlowSale } from "./slowPortfolio";

const SERIAL_OF_1970 = 25_569;

/** The headings of a table of sales; a column that is not named is not read. */
export type SalesColumns = Readonly<
  Record<"client" | "date", string> & Partial<Record<"profit" | SlowRole, string>>
>;

/** The cell of a row below a heading. */
export type CellOf = (heading: string) => Cell;

/** The rows of a table with headings as sales; those without client, date or amount are left out. */
export function salesIn(
  [headings, ...rows]: readonly (readonly Cell[])[],
  { client, date, profit, ...labels }: SalesColumns,
  amountOf: (cell: CellOf) => Cell
): SlowSale[] {
  return rows.flatMap((row) => {
    const cell: CellOf = (heading) => {
      const column = headings!.indexOf(heading);
      if (column < 0) throw new Error(`no column ${heading}`);
      return row[column]!;
    };
    const code = String(cell(client) ?? "").trim();
    const [serial, amount] = [cell(date), amountOf(cell)];
    if (code === "" || typeof serial !== "number" || typeof amount !== "number") return [];
    return [
      {
        client: code,
        day: Math.floor(serial) - SERIAL_OF_1970,
        amount,
        ...(profit !== undefined && { profit: Number(cell(profit)) }),
        labels: Object.fromEntries(
          Object.entries(labels).map(([role, heading]) => [role, String(cell(heading) ?? "")])
        ),
      },
    ];
  });
}
