import { dateLabel } from "../core/period";
import { Places, type Doubts } from "./doubts";
import type { Handling } from "./handling";
import { plausibleYears, yearOf } from "./plausibleYears";

export type DateDoubts = Pick<Doubts, "afterToday" | "farDates">;

interface LateRow {
  readonly reason: "afterToday" | "farDate";
  readonly row: number;
  readonly text: string;
}

/**
 * The indexes of the days that count (null for all of them), those that do not, and what is to be asked about either: days
 * decades away from all others, and days after today (null: any day may be). Where most days are after today, the clock is
 * wrong or they are plans, and they count.
 */
export function keptDays(
  days: Float64Array,
  rows: Float64Array,
  handling: Handling,
  today: number | null
): {
  readonly kept: Uint32Array | null;
  readonly excluded: readonly LateRow[];
  readonly doubts: DateDoubts;
} {
  const years = plausibleYears(days);
  const isFar = (day: number) =>
    years !== null && (yearOf(day) < years.from || yearOf(day) > years.to);
  const end = today === null ? Infinity : Math.floor(today) + 1;
  const far = new Places();
  const late = new Places();
  const doubtful: { readonly index: number; readonly far: boolean }[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!;
    const away = isFar(day);
    if (!away && day < end) continue;
    (away ? far : late).add(rows[i]!, dateLabel(day));
    doubtful.push({ index: i, far: away });
  }
  const lateLeftOut = handling.afterToday === "leaveOut" && late.count * 2 <= days.length;
  const farLeftOut = handling.farDates === "leaveOut";
  const out = doubtful.filter(({ far: away }) => (away ? farLeftOut : lateLeftOut));
  const doubts = { afterToday: late.doubt(lateLeftOut), farDates: far.doubt(farLeftOut) };
  if (out.length === 0) return { kept: null, excluded: [], doubts };
  const gone = new Set(out.map(({ index }) => index));
  return {
    kept: Uint32Array.from(days.keys()).filter((index) => !gone.has(index)),
    excluded: out.map(({ index, far: away }) => ({
      reason: away ? "farDate" : "afterToday",
      row: rows[index]!,
      text: dateLabel(days[index]!),
    })),
    doubts,
  };
}
