import { Sum } from "../core/sum";
import { isError, type Cell } from "./cell";
import type { ColumnMapping } from "./columnMapping";
import { currencyOf } from "./currencyOf";
import { Places, type CurrencyRows, type Doubts } from "./doubts";
import type { ExclusionReason } from "./exclusions";
import type { Condition, Handling } from "./handling";
import { readsAsNumber } from "./readsAsNumber";
import { RepeatedRows } from "./repeatedRows";
import { totalWordIn } from "./totalWords";
import { valueKey } from "./valueKey";

/** Why a row is left out though it could be read, and the cell that decides. */
export interface Verdict {
  readonly reason: ExclusionReason;
  readonly cell: Cell;
}

/** Two sums are one where they differ by less than this part. */
const SAME = 1e-9;

/** Decides row by row what gives cause to ask, and remembers it. */
export class RowJudge {
  private readonly conditions: readonly {
    readonly place: number;
    readonly keys: ReadonlySet<string>;
  }[];
  private readonly hidden = new Places();
  private readonly totals = new Places();
  private readonly repeated = new Places();
  private readonly numberTexts = new Places();
  private readonly rowsSeen = new RepeatedRows();
  private readonly currencies = new Map<string | null, Places>();
  private readonly currencyByFormat = new Map<string, string | null>();
  /** The amounts so far, and those since the last row of totals. */
  private readonly total = new Sum();
  private part = new Sum();

  constructor(
    { columns }: ColumnMapping,
    private readonly handling: Handling
  ) {
    this.conditions = handling.leaveOut.map(({ column, values }: Condition) => ({
      place: columns.indexOf(column),
      keys: new Set(values.map(valueKey)),
    }));
  }

  /** What the user does not want, whatever it says. */
  beforeReading(row: readonly Cell[], place: number, hidden: boolean): Verdict | null {
    if (hidden) {
      this.hidden.add(place, "");
      if (this.handling.hidden === "leaveOut") return { reason: "hidden", cell: null };
    }
    for (const { place: at, keys } of this.conditions) {
      const cell = row[at] ?? null;
      if (keys.has(valueKey(cell))) return { reason: "leftOut", cell };
    }
    return null;
  }

  /** Why a row that cannot be read is left out: as a total where `names`, the cells of the client, call it so. */
  afterRefusal(refusal: Verdict, place: number, names: readonly Cell[]): Verdict {
    const word = names.find((cell) => totalWordIn(cell) === "all");
    if (word !== undefined) {
      this.part = new Sum();
      return { reason: "totalRow", cell: word };
    }
    const { reason, cell } = refusal;
    const isText = reason === "textAmount" || reason === "textDate";
    if (isText && typeof cell === "string" && /\p{Nd}/u.test(cell) && readsAsNumber(cell))
      this.numberTexts.add(place, cell);
    return refusal;
  }

  /** What may be no purchase: `names` are the cells that say who the client is, `format` is that of the amount. */
  afterReading(
    row: readonly Cell[],
    place: number,
    names: readonly Cell[],
    amount: number,
    format: string | null
  ): Verdict | null {
    const { handling } = this;
    const word = names.find((cell) => this.saysTotal(cell, amount));
    if (word !== undefined) {
      this.totals.add(place, isError(word) ? word.code : String(word));
      this.part = new Sum();
      if (handling.totals === "leaveOut") return { reason: "totalRow", cell: word };
    }
    if (format !== null) {
      const currency = this.currencyIn(format, place);
      if (handling.currency !== null && currency !== handling.currency)
        return { reason: "otherCurrency", cell: currency };
    }
    const original = this.rowsSeen.originalOf(row, place);
    if (original > 0) {
      this.repeated.add(place, String(original));
      if (handling.repeated === "leaveOut") return { reason: "repeated", cell: original };
    }
    this.total.add(amount);
    this.part.add(amount);
    return null;
  }

  doubts(): Pick<
    Doubts,
    "hidden" | "totals" | "repeated" | "numberTexts" | "currencies" | "onlyCurrency"
  > {
    const { hidden, totals, repeated, currency } = this.handling;
    return {
      hidden: this.hidden.doubt(hidden === "leaveOut"),
      totals: this.totals.doubt(totals === "leaveOut"),
      repeated: this.repeated.doubt(repeated === "leaveOut"),
      numberTexts: this.numberTexts.doubt(true),
      currencies: this.mixedCurrencies(),
      onlyCurrency: currency,
    };
  }

  /** A name beside a word for total is one only where the row adds up what stands above; "Total" alone always is. */
  private saysTotal(cell: Cell, amount: number): boolean {
    const word = totalWordIn(cell);
    if (word !== "part") return word === "all";
    return [this.total.value, this.part.value].some(
      (above) => above !== 0 && Math.abs(amount - above) <= SAME * Math.abs(above)
    );
  }

  private currencyIn(format: string, place: number): string | null {
    let currency = this.currencyByFormat.get(format);
    if (currency === undefined) {
      currency = currencyOf(format);
      this.currencyByFormat.set(format, currency);
    }
    let places = this.currencies.get(currency);
    if (!places) this.currencies.set(currency, (places = new Places()));
    places.add(place, "");
    return currency;
  }

  private mixedCurrencies(): readonly CurrencyRows[] {
    const found = [...this.currencies].map(([currency, { count, examples }]) => ({
      currency,
      rows: count,
      examples,
    }));
    const isMixed = found.filter(({ currency }) => currency !== null).length > 1;
    return isMixed ? found.sort((a, b) => b.rows - a.rows) : [];
  }
}
