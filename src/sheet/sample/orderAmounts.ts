import { calendarDate, serialOf } from "../../core/period";
import type { RandomSequence } from "./randomSequence";

export interface Sales {
  /** Days of the orders, as serials, oldest first. */
  readonly days: readonly number[];
  /** Usual days between orders. */
  readonly interval: number;
  /** Sales of a full year at the rate of the last 12 complete months. */
  readonly yearly: number;
  /** That rate over the rate before. */
  readonly growth: number;
  /** Last day of the ledger. */
  readonly end: number;
}

/**
 * The amounts of a client's orders, in cents. The orders of the last 12 complete months, and those of the 12 months
 * before, add up to the rate times the time that the client was there, however many they are: so a plan decides who
 * shrinks, and chance does not.
 */
export function orderAmounts(sales: Sales, random: RandomSequence): number[] {
  const { days, interval, yearly, growth, end } = sales;
  const { year, month } = calendarDate(end);
  const lastYear = {
    from: serialOf(year - 1, month, 1),
    to: serialOf(year, month, 1),
    rate: yearly,
  };
  const yearBefore = {
    from: serialOf(year - 2, month, 1),
    to: lastYear.from,
    rate: yearly / growth,
  };
  const amounts = days.map((day) => {
    const { rate } = day < lastYear.from ? yearBefore : lastYear;
    return ((rate * interval) / 365) * random.between(0.75, 1.25);
  });
  for (const { from, to, rate } of [yearBefore, lastYear]) {
    const inside = days.flatMap((day, i) => (day >= from && day < to ? [i] : []));
    const lived = Math.min(to, days.at(-1)! + interval) - Math.max(from, days[0]!);
    const scale = (rate * lived) / 365 / inside.reduce((sum, i) => sum + amounts[i]!, 0);
    for (const i of inside) amounts[i] = amounts[i]! * scale;
  }
  return amounts.map((amount) => Math.round(amount * 100));
}
