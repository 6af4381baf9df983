import { clientKey } from "../core/clientKey";
import { LAST_SERIAL } from "../core/period";
import { sum } from "../core/sum";
import { isBlank, isError, type Cell } from "./cell";
import type { ColumnMapping } from "./columnMapping";
import { DAYS_TO_1904 } from "./countsFrom1904";
import type { ExclusionReason } from "./exclusions";
import type { Role } from "./recogniseColumns";

/** Where in a row that was read each role stands, -1 for a role that nobody has; and the periods of a history. */
export interface Places extends Readonly<Record<Role, number>> {
  readonly periods: readonly number[] | null;
  /** What 1 in the column of the margin means: 1, or 0.01 where it holds per cent. */
  readonly marginUnit: 1 | 0.01;
  /** Days to add to the serials of the source, for those of the 1900 system. */
  readonly dayShift: number;
}

/** One purchase, or of a history the amount of one period. `time` is a serial, the index of a period, or 0 in totals. */
export interface Part {
  readonly time: number;
  readonly amount: number;
  /** Null where it is not known. */
  readonly profit: number | null;
}

/** What a row says: its parts and their sum, or why it is left out and the cell that decides. */
export type RowReading =
  | { readonly parts: readonly Part[]; readonly total: number }
  | { readonly refused: ExclusionReason; readonly cell: Cell };

type Refusal = Extract<RowReading, { readonly refused: ExclusionReason }>;

/** The places of a mapping's roles in the rows that hold only its columns. */
export function placesOf(mapping: ColumnMapping): Places {
  const { shape, roles, periods, columns, kinds, dates1904 } = mapping;
  const placeOf = (column: number | undefined) =>
    column === undefined ? -1 : columns.indexOf(column);
  const isHistory = shape === "history";
  return {
    code: placeOf(roles.code),
    name: placeOf(roles.name),
    date: shape === "ledger" ? placeOf(roles.date) : -1,
    amount: placeOf(roles.amount),
    quantity: placeOf(roles.quantity),
    unitPrice: placeOf(roles.unitPrice),
    profit: isHistory ? -1 : placeOf(roles.profit),
    cost: isHistory ? -1 : placeOf(roles.cost),
    margin: isHistory ? -1 : placeOf(roles.margin),
    productLine: isHistory ? -1 : placeOf(roles.productLine),
    region: isHistory ? -1 : placeOf(roles.region),
    accountManager: isHistory ? -1 : placeOf(roles.accountManager),
    marginUnit: kinds?.[roles.margin ?? -1] === "numbers" ? 0.01 : 1,
    dayShift: dates1904 ? DAYS_TO_1904 : 0,
    periods: isHistory ? periods.map(placeOf) : null,
  };
}

/**
 * Reads one row that is not blank. The client is decided first, then the date, then the number.
 *
 * @example readRow(["Acme", 45292, 5], places) //=> { parts: [{ time: 45292, amount: 5, profit: null }], total: 5 }
 * @example readRow(["Acme", "soon", 5], places) //=> { refused: "textDate", cell: "soon" }
 */
export function readRow(row: readonly Cell[], places: Places): RowReading {
  const nobody = clientRefusal(cellAt(row, places.code), cellAt(row, places.name));
  if (nobody) return nobody;
  if (places.periods) return readPeriods(places.periods.map((place) => cellAt(row, place)));

  const date = places.date < 0 ? 0 : cellAt(row, places.date);
  const undated = places.date < 0 ? null : dateRefusal(date, places.dayShift);
  if (undated) return undated;
  const amount = amountOf(row, places);
  if (typeof amount !== "number") return amount;
  return {
    parts: [
      {
        time: Number(date) + (places.date < 0 ? 0 : places.dayShift),
        amount,
        profit: profitOf(row, places, amount),
      },
    ],
    total: amount,
  };
}

/** A cell of a row, null for a role that nobody has. */
export function cellAt(row: readonly Cell[], place: number): Cell {
  return place < 0 ? null : (row[place] ?? null);
}

/** A blank is 0; a client that bought nothing is a client all the same: its first period is there, with 0. */
function readPeriods(cells: readonly Cell[]): RowReading {
  const wrong = cells.find((cell) => !isBlank(cell) && typeof cell !== "number");
  if (wrong !== undefined) return noNumber(wrong);
  const amounts = cells.map(Number);
  const parts = amounts
    .map((amount, time) => ({ time, amount, profit: null }))
    .filter(({ amount, time }) => amount !== 0 || time === 0);
  return { parts, total: sum(amounts) };
}

/** A code says who it is, or else a name; an error in the code is not passed over. */
function clientRefusal(code: Cell, name: Cell): Refusal | null {
  const decisive = isNobody(code) ? name : code;
  if (isError(decisive)) return { refused: "errorCell", cell: decisive };
  return isNobody(decisive) ? { refused: "noClient", cell: decisive } : null;
}

function isNobody(cell: Cell): boolean {
  // Nearly every cell says so by its first letter, which spares the folding of its text.
  if (typeof cell === "string" && isVisible(cell.charCodeAt(0))) return false;
  return !isError(cell) && clientKey(cell) === "";
}

/** Printable ASCII. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** A blank may arrive as 0. */
function dateRefusal(date: Cell, dayShift: number): Refusal | null {
  if (isBlank(date) || date === 0) return { refused: "noDate", cell: date };
  if (isError(date)) return { refused: "errorCell", cell: date };
  if (typeof date !== "number") return { refused: "textDate", cell: date };
  const serial = date + dayShift;
  return serial >= 1 && serial < LAST_SERIAL + 1 ? null : { refused: "notADate", cell: date };
}

function amountOf(row: readonly Cell[], { amount, quantity, unitPrice }: Places): number | Refusal {
  if (amount >= 0) {
    const given = cellAt(row, amount);
    return typeof given === "number" ? given : noNumber(given);
  }
  const [count, price] = [cellAt(row, quantity), cellAt(row, unitPrice)];
  if (typeof count !== "number") return noNumber(count);
  return typeof price === "number" ? count * price : noNumber(price);
}

/** A column of profits, the amount less that of costs, or the amount times that of margins: in this order. */
function profitOf(row: readonly Cell[], places: Places, amount: number): number | null {
  const { profit, cost, margin, marginUnit } = places;
  const given = cellAt(row, profit >= 0 ? profit : cost >= 0 ? cost : margin);
  if (typeof given !== "number") return null;
  if (profit >= 0) return given;
  return cost >= 0 ? amount - given : amount * given * marginUnit;
}

function noNumber(cell: Cell): Refusal {
  if (isBlank(cell)) return { refused: "noAmount", cell };
  return { refused: isError(cell) ? "errorCell" : "textAmount", cell };
}
