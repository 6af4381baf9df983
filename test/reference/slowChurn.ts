import type { ChurnPeriod } from "../../src/core/churn";
import { periodIndex, type Period } from "../../src/core/period";
import { slowGaps, slowPurchaseDays, slowUsualDays, type Sale } from "./slowCadence";

type Movement = "new" | "wentSilent" | "cameBack";

/** The comings and goings of clients by looking at each client on each day: first at its silence, then at its purchases. */
export function slowChurn(
  sales: readonly Sale[],
  period: Period,
  lostDays?: number
): { readonly first: number; readonly periods: readonly ChurnPeriod[] } {
  const dated = sales.filter(([, , amount]) => amount !== 0);
  const dates = dated.map(([, date]) => Math.floor(date));
  const [from, to] = [Math.min(...dates), Math.max(...dates)];
  const first = periodIndex(from, period);
  const diaries = [...new Set(dated.map(([client]) => client))].map((client) => {
    const days = slowPurchaseDays(dated.filter(([who]) => who === client));
    return diary(from, to, days, slowUsualDays(dated, client), lostDays);
  });

  const before = (end: number) => diaries.map((pages) => pages.filter(({ day }) => day < end));
  const startOf = (index: number) => {
    for (let day = from; day <= to; day++) if (periodIndex(day, period) === index) return day;
    return to + 1;
  };
  const periods = Array.from({ length: periodIndex(to, period) - first + 1 }, (_, i) => {
    const [start, end] = [startOf(first + i), startOf(first + i + 1)];
    const inside = diaries.map((pages) => pages.filter(({ day }) => day >= start && day < end));
    const count = (movement: Movement) =>
      inside.flat().filter((page) => page.movement === movement).length;
    const wasActive = before(start).map(isActive);
    const lost = inside.filter(
      (pages, client) =>
        wasActive[client] && pages.some(({ movement }) => movement === "wentSilent")
    );
    const activeAtStart = wasActive.filter(Boolean).length;
    return {
      activeAtStart,
      new: count("new"),
      wentSilent: count("wentSilent"),
      cameBack: count("cameBack"),
      activeAtEnd: before(end).filter(isActive).length,
      lossRate: activeAtStart === 0 ? null : lost.length / activeAtStart,
    };
  });
  return { first, periods };
}

interface Page {
  readonly day: number;
  readonly movement: Movement;
}

function diary(
  from: number,
  to: number,
  days: readonly number[],
  usual: number,
  lostDays?: number
): Page[] {
  const pages: Page[] = [];
  for (let day = from; day <= to; day++) {
    const earlier = days.filter((each) => each < day);
    const limit = lostDays ?? Math.max(3 * usual, 1.5 * Math.max(0, ...slowGaps(earlier)));
    if (isActive(pages) && day - earlier.at(-1)! > limit)
      pages.push({ day, movement: "wentSilent" });
    if (!days.includes(day) || isActive(pages)) continue;
    pages.push({ day, movement: earlier.length === 0 ? "new" : "cameBack" });
  }
  return pages;
}

function isActive(pages: readonly Page[]): boolean {
  return pages.length > 0 && pages.at(-1)!.movement !== "wentSilent";
}
