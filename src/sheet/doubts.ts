import type { Example } from "./exclusions";

/** Rows that give cause to ask: how many, whether they were left out, and the first places. */
export interface Doubt {
  readonly count: number;
  readonly leftOut: boolean;
  readonly examples: readonly Example[];
}

/** The rows whose number format shows one currency; `currency` null is none. */
export interface CurrencyRows {
  readonly currency: string | null;
  readonly rows: number;
  readonly examples: readonly Example[];
}

/** What about a ledger a person should decide; null where there is nothing to decide. */
export interface Doubts {
  readonly hidden: Doubt | null;
  /** The text of an example is what stands in the client's place. */
  readonly totals: Doubt | null;
  /** The text of an example is the number of the row that it repeats. */
  readonly repeated: Doubt | null;
  /** The text of an example is its day, 2104-03-14. */
  readonly afterToday: Doubt | null;
  readonly farDates: Doubt | null;
  /** Amounts and dates that are text though they read as a number: never counted. The text of an example is that text. */
  readonly numberTexts: Doubt | null;
  /** Two or more currencies, with the rows that show none, the most frequent first; else empty. */
  readonly currencies: readonly CurrencyRows[];
  /** The currency that alone counts; null where all do. */
  readonly onlyCurrency: string | null;
  readonly dates1904: boolean;
}

export const NO_DOUBTS: Doubts = {
  hidden: null,
  totals: null,
  repeated: null,
  afterToday: null,
  farDates: null,
  numberTexts: null,
  currencies: [],
  onlyCurrency: null,
  dates1904: false,
};

const EXAMPLES = 5;

/** Counts rows of one kind, with the first places. */
export class Places {
  count = 0;
  readonly examples: Example[] = [];

  add(row: number, text: string): void {
    this.count++;
    if (this.examples.length < EXAMPLES) this.examples.push({ row, text });
  }

  doubt(leftOut: boolean): Doubt | null {
    return this.count === 0 ? null : { count: this.count, leftOut, examples: this.examples };
  }
}
