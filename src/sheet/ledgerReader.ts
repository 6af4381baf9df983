import { clientKey } from "../core/clientKey";
import type { Ledger } from "../core/ledger";
import { LAST_SERIAL } from "../core/period";
import { Sum } from "../core/sum";
import { isBlank, isError, type Cell } from "./cell";
import { ClientDictionary, type Finding } from "./clientDictionary";
import type { ColumnMapping } from "./columnMapping";
import { Exclusions, type Exclusion, type ExclusionReason } from "./exclusions";
import { GrowingColumn } from "./growingColumn";
import { isTotalWord } from "./totalWords";

export type { Finding } from "./clientDictionary";
export type { Example, Exclusion, ExclusionReason } from "./exclusions";

export interface LedgerReading {
  readonly ledger: Ledger;
  /** Rows that are not wholly blank, without headings: `included` + the counts of `excluded`. */
  readonly rows: number;
  readonly included: number;
  readonly excluded: readonly Exclusion[];
  /** The sum of the amounts of the included rows. */
  readonly total: number;
  readonly totalProfit: number | null;
  /** Included rows whose profit or cost is not a number: their profit counts as 0. */
  readonly withoutProfit: number;
  readonly firstDate: number | null;
  readonly lastDate: number | null;
  /** Included rows with a negative amount, and their sum; of a history, cells. */
  readonly negative: { readonly count: number; readonly total: number };
  /** Names that stand under more than one code: [name, code, code, ...]. */
  readonly duplicateNames: Finding;
  /** Clients that look alike but count apart: [spelling, spelling, ...]. */
  readonly lookAlikes: Finding;
}

/** The reason why a row is left out, and the cell that decides. */
type Refusal = readonly [ExclusionReason, Cell];

/**
 * Reads a ledger, a history or totals out of cells, chunk by chunk, into columns of numbers.
 *
 * A row without client, date or number is excluded, counted and listed. A row in which every cell read is blank is not a
 * row. In a history a blank cell is 0, and a row with a text or an error among its periods is excluded as a whole. A row that
 * calls itself a total and adds up the rows above is excluded from histories and totals.
 *
 * @example const reader = new LedgerReader(mapping); reader.add([["Client", "Date", "Amount"], ["Acme", 45292, 5]], 1);
 *   reader.finish().total //=> 5
 */
export class LedgerReader {
  private readonly places: Readonly<Record<keyof ColumnMapping["roles"] | "unitPrice", number>>;
  private readonly periodPlaces: readonly number[];
  private headingsLeft: number;

  private readonly clients = new ClientDictionary();
  private readonly exclusions = new Exclusions();
  private readonly client = new GrowingColumn();
  private readonly time = new GrowingColumn();
  private readonly amount = new GrowingColumn();
  private readonly profit = new GrowingColumn();

  private rows = 0;
  private included = 0;
  private withoutProfit = 0;
  private firstDate = Infinity;
  private lastDate = -Infinity;
  private negatives = 0;
  private readonly total = new Sum();
  private readonly totalProfit = new Sum();
  private readonly negativeTotal = new Sum();

  constructor(private readonly mapping: ColumnMapping) {
    const { roles, columns, periods, headingRows } = mapping;
    const placeOf = (column: number | undefined) =>
      column === undefined ? -1 : columns.indexOf(column);
    this.places = {
      code: placeOf(roles.code),
      name: placeOf(roles.name),
      date: mapping.shape === "ledger" ? placeOf(roles.date) : -1,
      amount: placeOf(roles.amount),
      quantity: placeOf(roles.quantity),
      unitPrice: placeOf(roles.unitPrice),
      profit: placeOf(roles.profit),
      cost: placeOf(roles.cost),
    };
    this.periodPlaces = mapping.shape === "history" ? periods.map(placeOf) : [];
    this.headingsLeft = headingRows;
  }

