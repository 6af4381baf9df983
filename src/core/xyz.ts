import { deviationOverMean } from "./coefficientOfVariation";
import { Problem } from "./problem";
import { isBlank, type RowPass, type Rows } from "./rowPass";
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
  const codes = new Uint8Array(history.length);
  xyzPass(codes, 0, history[0]?.length ?? 0, options)(history, 0, history.length, 0);
  return Array.from(codes, (code) => XYZ_LETTERS[code]!);
}

/**
 * Puts the class of `xyz` of each row, whose amounts begin at the column `firstColumn`, into `codes`: its place in
 * `XYZ_LETTERS`, a byte, which is what a million rows can afford.
 *
 * @throws Problem as `xyz`
 * @example const codes = new Uint8Array(2); xyzPass(codes, 0, 3)([[5, 5, 5], [0, "", 5]], 0, 2, 0); codes //=> [0, 3]
 */
export function xyzPass(
  codes: Uint8Array,
  firstColumn: number,
  columns: number,
  options: XyzOptions = {}
): RowPass {
  const chosen = withDefaults(options);
  checkXyzLimits(chosen);
  if (columns < LEAST_PERIODS)
    throw new Problem("tooFewPeriods", { columns, least: LEAST_PERIODS });
  const put = { frequency: putFrequencyCodes, variation: putVariationCodes }[chosen.method];
  const { xLimit, yLimit } = chosen;
  return (rows, from, end, place) =>
    put(codes, place - from, rows, from, end, firstColumn, columns, xLimit, yLimit);
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

/**
 * The column of the first purchase (amount > 0) of a row, `end` without any; below 0 where a cell before it holds something
 * else than an amount.
 */
function firstPurchase(cells: ArrayLike<unknown>, from: number, end: number): number {
  for (let column = from; column < end; column++) {
    const cell = cells[column];
    if (typeof cell === "number") {
      if (cell > 0) return column;
    } else if (!isBlank(cell)) return -1;
  }
  return end;
}

// X, Y, Z are 0, 1, 2: the limits a client misses, added up, as branches on what cannot be foreseen cost more.

function putFrequencyCodes(
  codes: Uint8Array,
  shift: number,
  rows: Rows,
  from: number,
  end: number,
  firstColumn: number,
  columns: number,
  xLimit: number,
  yLimit: number
): number {
  const endColumn = firstColumn + columns;
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    const first = firstPurchase(cells, firstColumn, endColumn);
    if (first < 0) return row;
    let active = 0;
    for (let column = first; column < endColumn; column++) {
      const cell = cells[column];
      if (typeof cell === "number") active += Number(cell > 0);
      else if (!isBlank(cell)) return row;
    }
    codes[row + shift] = frequencyCode(active, endColumn - first, xLimit, yLimit);
  }
  return end;
}

function tooFewCode(periods: number): number {
  return periods === 0 ? CODES.none : CODES.N;
}

function frequencyCode(active: number, periods: number, xLimit: number, yLimit: number): number {
  if (periods < LEAST_PERIODS) return tooFewCode(periods);
  const activeShare = active / periods;
  return Number(activeShare < xLimit - TOLERANCE) + Number(activeShare < yLimit - TOLERANCE);
}

/**
 * Adds up the amounts since the first purchase and their squares: of amounts x, n sum(x²) / sum(x)² is 1 + the square of
 * their coefficient of variation. Only where this is too near to a limit to tell by plain sums, or too large or small to be
 * told at all, it is worked out with care.
 */
function putVariationCodes(
  codes: Uint8Array,
  shift: number,
  rows: Rows,
  from: number,
  end: number,
  firstColumn: number,
  columns: number,
  xLimit: number,
  yLimit: number
): number {
  const endColumn = firstColumn + columns;
  const xSpread = 1 + (xLimit + TOLERANCE) ** 2;
  const ySpread = 1 + (yLimit + TOLERANCE) ** 2;
  const doubt = 8 * Number.EPSILON * columns * (1 + yLimit); // a multiple of what rounding may change in a spread
  for (let row = from; row < end; row++) {
    const cells = rows[row]!;
    const first = firstPurchase(cells, firstColumn, endColumn);
    if (first < 0) return row;
    let total = 0;
    let squares = 0;
    for (let column = first; column < endColumn; column++) {
      const cell = cells[column];
      if (typeof cell === "number") {
        total += cell;
        squares += cell * cell;
      } else if (!isBlank(cell)) return row;
    }
    const periods = endColumn - first;
    const square = total * total;
    const spread = periods * squares;
    const isSure =
      total > 0 &&
      square > SMALLEST_SURE &&
      Math.abs(spread - xSpread * square) > doubt * spread &&
      Math.abs(spread - ySpread * square) > doubt * spread;
    if (periods < LEAST_PERIODS) codes[row + shift] = tooFewCode(periods);
    else if (isSure)
      codes[row + shift] = Number(spread > xSpread * square) + Number(spread > ySpread * square);
    else {
      const bought = lastNumbers(cells, first, periods);
      codes[row + shift] = variationCode(bought, 0, periods, xLimit, yLimit);
    }
  }
  return end;
}

/** Squares of smaller sums have too few digits. */
const SMALLEST_SURE = 1e-280;

function lastNumbers(cells: ArrayLike<unknown>, from: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => {
    const cell = cells[from + i];
    return typeof cell === "number" ? cell : 0;
  });
}

function variationCode(
  values: Float64Array,
  from: number,
  end: number,
  xLimit: number,
  yLimit: number
): number {
  if (end - from < LEAST_PERIODS) return tooFewCode(end - from);
  const total = new Sum();
  for (let i = from; i < end; i++) total.add(values[i]!);
  if (!Number.isFinite(total.value)) throw new Problem("overflow", { argument: "history" });
  if (total.value <= 0) return CODES.Z;
  const variation = deviationOverMean(values, from, end, total.value / (end - from));
  // Not a number where deviations are beyond all measure: no limit holds.
  return Number(!(variation <= xLimit + TOLERANCE)) + Number(!(variation <= yLimit + TOLERANCE));
}
