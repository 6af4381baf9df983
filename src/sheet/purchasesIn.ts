import type { Purchases } from "../core/history";
import { blockOf, checkEqualLengths, columnOf } from "./block";
import type { Cell, CellErrorValue } from "./cell";
import { clientNumbers } from "./clientNumbers";
import { headingRows } from "./headingRows";
import { numbersIn } from "./numbersIn";

/** The purchases in three columns of a ledger. */
export interface PurchaseCells {
  readonly purchases: Purchases;
  /** By client number. */
  readonly names: readonly Cell[];
  /** Rows whose date or amount is an error; `isDated` where it is the amount. */
  readonly errors: ReadonlyMap<
    number,
    { readonly error: CellErrorValue; readonly isDated: boolean }
  >;
}

/**
 * Reads purchases from three columns of equal length, perhaps headed. A row without client, date or amount is marked to
 * be left out; one with an error stays, its amount 0, its date unknown if that is the error.
 *
 * @throws Problem "notOneColumn", "unequalLengths", "notNumbers"
 */
export function purchasesIn(clients: unknown, dates: unknown, amounts: unknown): PurchaseCells {
  const who = columnOf("clients", blockOf(clients));
  const when = columnOf("dates", blockOf(dates));
  const howMuch = columnOf("amounts", blockOf(amounts));
  checkEqualLengths("clients", who, "dates", when);
  checkEqualLengths("clients", who, "amounts", howMuch);

  const margin = { headingRows: headingRows(when, howMuch), nameColumns: 0 };
  const date = numbersIn("dates", when, margin, "date");
  const amount = numbersIn("amounts", howMuch, margin);
  const { client, names } = clientNumbers(who, margin.headingRows);

  const errors = new Map<number, { error: CellErrorValue; isDated: boolean }>();
  for (const [row, error] of amount.errors) errors.set(row, { error, isDated: true });
  for (const [row, error] of date.errors) errors.set(row, { error, isDated: false });

  return {
    purchases: {
      client: client.map((number, row) => (isComplete(row) ? number : -1)),
      date: date.values.map((day, row) => (date.errors.has(row) ? NaN : day)),
      amount: amount.values,
    },
    names,
    errors,
  };

  function isComplete(row: number): boolean {
    const hasDate = date.values[row] !== 0 || date.errors.has(row);
    const hasAmount = amount.values[row] !== 0 || amount.errors.has(row);
    return hasDate && hasAmount;
  }
}
