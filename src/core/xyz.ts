import { coefficientOfVariation } from "./coefficientOfVariation";
import { Problem } from "./problem";
import { sum } from "./sum";

export const XYZ_CLASSES = ["X", "Y", "Z", "N"] as const;
export type XyzClass = (typeof XYZ_CLASSES)[number];

/**
 * What makes a client steady, one of:
 * - "frequency" - the share of periods with a purchase: X and Y are the clients with at least so much
 * - "variation" - the coefficient of variation of the amounts: X and Y are the clients with at most so much
 */
export const XYZ_METHODS = ["frequency", "variation"] as const;
export type XyzMethod = (typeof XYZ_METHODS)[number];

/** The limits are shares of periods (x above y) or coefficients of variation (x below y), by method. */
export interface XyzOptions {
  readonly method?: XyzMethod;
  readonly xLimit?: number;
  readonly yLimit?: number;
}

export const XYZ_LIMITS = { frequency: { x: 0.75, y: 0.5 }, variation: { x: 0.5, y: 1 } } as const;

/** With fewer periods nobody can be called steady or not: the client is new, N. */
export const LEAST_PERIODS = 3;

/** Shares and coefficients closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * XYZ: how steadily each client buys. A row is a client's amounts, oldest period first; its window runs from the first
 * period with a purchase (amount > 0) to the last. "N" where the window is shorter than three periods, "" without any
 * purchase.
 *
 * "frequency": active share = periods with a purchase over periods in the window; X if >= xLimit, Y if >= yLimit, else Z.
 * "variation": coefficient of variation over the window, zeros included; X if <= xLimit, Y if <= yLimit, else Z; a mean
 * of 0 or less is Z.
 *
 * @throws Problem "tooFewPeriods" below three columns; "xyzLimits" unless 0 < y < x <= 1 (frequency) or 0 < x < y
 *   (variation); "overflow"
 * @example xyz([[5, 0, 6, 4]]) //=> ["X"]
 */
export function xyz(
  history: readonly ArrayLike<number>[],
  options: XyzOptions = {}
): (XyzClass | "")[] {
  checkXyzLimits(options);
  const columns = history[0]?.length ?? 0;
  if (columns < LEAST_PERIODS)
    throw new Problem("tooFewPeriods", { columns, least: LEAST_PERIODS });
  return history.map((amounts) => xyzOfWindow(sinceFirstPurchase(amounts), options));
}

/**
 * The class of one window, as `xyz` gives it: "" of an empty one.
 *
 * @example xyzOfWindow(Float64Array.of(0, 0, 6, 4)) //=> "Y"
 */
export function xyzOfWindow(window: Float64Array, options: XyzOptions = {}): XyzClass | "" {
  const { method = "frequency" } = options;
  const { xLimit = XYZ_LIMITS[method].x, yLimit = XYZ_LIMITS[method].y } = options;
  if (window.length === 0) return "";
  if (window.length < LEAST_PERIODS) return "N";
  return { frequency: byFrequency, variation: byVariation }[method](window, xLimit, yLimit);
}

function checkXyzLimits(options: XyzOptions): void {
  const { method = "frequency" } = options;
  const { xLimit = XYZ_LIMITS[method].x, yLimit = XYZ_LIMITS[method].y } = options;
  const inOrder =
    method === "frequency"
      ? 0 < yLimit && yLimit < xLimit && xLimit <= 1
      : 0 < xLimit && xLimit < yLimit;
  if (!inOrder) throw new Problem("xyzLimits", { method, x: xLimit, y: yLimit });
}

/**
 * A client's window: the amounts from its first period with a purchase on; empty without one.
 *
 * @example sinceFirstPurchase([0, -2, 5, 0]) //=> [5, 0]
 */
export function sinceFirstPurchase(amounts: ArrayLike<number>): Float64Array {
  const window = Float64Array.from(amounts);
  const first = window.findIndex((amount) => amount > 0);
  return first < 0 ? new Float64Array() : window.subarray(first);
}

/**
 * How many periods have a purchase (amount > 0).
 *
 * @example activePeriods([5, 0, -2, 4]) //=> 2
 */
export function activePeriods(amounts: ArrayLike<number>): number {
  let active = 0;
  for (let i = 0; i < amounts.length; i++) if (amounts[i]! > 0) active++;
  return active;
}

function byFrequency(window: Float64Array, xLimit: number, yLimit: number): XyzClass {
  const activeShare = activePeriods(window) / window.length;
  return activeShare >= xLimit - TOLERANCE ? "X" : activeShare >= yLimit - TOLERANCE ? "Y" : "Z";
}

function byVariation(window: Float64Array, xLimit: number, yLimit: number): XyzClass {
  const total = sum(window);
  if (!Number.isFinite(total)) throw new Problem("overflow", { argument: "history" });
  if (total <= 0) return "Z";
  const variation = coefficientOfVariation(window);
  return variation <= xLimit + TOLERANCE ? "X" : variation <= yLimit + TOLERANCE ? "Y" : "Z";
}
