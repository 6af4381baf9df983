import { ABC_CLASSES, type AbcClass } from "./abc";
import { clientRows } from "./clientRows";
import { clientTotals } from "./clientTotals";
import type { Ledger } from "./ledger";
import { ledgerDays } from "./ledgerDays";
import { periodIndex } from "./period";
import { periodIndexes } from "./periodIndexes";
import type { XyzBasis } from "./xyzOfLedger";

/** Sales by period, oldest first, and class: the periods XYZ looked at. */
export interface SalesByClass {
  readonly labels: readonly string[];
  readonly values: Readonly<Record<AbcClass, readonly number[]>>;
  /** Those of clients without a class: they bought nothing in the span of ABC. */
  readonly withoutClass: readonly number[];
}

/**
 * The sales of each period by the class their clients have now; null without periods. `classes` has a place per client of
 * the ledger.
 *
 * @example salesByClass(ledger, ["A", "C"], basis)?.values.A //=> [80, 95, 70]
 */
export function salesByClass(
  ledger: Ledger,
  classes: readonly (AbcClass | "")[],
  basis: XyzBasis | null
): SalesByClass | null {
  if (!basis || basis.labels.length === 0) return null;
  const { labels } = basis;
  const periodOf = periodsOfRows(ledger, basis);
  if (!periodOf) return null;

  // A column for each class, one for those without, and a place at the end for rows outside the periods.
  const columns = ABC_CLASSES.length + 1;
  const columnOf = classes.map((own) => (own === "" ? columns - 1 : ABC_CLASSES.indexOf(own)));
  const outside = labels.length * columns;
  const place = ledger.client.map((client, row) => {
    const period = periodOf(row);
    const isInside = period >= 0 && period < labels.length;
    return isInside ? period * columns + columnOf[client]! : outside;
  });
  const places = Array.from({ length: outside + 1 }, () => ({ code: null, name: null }));
  const sums = clientTotals(clientRows({ clients: places, client: place }), ledger.amount);
  const column = (c: number) => labels.map((_, period) => sums[period * columns + c]!);
  return {
    labels,
    values: { A: column(0), B: column(1), C: column(2) },
    withoutClass: column(columns - 1),
  };
}

/** The period of a row, counted from the first of the basis. */
function periodsOfRows(
  { date, history }: Ledger,
  { choice, span }: XyzBasis
): ((row: number) => number) | null {
  if (history) return (row) => history.period[row]!;
  const days = date && ledgerDays(date);
  if (!days || !span || choice.period === null) return null;
  const periods = periodIndexes(date, days, choice.period);
  const first = periodIndex(span.from, choice.period);
  return (row) => periods[row]! - first;
}
