import type { RandomSequence } from "./randomSequence";

export interface Rhythm {
  /** Usual days between orders. */
  readonly interval: number;
  /** The last order, as a serial, before week-ends are avoided. */
  readonly last: number;
  /** The earliest possible first order. */
  readonly since: number;
  readonly orders: number;
  /** Days of the one pause, 0 for none; it ends at the first order from `pauseEnd` on. */
  readonly pause: number;
  readonly pauseEnd: number;
}

const IRREGULARITY = 0.3; // an interval is the usual one, 30 % up or down

/**
 * The days on which a client orders, as serials, oldest first: working days, counted back from the last order so that
 * the silence since then is as planned.
 */
export function orderDays(rhythm: Rhythm, random: RandomSequence): number[] {
  const days: number[] = [];
  let paused = rhythm.pause === 0;
  for (let day = rhythm.last; day >= rhythm.since && days.length < rhythm.orders;) {
    days.push(workingDay(day));
    const interval = rhythm.interval * random.between(1 - IRREGULARITY, 1 + IRREGULARITY);
    const pauses = !paused && day - interval <= rhythm.pauseEnd;
    paused ||= pauses;
    day -= Math.round(pauses ? rhythm.pause : interval);
  }
  return days.reverse();
}

/** The day itself, Friday for a Saturday, Monday for a Sunday (serial 2 is a Monday). */
function workingDay(serial: number): number {
  const weekday = (serial - 2) % 7;
  return weekday === 5 ? serial - 1 : weekday === 6 ? serial + 1 : serial;
}
