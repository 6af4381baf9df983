import type { DatedPurchases } from "./purchaseCalendar";
import type { DaySpan } from "./span";

/** The days of client c, each once, rising: `day[start[c]] .. day[start[c + 1] - 1]`. */
export interface ClientDays {
  readonly start: Uint32Array;
  readonly day: Int32Array;
}

/**
 * The distinct days with an amount above 0 of so many clients, time of day cut off, as far as they lie in a span that
 * begins no later than the first of them, null for none; without amounts every row is a purchase.
 *
 * @example distinctDays({ client: [0, 1, 0, 0], date: [9, 5, 5, 9.5] }, { from: 5, to: 9 }, 2)
 *   //=> { start: [0, 2, 3], day: [5, 9, 5] }
 */
export function distinctDays(
  purchases: DatedPurchases,
  span: DaySpan | null,
  clients: number
): ClientDays {
  const { client, date, amount } = purchases;
  const first = span ? span.from : 0;
  const days = span ? span.to - first + 1 : 0;
  const words = Math.ceil(days / WORD);
  // Marks take no more room than a number per row, or the days are too far apart for them.
  if (clients * words > date.length)
    return sortedDays(clientsByDay(purchases, first, days), first, clients);
  const marks = new Int32Array(clients * words);
  mark(marks, words, client, date, amount, first, days);
  const start = startsOf(marks, words, clients);
  return { start, day: markedDays(marks, words, start, first) };
}

const WORD = 32; // bits

/** Sets a bit per client and day where it bought: of a million rows all days in a third of the time of sorting them. */
function mark(
  marks: Int32Array,
  words: number,
  client: ArrayLike<number>,
  date: ArrayLike<number>,
  amount: ArrayLike<number> | undefined,
  first: number,
  days: number
): void {
  for (let row = 0; row < date.length; row++) {
    if (client[row]! < 0 || (amount && !(amount[row]! > 0))) continue;
    const day = Math.floor(date[row]!) - first;
    if (day < days) marks[client[row]! * words + (day >>> 5)]! |= 1 << (day & 31);
  }
}

function startsOf(marks: Int32Array, words: number, clients: number): Uint32Array {
  const start = new Uint32Array(clients + 1);
  for (let c = 0; c < clients; c++) {
    let count = start[c]!;
    for (let i = c * words; i < (c + 1) * words; i++) count += bitsIn(marks[i]!);
    start[c + 1] = count;
  }
  return start;
}

function markedDays(
  marks: Int32Array,
  words: number,
  start: Uint32Array,
  first: number
): Int32Array {
  const clients = start.length - 1;
  const day = new Int32Array(start[clients]!);
  let next = 0;
  for (let c = 0; c < clients; c++) {
    for (let i = 0; i < words; i++) {
      let rest = marks[c * words + i]!;
      while (rest !== 0) {
        const lowest = rest & -rest;
        day[next++] = first + i * WORD + 31 - Math.clz32(lowest);
        rest ^= lowest;
      }
    }
  }
  return day;
}

/** H. S. Warren (2012), Hacker's Delight, section 5-1. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The clients of the purchases of each day: those of day d, counted from the first, are `client[start[d]] .. client[start[d + 1] - 1]`. */
interface ClientsByDay {
  readonly start: Uint32Array;
  readonly client: Uint32Array;
}

/** Gathers the purchases of each of so many days (a counting sort). */
function clientsByDay(
  { client, date, amount }: DatedPurchases,
  first: number,
  days: number
): ClientsByDay {
  /** The day of a row's purchase; -1 where it is none, or not in the span. */
  const dayOf = (row: number) => {
    if (client[row]! < 0 || (amount && !(amount[row]! > 0))) return -1;
    const day = Math.floor(date[row]!) - first;
    return day < days ? day : -1;
  };
  const start = new Uint32Array(days + 1);
  for (let row = 0; row < date.length; row++) {
    const day = dayOf(row);
    if (day >= 0) start[day + 1]!++;
  }
  for (let day = 1; day <= days; day++) start[day]! += start[day - 1]!;
  const next = start.slice();
  const byDay = new Uint32Array(start[days]!);
  for (let row = 0; row < date.length; row++) {
    const day = dayOf(row);
    if (day >= 0) byDay[next[day]!++] = client[row]!;
  }
  return { start, client: byDay };
}

/** As the purchases come by day, the days of every client rise and equal ones meet. */
function sortedDays(byDay: ClientsByDay, first: number, clients: number): ClientDays {
  const start = new Uint32Array(clients + 1);
  const latest = new Int32Array(clients).fill(-1);
  for (let d = 0; d + 1 < byDay.start.length; d++) {
    for (let i = byDay.start[d]!; i < byDay.start[d + 1]!; i++) {
      const c = byDay.client[i]!;
      if (latest[c] !== d) start[c + 1]!++;
      latest[c] = d;
    }
  }
  for (let c = 1; c <= clients; c++) start[c]! += start[c - 1]!;

  const day = new Int32Array(start[clients]!);
  const next = start.slice();
  latest.fill(-1);
  for (let d = 0; d + 1 < byDay.start.length; d++) {
    for (let i = byDay.start[d]!; i < byDay.start[d + 1]!; i++) {
      const c = byDay.client[i]!;
      if (latest[c] !== d) day[next[c]!++] = first + d;
      latest[c] = d;
    }
  }
  return { start, day };
}
