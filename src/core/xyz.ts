import { deviationOverMean } from "./coefficientOfVariation";
import { Problem } from "./problem";
import { Sum } from "./sum";

export const XYZ_CLASSES = ["X", "Y", "Z", "N"] as const;
export type XyzClass = (typeof XYZ_CLASSES)[number];

/** The classes by code, the last of a client without a purchase. */
export const XYZ_LETTERS = [...XYZ_CLASSES, ""] as const;
const CODES = { X: 0, Y: 1, Z: 2, N: 3, none: 4 } as const;

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
  const columns = history[0]?.length ?? 0;
  const values = new Float64Array(history.length * columns);
  history.forEach((amounts, row) => values.set(amounts, row * columns));
  const codes = xyzCodes({ rows: history.length, columns, values }, options);
  return Array.from(codes, (code) => XYZ_LETTERS[code]!);
}

/** Clients x periods: all rows one after the other. */
export interface FlatHistory {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * The classes of `xyz` as places in `XYZ_LETTERS`, a byte each: what a million rows can afford.
 *
 * @throws Problem as `xyz`
 * @example xyzCodes({ rows: 2, columns: 3, values: Float64Array.of(5, 5, 5, 0, 0, 5) }) //=> [0, 3]
 */
export function xyzCodes(history: FlatHistory, options: XyzOptions = {}): Uint8Array {
  const chosen = withDefaults(options);
  checkXyzLimits(chosen);
  const { rows, columns, values } = history;
  if (columns < LEAST_PERIODS)
    throw new Problem("tooFewPeriods", { columns, least: LEAST_PERIODS });
  const codes = new Uint8Array(rows);
  const putCodes = { frequency: putFrequencyCodes, variation: putVariationCodes }[chosen.method];
  putCodes(codes, values, columns, chosen.xLimit, chosen.yLimit);
  return codes;
}

/** Some of the amounts of an array: amounts[from] .. amounts[end - 1]. */
export interface Window {
  readonly from: number;
  readonly end: number;
}

/**
 * The class of one window, as `xyz` gives it: "" of an empty one.
 *
 * @example xyzOfWindow(Float64Array.of(0, 0, 6, 4)) //=> "Y"
 */
export function xyzOfWindow(
  amounts: Float64Array,
  options: XyzOptions = {},
  { from, end }: Window = { from: 0, end: amounts.length }
): XyzClass | "" {
  const { method, xLimit, yLimit } = withDefaults(options);
  const code =
    method === "frequency"
      ? frequencyCode(activePeriods(amounts, { from, end }), end - from, xLimit, yLimit)
      : variationCode(amounts, from, end, xLimit, yLimit);
  return XYZ_LETTERS[code]!;
}

function withDefaults({
  method = "frequency",
  xLimit = XYZ_LIMITS[method].x,
  yLimit = XYZ_LIMITS[method].y,
}: XyzOptions): Required<XyzOptions> {
  return { method, xLimit, yLimit };
}

/** @throws Problem "xyzLimits" */
function checkXyzLimits({ method, xLimit, yLimit }: Required<XyzOptions>): void {
  const inOrder =
    method === "frequency"
      ? 0 < yLimit && yLimit < xLimit && xLimit <= 1
      : 0 < xLimit && xLimit < yLimit;
  if (!inOrder) throw new Problem("xyzLimits", { method, x: xLimit, y: yLimit });
}

/**
 * How many periods have a purchase (amount > 0).
 *
 * @example activePeriods([5, 0, -2, 4]) //=> 2
 */
export function activePeriods(
  amounts: ArrayLike<number>,
  { from, end }: Window = { from: 0, end: amounts.length }
): number {
  let active = 0;
  for (let i = from; i < end; i++) if (amounts[i]! > 0) active++;
  return active;
}

// X, Y, Z are 0, 1, 2: the limits a client misses, added up, as branches on what cannot be foreseen cost more.

/** Counts the periods since the first purchase without asking where that is: no machine could foresee it. */
function putFrequencyCodes(
  codes: Uint8Array,
  values: Float64Array,
  columns: number,
  xLimit: number,
  yLimit: number
): void {
  let i = 0;
  for (let row = 0; row < codes.length; row++) {
    let hasBegun = 0;
    let periods = 0;
    let active = 0;
    for (const end = i + columns; i < end; i++) {
      const isActive = Number(values[i]! > 0);
      hasBegun |= isActive;
      periods += hasBegun;
      active += isActive;
    }
    codes[row] = frequencyCode(active, periods, xLimit, yLimit);
  }
}

function frequencyCode(active: number, periods: number, xLimit: number, yLimit: number): number {
  if (periods < LEAST_PERIODS) return periods === 0 ? CODES.none : CODES.N;
  const activeShare = active / periods;
  return Number(activeShare < xLimit - TOLERANCE) + Number(activeShare < yLimit - TOLERANCE);
}

function putVariationCodes(
  codes: Uint8Array,
  values: Float64Array,
  columns: number,
  xLimit: number,
  yLimit: number
): void {
  for (let row = 0; row < codes.length; row++) {
    const end = (row + 1) * columns;
    let first = row * columns;
    while (first < end && !(values[first]! > 0)) first++;
    codes[row] = variationCode(values, first, end, xLimit, yLimit);
  }
}

function variationCode(
  values: Float64Array,
  from: number,
  end: number,
  xLimit: number,
  yLimit: number
): number {
  if (end - from < LEAST_PERIODS) return end === from ? CODES.none : CODES.N;
  const total = new Sum();
  for (let i = from; i < end; i++) total.add(values[i]!);
  if (!Number.isFinite(total.value)) throw new Problem("overflow", { argument: "history" });
  if (total.value <= 0) return CODES.Z;
  const variation = deviationOverMean(values, from, end, total.value / (end - from));
  // Not a number where deviations are beyond all measure: no limit holds.
  return Number(!(variation <= xLimit + TOLERANCE)) + Number(!(variation <= yLimit + TOLERANCE));
}
