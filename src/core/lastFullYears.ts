import type { ClientRows } from "./clientRows";
import { clientTotals } from "./clientTotals";
import { lastCompletePeriod } from "./lastCompletePeriod";
import type { Ledger } from "./ledger";
import { ledgerDays } from "./ledgerDays";
import { periodIndex } from "./period";
import { periodIndexes } from "./periodIndexes";

/** What each client was worth before it fell silent. */
export interface LastFullYears {
  /** Sales of the last full calendar year in which the client bought more than it returned; not a number without one. */
  readonly sales: Float64Array;
  /** 1 for each row of the ledger that lies in that year of its client, else 0. */
  readonly inside: Uint8Array;
}

const NO_YEAR = -1;

/**
 * The last full calendar year of each client. Full are the years that the ledger covers: it begins in January or before,
 * and ends in the last days of December or after. A client long lost is so weighed by the last year it was one.
 *
 * @example lastFullYears(ledger, clientRows(ledger))?.sales //=> [1200, NaN]: the other bought in no full year
 */
export function lastFullYears(ledger: Ledger, rows: ClientRows): LastFullYears | null {
  const { date, amount, client } = ledger;
  const days = date && ledgerDays(date);
  if (!days) return null;
  const firstYear = periodIndex(days.from, "year");
  const beginsInJanuary = periodIndex(days.from, "month") === firstYear * 12;
  const first = beginsInJanuary ? firstYear : firstYear + 1;
  const last = lastCompletePeriod(days.to, "year");

  const year = periodIndexes(date, days, "year");
  const years = lastYears(rows, year, amount, first, last);
  const inside = new Uint8Array(year.length);
  for (let row = 0; row < year.length; row++) {
    inside[row] = Number(year[row] === years[client[row]!]);
  }
  const sales = clientTotals(rows, amount, inside);
  for (let c = 0; c < sales.length; c++) if (years[c] === NO_YEAR) sales[c] = NaN;
  return { sales, inside };
}

/** What is left of a year below this part of its terms is rounding: see `NetSum`. */
const RESIDUE = 1e-12;

/** Per client the last of the years from `first` to `last` with net sales above 0. */
function lastYears(
  { start, row }: ClientRows,
  year: Int32Array,
  amount: Float64Array,
  first: number,
  last: number
): Int32Array {
  const found = new Int32Array(start.length - 1).fill(NO_YEAR);
  // Place 0 takes what is in no full year. Only what a client touched is cleared: many years cost no more than few.
  const net = new Float64Array(Math.max(0, last - first + 1) + 1);
  const gross = new Float64Array(net.length);
  const placeOf = (i: number): number => {
    const own = year[row[i]!]!;
    return own < first || own > last ? 0 : own - first + 1;
  };
  for (let client = 0; client < found.length; client++) {
    const [from, to] = [start[client]!, start[client + 1]!];
    for (let i = from; i < to; i++) {
      net[placeOf(i)]! += amount[row[i]!]!;
      gross[placeOf(i)]! += Math.abs(amount[row[i]!]!);
    }
    for (let i = from; i < to; i++) {
      const place = placeOf(i);
      const hasBought = place > 0 && net[place]! > RESIDUE * gross[place]!;
      if (hasBought) found[client] = Math.max(found[client]!, first + place - 1);
    }
    for (let i = from; i < to; i++) net[placeOf(i)] = gross[placeOf(i)] = 0;
  }
  return found;
}