  /**
   * Takes the next rows, from the first row of the source on: the cells of `mapping.columns`, in that order.
   * `firstRow` is the sheet's number (from 1) of the first of them.
   */
  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    const headings = Math.min(this.headingsLeft, rows.length);
    this.headingsLeft -= headings;
    for (let i = headings; i < rows.length; i++) {
      const row = rows[i]!;
      if (row.every(isBlank)) continue;
      this.rows++;
      const refusal =
        this.mapping.shape === "history" ? this.takePeriods(row) : this.takePurchase(row);
      if (refusal) this.exclusions.add(refusal[0], firstRow + i, refusal[1]);
      else this.included++;
    }
  }

  finish(): LedgerReading {
    const { shape, headings, periods } = this.mapping;
    const hasProfit = this.hasProfit;
    const time = this.time.values;
    return {
      ledger: {
        clients: this.clients.clients,
        client: Uint32Array.from(this.client.values),
        date: shape === "ledger" ? time : null,
        amount: this.amount.values,
        profit: hasProfit ? this.profit.values : null,
        history:
          shape === "history"
            ? {
                labels: periods.map((column) => headings[column] ?? ""),
                period: Uint32Array.from(time),
              }
            : null,
      },
      rows: this.rows,
      included: this.included,
      excluded: this.exclusions.list(),
      total: this.total.value,
      totalProfit: hasProfit ? this.totalProfit.value : null,
      withoutProfit: this.withoutProfit,
      firstDate: Number.isFinite(this.firstDate) ? this.firstDate : null,
      lastDate: Number.isFinite(this.lastDate) ? this.lastDate : null,
      negative: { count: this.negatives, total: this.negativeTotal.value },
      duplicateNames: this.clients.duplicateNames(),
      lookAlikes: this.clients.lookAlikes(),
    };
  }

  /** One row of a ledger or of totals. */
  private takePurchase(row: readonly Cell[]): Refusal | null {
    const { code, name, date } = this.places;
    const day = date < 0 ? 0 : row[date]!;
    const refusal =
      clientRefusal(cellAt(row, code), cellAt(row, name)) ?? (date < 0 ? null : dateRefusal(day));
    if (refusal) return refusal;

    const amount = this.amountOf(row);
    if (typeof amount !== "number") return amount;
    if (date < 0 && this.isTotal(row, amount))
      return ["totalRow", cellAt(row, name) || cellAt(row, code)];

    this.push(row, day as number, amount, this.hasProfit ? this.profitOf(row, amount) : 0);
    if (date >= 0) {
      this.firstDate = Math.min(this.firstDate, day as number);
      this.lastDate = Math.max(this.lastDate, day as number);
    }
    return null;
  }

  /** One row of a history: a client with an amount per period. */
  private takePeriods(row: readonly Cell[]): Refusal | null {
    const { code, name } = this.places;
    const refusal = clientRefusal(cellAt(row, code), cellAt(row, name));
    if (refusal) return refusal;

    const cells = this.periodPlaces.map((place) => row[place]!);
    const wrong = cells.find((cell) => !isBlank(cell) && typeof cell !== "number");
    if (wrong !== undefined) return [isError(wrong) ? "errorCell" : "textAmount", wrong];
    const amounts = cells.map(Number);
    const rowTotal = new Sum();
    amounts.forEach((amount) => rowTotal.add(amount));
    if (this.isTotal(row, rowTotal.value))
      return ["totalRow", cellAt(row, name) || cellAt(row, code)];

    // A client that bought nothing is a client all the same: its first period is there, with 0.
    amounts.forEach((amount, period) => {
      if (amount !== 0 || period === 0) this.push(row, period, amount, 0);
    });
    return null;
  }

  private push(row: readonly Cell[], time: number, amount: number, profit: number): void {
    this.client.push(
      this.clients.numberOf(cellAt(row, this.places.code), cellAt(row, this.places.name))!
    );
    this.time.push(time);
    this.amount.push(amount);
    this.total.add(amount);
    if (this.hasProfit) {
      this.profit.push(profit);
      this.totalProfit.add(profit);
    }
    if (amount < 0) {
      this.negatives++;
      this.negativeTotal.add(amount);
    }
  }

  private amountOf(row: readonly Cell[]): number | Refusal {
    const { amount, quantity, unitPrice } = this.places;
    const factors = amount >= 0 ? [row[amount]!] : [cellAt(row, quantity), cellAt(row, unitPrice)];
    const wrong = factors.find((factor) => typeof factor !== "number");
    if (wrong === undefined)
      return factors.reduce<number>((product, factor) => product * Number(factor), 1);
    if (isBlank(wrong)) return ["noAmount", wrong];
    return [isError(wrong) ? "errorCell" : "textAmount", wrong];
  }

  private get hasProfit(): boolean {
    return this.mapping.shape !== "history" && (this.places.profit >= 0 || this.places.cost >= 0);
  }

  private profitOf(row: readonly Cell[], amount: number): number {
    const { profit, cost } = this.places;
    const given = row[profit >= 0 ? profit : cost]!;
    if (typeof given === "number") return profit >= 0 ? given : amount - given;
    this.withoutProfit++;
    return 0;
  }

  private isTotal(row: readonly Cell[], amount: number): boolean {
    const { code, name } = this.places;
    if (!isTotalWord(cellAt(row, name)) && !isTotalWord(cellAt(row, code))) return false;
    const before = this.total.value;
    return this.included > 0 && Math.abs(amount - before) <= 1e-9 * Math.abs(before);
  }
}

function cellAt(row: readonly Cell[], place: number): Cell {
  return place < 0 ? null : (row[place] ?? null);
}

/** A code says who it is, or else a name; an error in the code is not passed over. */
function clientRefusal(code: Cell, name: Cell): Refusal | null {
  const decisive = isNobody(code) ? name : code;
  if (isError(decisive)) return ["errorCell", decisive];
  return isNobody(decisive) ? ["noClient", decisive] : null;
}

function dateRefusal(date: Cell): Refusal | null {
  if (isBlank(date)) return ["noDate", date];
  if (isError(date)) return ["errorCell", date];
  if (typeof date !== "number") return ["textDate", date];
  if (date === 0) return ["noDate", date]; // a blank may arrive as 0
  return date >= 1 && date < LAST_SERIAL + 1 ? null : ["notADate", date];
}

function isNobody(cell: Cell): boolean {
  return !isError(cell) && clientKey(cell) === "";
}
