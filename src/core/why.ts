import { abc, ABC_LIMITS, type AbcClass, type AbcOptions } from "./abc";
import { classLine, NARROW, type Crossings, type Standing } from "./classLines";
import { descendingOrder } from "./descendingOrder";
import { positives } from "./positives";
import { shareOf } from "./shares";
import { Sum } from "./sum";

/** An amount at which a value would change its class, and the class beyond it. */
export interface ClassChange {
  readonly amount: number;
  readonly to: AbcClass;
}

/** Why a value has its class; shares are of the sum of the positive values. */
export interface Reason {
  readonly letter: AbcClass;
  /** Of the values with a class, the largest first; equal ones share a rank. */
  readonly rank: number;
  readonly of: number;
  /** How many have just this value, itself among them. */
  readonly equals: number;
  readonly share: number;
  /** The shares of all larger values, and of all positive ones not smaller. */
  readonly before: number;
  readonly through: number;
  /** The nearest positive amounts below and above, all other values unchanged and the base recomputed; null for none. */
  readonly below: ClassChange | null;
  readonly above: ClassChange | null;
}

/**
 * Why each value has the class that `abc` gives it, and what would change it; null for a value without a class. Equal
 * values have one and the same reason. O(n log n) for all.
 *
 * @throws Problem, those of `abc` and `shareOf`
 * @example why([80, 15, 5])[1] //=> B: rank 2 of 3, share 0.15, before 0.8, through 0.95; C below.., A above..
 */
export function why(values: ArrayLike<number>, options: AbcOptions = {}): (Reason | null)[] {
  const { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b, rule = "reach" } = options;
  const letters = abc(values, options);
  const { ascending, base } = positives(values);
  const shares = ascending.map((value) => value / base).reverse();
  const lines = [aLimit, bLimit].map((limit) => classLine(rule, shares, limit));

  const order = descendingOrder(values).filter((row) => letters[row] !== "");
  const reasons: (Reason | null)[] = Array.from(letters, () => null);
  const held = new Sum();
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from]!]!;
    const letter = letters[order[from]!] as AbcClass;
    const before = held.value / base;
    while (to < order.length && values[order[to]!] === value) {
      if (value > 0) held.add(value);
      to++;
    }
    const standing: Standing =
      value > 0
        ? { share: value / base, first: from, last: to - 1 }
        : { share: 0, first: shares.length, last: shares.length };
    const [a, b] = [
      lines[0]!.crossings(standing, letter === "A"),
      lines[1]!.crossings(standing, letter !== "C"),
    ];
    const reason: Reason = {
      letter,
      rank: from + 1,
      of: order.length,
      equals: to - from,
      share: shareOf(value, base),
      before,
      through: held.value / base,
      below: change(letter, a, b, "below", base),
      above: change(letter, a, b, "above", base),
    };
    for (let place = from; place < to; place++) reasons[order[place]!] = reason;
  }
  return reasons;
}

/** The nearer of the crossings of the two lines in one direction, and the class beyond it. */
function change(
  letter: AbcClass,
  a: Crossings,
  b: Crossings,
  side: "below" | "above",
  base: number
): ClassChange | null {
  const nearer = side === "below" ? Math.max : Math.min;
  const share = nearer(a[side], b[side]);
  if (share === (side === "below" ? 0 : Infinity)) return null;
  const isCrossed = (line: Crossings) => Math.abs(line[side] - share) <= NARROW;
  const isInA = (letter === "A") !== isCrossed(a);
  const isInB = (letter !== "C") !== isCrossed(b);
  return { amount: share * base, to: isInA ? "A" : isInB ? "B" : "C" };
}
