/** A repeatable sequence of numbers that look random: one seed, one sequence, on every machine. */
export interface RandomSequence {
  /** The next number, 0 <= x < 1. */
  next(): number;
  /** The next number between two ends. */
  between(low: number, high: number): number;
  /** The next member of a list. */
  pick<T>(list: readonly T[]): T;
}

/**
 * A random sequence by the generator mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough for samples.
 *
 * @example randomSequence(1).next() //=> 0.6270739405881613
 */
export function randomSequence(seed: number): RandomSequence {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  };
}
