import type { Ledger } from "../core/ledger";
import { Sum } from "../core/sum";
import { isBlank, type Cell } from "./cell";
import { ClientDictionary, type Finding } from "./clientDictionary";
import type { ColumnMapping } from "./columnMapping";
import { Exclusions, type Exclusion } from "./exclusions";
import { GrowingColumn } from "./growingColumn";
import { cellAt, placesOf, readRow, type Part, type Places } from "./rowReading";
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

/** Two sums are one where they differ by less than this part. */
const SAME = 1e-9;

/**
 * Reads a ledger, a history or totals out of cells, chunk by chunk, into columns of numbers.
 *
 * A row without client, date or number is excluded, counted and listed. A row in which every cell read is blank is not a
 * row. In a history a blank cell is 0, and a row with a text or an error among its periods is excluded as a whole. A row
 * that calls itself a total and adds up the rows above is excluded from histories and totals.
 *
 * @example
 * const reader = new LedgerReader(mapping);
 * reader.add([["Client", "Date", "Amount"], ["Acme", 45292, 5]], 1);
 * reader.finish().total //=> 5
 */
export class LedgerReader {
  private readonly places: Places;
  private readonly hasProfit: boolean;
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
  private negatives = 0;
  private firstTime = Infinity;
  private lastTime = -Infinity;
  private readonly total = new Sum();
  private readonly totalProfit = new Sum();
  private readonly negativeTotal = new Sum();

  constructor(private readonly mapping: ColumnMapping) {
    this.places = placesOf(mapping);
    this.hasProfit = this.places.profit >= 0 || this.places.cost >= 0;
    this.headingsLeft = mapping.headingRows;
  }

  /**
   * Takes the next rows, from the first row of the source on: the cells of `mapping.columns`, in that order. `firstRow` is
   * the sheet's number (from 1) of the first of them.
   */
  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    const headings = Math.min(this.headingsLeft, rows.length);
    this.headingsLeft -= headings;
    for (let i = headings; i < rows.length; i++) {
      const row = rows[i]!;
      if (!row.every(isBlank)) this.take(row, firstRow + i);
    }
  }

  finish(): LedgerReading {
    const { shape } = this.mapping;
    const isLedger = shape === "ledger" && this.included > 0;
    return {
      ledger: this.ledger(),
      rows: this.rows,
      included: this.included,
      excluded: this.exclusions.list(),
      total: this.total.value,
      totalProfit: this.hasProfit ? this.totalProfit.value : null,
      withoutProfit: this.withoutProfit,
      firstDate: isLedger ? this.firstTime : null,
      lastDate: isLedger ? this.lastTime : null,
      negative: { count: this.negatives, total: this.negativeTotal.value },
      duplicateNames: this.clients.duplicateNames(),
      lookAlikes: this.clients.lookAlikes(),
    };
  }

  private ledger(): Ledger {
    const { shape, headings, periods } = this.mapping;
    const time = this.time.values;
    const labels = periods.map((column) => headings[column] ?? "");
    return {
      clients: this.clients.clients,
      client: Uint32Array.from(this.client.values),
      date: shape === "ledger" ? time : null,
      amount: this.amount.values,
      profit: this.hasProfit ? this.profit.values : null,
      history: shape === "history" ? { labels, period: Uint32Array.from(time) } : null,
    };
  }

  private take(row: readonly Cell[], place: number): void {
    this.rows++;
    const reading = readRow(row, this.places);
    if ("refused" in reading) {
      this.exclusions.add(reading.refused, place, reading.cell);
      return;
    }
    const code = cellAt(row, this.places.code);
    const name = cellAt(row, this.places.name);
    const totalWord = [name, code].find(isTotalWord);
    if (totalWord !== undefined && this.addsUpTheRowsAbove(reading.total)) {
      this.exclusions.add("totalRow", place, totalWord);
      return;
    }
    this.included++;
    const client = this.clients.numberOf(code, name)!; // a row without client was refused
    for (const part of reading.parts) this.push(client, part);
  }

  private push(client: number, { time, amount, profit }: Part): void {
    this.client.push(client);
    this.time.push(time);
    this.firstTime = Math.min(this.firstTime, time);
    this.lastTime = Math.max(this.lastTime, time);
    this.amount.push(amount);
    this.total.add(amount);
    if (amount < 0) {
      this.negatives++;
      this.negativeTotal.add(amount);
    }
    if (!this.hasProfit) return;
    this.profit.push(profit ?? 0);
    this.totalProfit.add(profit ?? 0);
    if (profit === null) this.withoutProfit++;
  }

  /** In a ledger a total has no date; what has one is a purchase of somebody called Total. */
  private addsUpTheRowsAbove(total: number): boolean {
    const above = this.total.value;
    return (
      this.mapping.shape !== "ledger" &&
      this.included > 0 &&
      Math.abs(total - above) <= SAME * Math.abs(above)
    );
  }
}
