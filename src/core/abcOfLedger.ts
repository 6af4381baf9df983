import { abc, type AbcClass, type AbcOptions, type AbcRule } from "./abc";
import type { ClientRows } from "./clientRows";
import { clientTotals } from "./clientTotals";
import { daysInside } from "./daysInside";
import type { Ledger } from "./ledger";
import { Problem } from "./problem";
import { abcSpan, type DaySpan, type SpanChoice, type SpanReason } from "./span";
import { netSum } from "./netSum";
import { sum } from "./sum";

/** What clients are ranked by. */
export type Measure = "amount" | "profit";

export interface AbcParameters {
  readonly measure: Measure;
  readonly span: SpanChoice;
  /** Shares of the base, 0..1. */
  readonly aLimit: number;
  readonly bLimit: number;
  readonly rule: AbcRule;
}

/** What ABC looked at. */
export interface AbcBasis {
  /** Null where there are no dates. */
  readonly span: DaySpan | null;
  readonly reason: SpanReason;
  /** The ledger's rows in the span, their sum of the measure, and their sales whatever the measure. */
  readonly rows: number;
  readonly total: number;
  readonly amount: number;
  /** The sum of the positive values of the clients. */
  readonly base: number;
  readonly limits: Required<AbcOptions>;
}

/** One place per client of the ledger; `values` is `amounts` or `profits`. */
export interface AbcOfLedger {
  readonly basis: AbcBasis;
  readonly classes: readonly (AbcClass | "")[];
  readonly amounts: Float64Array;
  readonly profits: Float64Array | null;
  readonly values: Float64Array;
}

/**
 * ABC of the clients of a ledger over the span chosen for it, sales and returns netted. `days` are the first and the last of
 * the ledger, null where it has none.
 *
 * @throws Problem "noProfit" where the measure is a profit the ledger does not have; those of `abc` and `abcSpan`
 * @example abcOfLedger(ledger, clientRows(ledger), days, DEFAULT_PARAMETERS).classes //=> ["A", "C", "B"]
 */
export function abcOfLedger(
  ledger: Ledger,
  rows: ClientRows,
  days: DaySpan | null,
  parameters: AbcParameters
): AbcOfLedger {
  const { date, amount, profit } = ledger;
  const { measure, aLimit, bLimit, rule } = parameters;
  if (measure === "profit" && !profit) throw new Problem("noProfit", {});

  const { span, reason } = days
    ? abcSpan(parameters.span, days.from, days.to)
    : { span: null, reason: "noDates" as const };
  const isPart = span && days && (days.from < span.from || days.to >= span.to + 1);
  const inside = isPart && date ? daysInside(date, span.from, span.to + 1) : undefined;
  const amounts = clientTotals(rows, amount, inside);
  const profits = profit && clientTotals(rows, profit, inside);
  const values = measure === "amount" || !profits ? amounts : profits;

  const sales = netSum(amounts);
  const basis = {
    span,
    reason,
    rows: inside ? sum(inside) : amount.length,
    total: values === amounts ? sales : netSum(values),
    amount: sales,
    base: sum(values.filter((value) => value > 0).sort()),
    limits: { aLimit, bLimit, rule },
  };
  return { basis, classes: abc(values, basis.limits), amounts, profits, values };
}
