import { history, type History } from "../core/history";
import { periodIndex, periodLabel, PERIODS, type Period } from "../core/period";
import type { Cell } from "../sheet/cell";
import { isError } from "../sheet/cell";
import { purchasesIn, type PurchaseCells } from "../sheet/purchasesIn";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Turns a ledger into a table of clients by periods, for KAM.XYZ and KAM.ABCXYZ: a row per client in order of first
 * appearance, a column per period, 0 where nothing was bought. A row without client, date or amount is left out.
 * @customfunction HISTORY
 * @param clients One column with the code or name of the client of each purchase. Case and extra spaces do not
 *   matter.
 * @param dates One column with the date of each purchase; as long as clients.
 * @param amounts One column with the amount of each purchase, returns as negative numbers; as long as clients.
 * @param [period] "week" (Monday to Sunday, ISO 8601), "month", "quarter" or "year". Default "month".
 * @param [from] A date in the first period to show. Default the first date.
 * @param [to] A date in the last period to show. Default the last date.
 * @returns A table headed Client and the periods, such as 2024-W09, 2024-03, 2024-Q1 or 2024.
 * @example =KAM.HISTORY({"Acme";"Bolt";"Acme";"Acme"}, {45299;45301;45327;45364}, {500;120;480;530})
 * @example =KAM.HISTORY(Sales[Client], Sales[Date], Sales[Amount])
 * @example =KAM.HISTORY(A2:A5000, B2:B5000, C2:C5000, "quarter", DATE(2024,1,1), DATE(2025,12,31))
 */
export function HISTORY(
  clients: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  period?: unknown,
  from?: unknown,
  to?: unknown
): unknown[][] {
  return answer(() => {
    const length = optionalChoice("period", period, PERIODS) ?? "month";
    const cells = purchasesIn(clients, dates, amounts);
    const table = history(cells.purchases, {
      period: length,
      from: optionalNumber("from", from, "date"),
      to: optionalNumber("to", to, "date"),
    });
    return withErrors(tableOf(table, cells.names, length), table, cells, length);
  });
}

function tableOf(
  { clients, first, periods, amounts }: History,
  names: readonly Cell[],
  period: Period
): Cell[][] {
  const labels = Array.from({ length: periods }, (_, i) => periodLabel(first + i, period));
  return [
    ["Client", ...labels],
    ...clients.map((client, row) => rowOf(names[client]!, amounts, row * periods, periods)),
  ];
}

/** Cell by cell: spread out of a typed array, the rows of a million purchases take several times as long. */
function rowOf(name: Cell, amounts: Float64Array, start: number, periods: number): Cell[] {
  const row = new Array<Cell>(periods + 1);
  row[0] = name;
  for (let i = 0; i < periods; i++) row[i + 1] = amounts[start + i]!;
  return row;
}

/**
 * The table with the errors of the ledger where they belong: an amount's in its cell; a date's, which could be any,
 * in
 * all cells of the client; and rows whose client is an error as a client of its own.
 */
function withErrors(
  table: Cell[][],
  { clients, first, periods }: History,
  { purchases, names, errors }: PurchaseCells,
  period: Period
): Cell[][] {
  if (errors.size === 0 && !names.some(isError)) return table;
  const rowsOf = new Map(clients.map((client, i) => [client, table[i + 1]!]));
  for (const [client, row] of rowsOf) {
    const name = names[client]!;
    if (isError(name)) row.fill(name);
  }
  for (const [i, { error, isDated }] of errors) {
    const row = rowsOf.get(purchases.client[i]!);
    if (!row || isError(row[0]!)) continue;
    const column = isDated ? periodIndex(purchases.date[i]!, period) - first : NaN;
    if (!isDated) row.fill(error, 1);
    else if (column >= 0 && column < periods) row[column + 1] = error;
  }
  return table;
}
