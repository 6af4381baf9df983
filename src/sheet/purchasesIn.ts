import type { DatedPurchases } from "../core/purchaseCalendar";
import { blockOf, checkEqualLengths, columnOf, isOmitted, type Block } from "./block";
import { isError, type Cell, type CellErrorValue } from "./cell";
import { clientNumbers } from "./clientNumbers";
import { headingRows } from "./headingRows";
import { numbersIn, type Numbers } from "./numbersIn";

/** The purchases in the columns of a ledger. */
export interface PurchaseCells<Columns extends DatedPurchases = DatedColumns> {
  readonly purchases: Columns;
  /** By client number. */
  readonly names: readonly Cell[];
  /** By row, from 0. */
  readonly errors: ReadonlyMap<number, PurchaseError>;
}

/** Columns made by reading, a place per row. */
export interface DatedColumns extends DatedPurchases {
  readonly client: Int32Array;
  readonly date: Float64Array;
}

export interface PurchaseColumns extends DatedColumns {
  readonly amount: Float64Array;
}

/** An error in a row of a ledger, and the number of its client; `isDated` where the date is known. */
export interface PurchaseError {
  readonly client: number;
  readonly error: CellErrorValue;
  readonly isDated: boolean;
}

/**
 * Reads purchases from three columns of equal length, perhaps headed. A row without client, date or amount is marked to
 * be left out; one with an error stays, its amount 0, its date unknown if that is the error.
 *
 * @throws Problem "notOneColumn", "unequalLengths", "notNumbers"
 */
export function purchasesIn(
  clients: unknown,
  dates: unknown,
  amounts: unknown
): PurchaseCells<PurchaseColumns> {
  const who = columnOf("clients", blockOf(clients));
  const when = columnOf("dates", blockOf(dates));
  const howMuch = columnOf("amounts", blockOf(amounts));
  checkEqualLengths("clients", who, "dates", when);
  checkEqualLengths("clients", who, "amounts", howMuch);

  const margin = { headingRows: headingRows(when, howMuch), nameColumns: 0 };
  const date = numbersIn("dates", when, margin, "date");
  const amount = numbersIn("amounts", howMuch, margin);
  const cells = complete(who, margin.headingRows, date, amount);
  return { ...cells, purchases: { ...cells.purchases, amount: amount.values } };
}

/**
 * Reads purchases as `purchasesIn` does where the amounts may be left out: then every row with client and date is one. A
 * row whose client is an error belongs to nobody; its error stands among the others.
 *
 * @throws Problem "notOneColumn", "unequalLengths", "notNumbers"
 */
export function datedPurchasesIn(
  clients: unknown,
  dates: unknown,
  amounts: unknown
): PurchaseCells {
  if (!isOmitted(amounts)) return ofKnownClients(purchasesIn(clients, dates, amounts));
  const who = columnOf("clients", blockOf(clients));
  const when = columnOf("dates", blockOf(dates));
  checkEqualLengths("clients", who, "dates", when);
  const margin = { headingRows: headingRows(when), nameColumns: 0 };
  const date = numbersIn("dates", when, margin, "date");
  return ofKnownClients(complete(who, margin.headingRows, date));
}

/** Clients and dates with rows left out marked: below 0 as a client, not a number as a date that is an error. */
function complete(who: Block, headings: number, date: Numbers, amount?: Numbers): PurchaseCells {
  const { client, names } = clientNumbers(who, headings);
  leaveOutMissing(client, date.values, date.errors);
  if (amount) leaveOutMissing(client, amount.values, amount.errors);
  const errors = new Map<number, PurchaseError>();
  for (const [row, error] of amount?.errors ?? []) {
    errors.set(row, { client: client[row]!, error, isDated: true });
  }
  for (const [row, error] of date.errors) {
    errors.set(row, { client: client[row]!, error, isDated: false });
    date.values[row] = NaN;
  }
  return { purchases: { client, date: date.values }, names, errors };
}

function leaveOutMissing(
  client: Int32Array,
  values: Float64Array,
  errors: ReadonlyMap<number, CellErrorValue>
): void {
  for (let row = 0; row < values.length; row++) {
    if (values[row] === 0 && !errors.has(row)) client[row] = -1;
  }
}

function ofKnownClients(cells: PurchaseCells): PurchaseCells {
  if (!cells.names.some(isError)) return cells;
  const errors = new Map(cells.errors);
  const client = Int32Array.from(cells.purchases.client, (number, row) => {
    const error = cells.names[number];
    if (!isError(error)) return number;
    errors.set(row, { client: number, error, isDated: !Number.isNaN(cells.purchases.date[row]) });
    return -1;
  });
  return { ...cells, purchases: { ...cells.purchases, client }, errors };
}
