import { Problem } from "./problem";
import { rankedSums, type RankedSums, type Stretch } from "./rankedSums";
import { Sum } from "./sum";

export const ABC_CLASSES = ["A", "B", "C"] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/** The classes by code, the last of a value that has none. */
export const ABC_LETTERS = [...ABC_CLASSES, ""] as const;

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
  return Array.from(abcCodes(values, options), (code) => ABC_LETTERS[code]!);
}

/**
 * The classes of `abc` as places in `ABC_LETTERS`, a byte each: what a million rows can afford.
 *
 * @throws Problem as `abc`
 * @example abcCodes([80, 0, 20]) //=> [0, 3, 1]
 */
export function abcCodes(values: ArrayLike<number>, options: AbcOptions = {}): Uint8Array {
  const { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b } = options;
  if (!(0 < aLimit && aLimit < bLimit && bLimit <= 1))
    throw new Problem("limits", { a: aLimit, b: bLimit });

  const given = values instanceof Float64Array ? values : new Float64Array(values);
  const ranked = rankedSums(given);
  if (ranked.largest === 0) throw new Problem("noPositiveValues", { argument: "values" });
  if (!Number.isFinite(ranked.base)) throw new Problem("overflow", { argument: "values" });

  const { leastA, leastB } = leastOfClasses(ranked, options);
  return codesAbove(given, leastA, leastB);
}

/** Added up from comparisons, as no machine can foresee which way to branch on the size of the next client. */
function codesAbove(values: Float64Array, leastA: number, leastB: number): Uint8Array {
  const codes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const isNothing = Number(value === 0) + Number(value !== value); // not a number differs from itself
    codes[i] = Number(!(value >= leastA)) + Number(!(value >= leastB)) + isNothing;
  }
  return codes;
}

/**
 * The least value of class A, and of B: all values not less belong to them, save those of a better class.
 *
 * @example leastOfClasses(rankedSums(Float64Array.of(80, 15, 5))) //=> { leastA: 80, leastB: 15 }
 */
export function leastOfClasses(
  ranked: RankedSums,
  { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b, rule = "reach" }: AbcOptions = {}
): { readonly leastA: number; readonly leastB: number } {
  const { leastInside, tolerance } = RULES[rule];
  const shares = [aLimit + tolerance, bLimit + tolerance];
  const stretches = ranked.stretches(shares);
  const [leastA, leastB] = shares.map((share, i) => leastInside(stretches[i]!, ranked.base, share));
  const least = Math.min(ranked.largest, leastA!); // the largest value is in A in any case
  return { leastA: least, leastB: Math.min(least, leastB!) };
}

const RULES = {
  reach: { leastInside: leastReaching, tolerance: -TOLERANCE },
  within: { leastInside: leastWithin, tolerance: TOLERANCE },
} as const;

/** The smallest value with less than a share before it; the first value has nothing before it. */
function leastReaching({ above, ascending }: Stretch, base: number, share: number): number {
  const before = new Sum();
  before.add(above);
  let i = ascending.length - 1;
  while (i > 0) {
    before.add(ascending[i]!);
    const isLastOfEquals = ascending[i - 1] !== ascending[i];
    if (isLastOfEquals && before.value / base >= share) break;
    i--;
  }
  return ascending[i]!;
}

/** The smallest value that, with all not less than it, stays below a share; above all values where none does. */
function leastWithin({ above, ceiling, ascending }: Stretch, base: number, share: number): number {
  const through = new Sum();
  through.add(above);
  let least = ceiling;
  for (let i = ascending.length - 1; i >= 0; i--) {
    through.add(ascending[i]!);
    if (ascending[i - 1] === ascending[i]) continue; // equals come in together or not at all
    if (through.value / base >= share) break;
    least = ascending[i]!;
  }
  return least;
}
