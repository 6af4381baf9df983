/** The values an axis names, from the lowest to the highest, at equal steps. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const TICKS = 5;
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale with round steps around some values and zero; bounds that are given hold.
 *
 * @example scaleOf([3, 48]).ticks //=> [0, 10, 20, 30, 40, 50]
 */
export function scaleOf(values: readonly number[], minimum?: number, maximum?: number): Scale {
  const lowest = minimum ?? Math.min(0, ...values);
  const highest = maximum ?? Math.max(0, ...values);
  const span = highest - lowest || 1;
  const power = 10 ** Math.floor(Math.log10(span / TICKS));
  const step = power * STEPS.find((each) => each * power * TICKS >= span * 0.999)!;
  const low = minimum ?? Math.floor(lowest / step) * step;
  const high = maximum ?? Math.max(Math.ceil(highest / step) * step, low + step);
  const count = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) =>
    Number((low + i * step).toPrecision(12))
  );
  return { low, high, ticks };
}
