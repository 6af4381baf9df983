import { checkDate } from "../core/checkDate";
import type { Ledger } from "../core/ledger";
import { Problem } from "../core/problem";
import { isError, type Cell, type CellErrorValue } from "./cell";
import { purchasesIn, type PurchaseCells } from "./purchasesIn";

/** A ledger in three columns of cells. */
export interface LedgerCells {
  readonly ledger: Ledger;
  /** The first spelling of each client of the ledger. */
  readonly names: readonly Cell[];
  /** Clients with an error in one of their rows: they are not in the ledger. */
  readonly failed: readonly { readonly name: Cell; readonly error: CellErrorValue }[];
}

const NEW = -1;
const FAILED = -2;

/**
 * Reads a ledger from columns of clients, dates and amounts, perhaps headed. A row without client, date or amount is left
 * out; so is a client with an error in any of its rows, that nothing is said of it, nor of others by its help.
 *
 * @throws Problem "notOneColumn", "unequalLengths", "notNumbers"; "notADate"; "noRows"
 * @example ledgerIn([["Acme"]], [[45292]], [[5]]).ledger.amount //=> [5]
 */
export function ledgerIn(clients: unknown, dates: unknown, amounts: unknown): LedgerCells {
  const cells = purchasesIn(clients, dates, amounts);
  const errors = errorsOfClients(cells);
  const { client, date, amount } = cells.purchases;

  const numbers = new Int32Array(cells.names.length).fill(NEW); // of the clients that have a row, in order of appearance
  for (const number of errors.keys()) numbers[number] = FAILED;
  const rows = moveUp(client, date, amount, numbers);
  if (rows === 0) throw new Problem("noRows", {});
  const names: Cell[] = [];
  numbers.forEach((number, i) => {
    if (number >= 0) names[number] = cells.names[i]!;
  });

  return {
    ledger: {
      clients: names.map((name) => ({
        code: typeof name === "number" ? name : String(name),
        name: null,
      })),
      client: new Uint32Array(client.buffer, client.byteOffset, rows), // none below 0 is left
      date: date.subarray(0, rows),
      amount: amount.subarray(0, rows),
      profit: null,
    },
    names,
    failed: Array.from(errors, ([number, error]) => ({ name: cells.names[number]!, error })),
  };
}

/**
 * The rows that count move up in the columns they are in: copies of a million rows are 20 MB. Fills the numbers of their
 * clients, and tells how many rows there are.
 */
function moveUp(
  client: Int32Array,
  date: Float64Array,
  amount: Float64Array,
  numbers: Int32Array
): number {
  let rows = 0;
  let clients = 0;
  for (let row = 0; row < client.length; row++) {
    const number = client[row]!;
    if (number < 0 || numbers[number] === FAILED) continue;
    checkDate("dates", row + 1, date[row]!);
    if (numbers[number] === NEW) numbers[number] = clients++;
    client[rows] = numbers[number]!;
    if (rows < row) {
      date[rows] = date[row]!;
      amount[rows] = amount[row]!;
    }
    rows++;
  }
  return rows;
}

/** The first error of each client that has one, by client number; a client that is an error has it as well. */
function errorsOfClients({ names, errors }: PurchaseCells): ReadonlyMap<number, CellErrorValue> {
  const ofClients = new Map<number, CellErrorValue>();
  names.forEach((name, number) => {
    if (isError(name)) ofClients.set(number, name);
  });
  for (const { client, error } of errors.values()) {
    if (client >= 0 && !ofClients.has(client)) ofClients.set(client, error);
  }
  return ofClients;
}
