/** How much hangs on how few: one client above a half or a quarter of the base, or three above a half. */
export interface Dependence {
  readonly level: "danger" | "watch" | "spread";
  readonly clients: 1 | 3;
  readonly share: number;
}

const DANGER = 0.5;
const WATCH = 0.25;

/** Shares closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * The verdict on the shares of the largest client and of the three largest.
 *
 * @example dependence(0.62, 0.8) //=> { level: "danger", clients: 1, share: 0.62 }
 */
export function dependence(one: number, three: number): Dependence {
  if (one > DANGER + TOLERANCE) return { level: "danger", clients: 1, share: one };
  if (one > WATCH + TOLERANCE) return { level: "watch", clients: 1, share: one };
  if (three > DANGER + TOLERANCE) return { level: "watch", clients: 3, share: three };
  return { level: "spread", clients: 1, share: one };
}
