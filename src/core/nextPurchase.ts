/** When a client should buy again, and how late it is. */
export interface NextPurchase {
  /** The day of the next purchase, a serial: the last one and the usual days after it, rounded up. */
  readonly expected: number;
  /** 0 where that day has not passed. */
  readonly daysOverdue: number;
  readonly intervalsOverdue: number;
}

/**
 * The next purchase to expect of a client that last bought on the day `last`, seen from the day `asOf`.
 *
 * @example nextPurchase(45292, 30.5, 45353) //=> { expected: 45323, daysOverdue: 30, intervalsOverdue: 30 / 30.5 }
 */
export function nextPurchase(last: number, usualDays: number, asOf: number): NextPurchase {
  const expected = Math.ceil(last + usualDays);
  const daysOverdue = Math.max(0, asOf - expected);
  return { expected, daysOverdue, intervalsOverdue: daysOverdue / usualDays };
}
