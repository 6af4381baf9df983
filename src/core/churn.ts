import { lastCompletePeriod } from "./lastCompletePeriod";
import { periodIndex, type Period } from "./period";
import { checkPeriods } from "./periodLimits";
import { Problem } from "./problem";
import { purchaseCalendar, type DatedPurchases, type PurchaseCalendar } from "./purchaseCalendar";
import { checkLostDays, silenceLimit } from "./status";
import { usualIntervals } from "./usualInterval";

/** `lostDays` is the days of silence after which any client counts as lost. */
export interface ChurnOptions {
  readonly period?: Period;
  readonly lostDays?: number;
}

/** The clients of one period: end = start + new + came back - went silent. */
export interface ChurnPeriod {
  readonly activeAtStart: number;
  /** Clients whose first purchase of all lies in the period. */
  readonly new: number;
  /** How often a client's silence passed its limit in the period. */
  readonly wentSilent: number;
  /** How often a silent client bought again. */
  readonly cameBack: number;
  readonly activeAtEnd: number;
  /** The clients that went silent of those active at the start, 0..1; null where none was. */
  readonly lossRate: number | null;
}

export interface Churn {
  /** The index of the first period (see `periodIndex`); the others follow one by one. */
  readonly first: number;
  readonly periods: readonly ChurnPeriod[];
  /** Whether the ledger ends more than three days before the last period does. */
  readonly isLastIncomplete: boolean;
}

/**
 * The comings and goings of clients, period by period: every period from the first row of the ledger to the last is
 * there. A client is active from its first purchase until its silence passes its limit: on the first day that is more days
 * than the limit after its last purchase, even if it buys again that very day. The limit is that of its status, with the
 * gaps known by then and its usual interval over the whole ledger.
 *
 * @throws Problem "notADate"; "notPositive" where lostDays is not above 0; "noRows"; "tooManyPeriods" beyond 1,200
 * @example churn({ client: [0, 0], date: [serialOf(2024, 1, 1), serialOf(2024, 12, 1)], amount: [5, 5] }).periods[1]
 *   //=> 2024-Q2: { activeAtStart: 1, new: 0, wentSilent: 1, cameBack: 0, activeAtEnd: 0, lossRate: 1 }
 */
export function churn(
  purchases: DatedPurchases,
  { period = "quarter", lostDays }: ChurnOptions = {}
): Churn {
  checkLostDays(lostDays);
  const calendar = purchaseCalendar(purchases);
  if (calendar.span === null) throw new Problem("noRows", {});
  const { from, to } = calendar.span;
  const first = periodIndex(from, period);
  const periods = periodIndex(to, period) - first + 1;
  checkPeriods(periods, calendar.span);
  const movements = movementsIn(calendar, to, periods, lostDays, (day) => periodIndex(day, period) - first); // prettier-ignore
  return {
    first,
    periods: balance(movements),
    isLastIncomplete: lastCompletePeriod(to, period) < first + periods - 1,
  };
}

/** Per period; `silentSinceStart` counts of those that went silent the ones active at its start. */
interface Movements {
  readonly came: Uint32Array;
  readonly cameBack: Uint32Array;
  readonly wentSilent: Uint32Array;
  readonly silentSinceStart: Uint32Array;
}

function movementsIn(
  calendar: PurchaseCalendar,
  lastDay: number,
  periods: number,
  lostDays: number | undefined,
  periodOf: (day: number) => number
): Movements {
  const usual = usualIntervals(calendar);
  const movements: Movements = {
    came: new Uint32Array(periods),
    cameBack: new Uint32Array(periods),
    wentSilent: new Uint32Array(periods),
    silentSinceStart: new Uint32Array(periods),
  };
  for (let client = 0; client < usual.length; client++) {
    const days = calendar.day.subarray(calendar.start[client], calendar.start[client + 1]);
    follow(days, usual[client]!);
  }
  return movements;

  function follow(days: Int32Array, usualDays: number): void {
    let longestGap = 0;
    let activeSince = -1; // a period; below 0 while the client is silent
    for (let i = 0; i < days.length; i++) {
      const day = days[i]!;
      if (i > 0) longestGap = Math.max(longestGap, day - days[i - 1]!);
      if (activeSince < 0) {
        activeSince = periodOf(day);
        (i === 0 ? movements.came : movements.cameBack)[activeSince]!++;
      }
      const silentOn = day + Math.floor(silenceLimit(usualDays, longestGap, lostDays)) + 1;
      const quietUntil = i + 1 < days.length ? days[i + 1]! : lastDay;
      if (silentOn > quietUntil) continue;
      const silentIn = periodOf(silentOn);
      movements.wentSilent[silentIn]!++;
      if (activeSince < silentIn) movements.silentSinceStart[silentIn]!++;
      activeSince = -1;
    }
  }
}

function balance({ came, cameBack, wentSilent, silentSinceStart }: Movements): ChurnPeriod[] {
  let active = 0;
  return Array.from(came, (fresh, i) => {
    const activeAtStart = active;
    active += fresh + cameBack[i]! - wentSilent[i]!;
    return {
      activeAtStart,
      new: fresh,
      wentSilent: wentSilent[i]!,
      cameBack: cameBack[i]!,
      activeAtEnd: active,
      lossRate: activeAtStart === 0 ? null : silentSinceStart[i]! / activeAtStart,
    };
  });
}
