import { Problem } from "./problem";
import { sum, Sum } from "./sum";

export const ABC_CLASSES = ["A", "B", "C"] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/**
 * Which side of a limit the value that crosses it falls on, one of:
 * - "reach" - A is the smallest group of largest values that reaches the limit: the value that crosses belongs to it
 * - "within" - A never holds more than the limit: the value that crosses does not belong to it, save the largest of all
 */
export const ABC_RULES = ["reach", "within"] as const;
export type AbcRule = (typeof ABC_RULES)[number];

/** The limits are shares of the sum of the positive values, 0..1. */
export interface AbcOptions {
  readonly aLimit?: number;
  readonly bLimit?: number;
  readonly rule?: AbcRule;
}

export const ABC_LIMITS = { a: 0.8, b: 0.95 } as const;

/** Shares closer than this are equal: the noise of adding decimal fractions must not decide a class. */
const TOLERANCE = 1e-9;

/**
 * ABC by volume: the class of each value by the share of the total that larger values hold. Equal values share a class,
 * negative values are C, zero (or not a number) has none: "".
 *
 * For a value v, `before` is the sum of all values greater than v and `through` that of all positive values not less
 * than v, both over the sum of the positive values. "reach": A while before < aLimit, B while before < bLimit, else C.
 * "within" (as in matman and supplychainpy): A while through <= aLimit, B while through <= bLimit, else C.
 *
 * @throws Problem "limits" unless 0 < aLimit < bLimit <= 1; "noPositiveValues"; "overflow"
 * @example abc([80, 15, 5]) //=> ["A", "B", "C"]
 */
export function abc(values: ArrayLike<number>, options: AbcOptions = {}): (AbcClass | "")[] {
  const { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b, rule = "reach" } = options;
  if (!(0 < aLimit && aLimit < bLimit && bLimit <= 1))
    throw new Problem("limits", { a: aLimit, b: bLimit });

  const ascending = Float64Array.from(values)
    .filter((value) => value > 0)
    .sort();
  const largest = ascending.at(-1);
  if (largest === undefined) throw new Problem("noPositiveValues", { argument: "values" });
  const base = sum(ascending);
  if (!Number.isFinite(base)) throw new Problem("overflow", { argument: "values" });

  const leastInside = { reach: leastReaching, within: leastWithin }[rule];
  const leastA = Math.min(largest, leastInside(ascending, base, aLimit));
  const leastB = Math.min(leastA, leastInside(ascending, base, bLimit));
  return Array.from(values, (value) => {
    if (value > 0) return value >= leastA ? "A" : value >= leastB ? "B" : "C";
    return value < 0 ? "C" : "";
  });
}

/** The smallest value with less than the limit before it; the first value has nothing before it. */
function leastReaching(ascending: Float64Array, base: number, limit: number): number {
  const before = new Sum();
  let i = ascending.length - 1;
  while (i > 0) {
    before.add(ascending[i]!);
    const isLastOfEquals = ascending[i - 1] !== ascending[i];
    if (isLastOfEquals && !(before.value / base < limit - TOLERANCE)) break;
    i--;
  }
  return ascending[i]!;
}

/** The smallest value that, with all not less than it, stays within the limit; Infinity where none does. */
function leastWithin(ascending: Float64Array, base: number, limit: number): number {
  const through = new Sum();
  let least = Infinity;
  for (let i = ascending.length - 1; i >= 0; i--) {
    through.add(ascending[i]!);
    if (ascending[i - 1] === ascending[i]) continue; // equals come in together or not at all
    if (through.value / base > limit + TOLERANCE) break;
    least = ascending[i]!;
  }
  return least;
}
