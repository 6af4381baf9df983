import type { ChurnPeriod } from "../../src/core/churn";
import { periodIndex, type Period } from "../../src/core/period";
import { slowGaps, slowPurchaseDays, slowUsualDays, type Sale } from "./slowCadence";

/** The comings and goings of clients by looking at each client on each day. */
export function slowChurn(
  sales: readonly Sale[],
  period: Period,
  lostDays?: number
): { readonly first: number; readonly periods: readonly ChurnPeriod[] } {
  const dated = sales.filter(([, , amount]) => amount !== 0);
  const dates = dated.map(([, date]) => Math.floor(date));
  const [from, to] = [Math.min(...dates), Math.max(...dates)];
  const first = periodIndex(from, period);
  const clients = [...new Set(dated.map(([client]) => client))];
  const states = clients.map((client) => {
    const days = slowPurchaseDays(dated.filter(([who]) => who === client));
    const usual = slowUsualDays(dated, client);
    return (day: number) => stateOn(day, days, usual, lostDays);
  });

  const periods = Array.from({ length: periodIndex(to, period) - first + 1 }, (_, i) => {
    const days = daysBetween(from, to).filter((day) => periodIndex(day, period) === first + i);
    const count = (is: (state: (day: number) => State, day: number) => boolean) =>
      days.flatMap((day) => states.filter((state) => is(state, day))).length;
    const atStart = states.filter((state) => state(days[0]! - 1) === "active");
    const lost = atStart.filter((state) => days.some((day) => state(day) === "silent"));
    return {
      activeAtStart: atStart.length,
      new: count((state, day) => state(day - 1) === "unknown" && state(day) !== "unknown"),
      wentSilent: count((state, day) => state(day - 1) === "active" && state(day) === "silent"),
      cameBack: count((state, day) => state(day - 1) === "silent" && state(day) === "active"),
      activeAtEnd: states.filter((state) => state(days.at(-1)!) === "active").length,
      lossRate: atStart.length === 0 ? null : lost.length / atStart.length,
    };
  });
  return { first, periods };
}

type State = "unknown" | "active" | "silent";

function stateOn(day: number, days: readonly number[], usual: number, lostDays?: number): State {
  const known = days.filter((each) => each <= day);
  if (known.length === 0) return "unknown";
  const limit = lostDays ?? Math.max(3 * usual, 1.5 * Math.max(0, ...slowGaps(known)));
  return day - known.at(-1)! > limit ? "silent" : "active";
}

function daysBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
