/**
 * A running sum with Neumaier's compensation, so that neither the order nor the number of terms changes a result.
 *
 * Source: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39-51. What
 * an addition loses is taken from D. E. Knuth's exact formula, which need not ask which term is larger.
 *
 * @example const s = new Sum(); [1, 1e100, 1, -1e100].forEach((x) => s.add(x)); s.value //=> 2
 */
export class Sum {
  private total = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.total + term;
    const added = next - this.total;
    this.lost += this.total - (next - added) + (term - added);
    this.total = next;
  }

  /** The sum so far; infinite or not a number once a partial sum has passed the largest double. */
  get value(): number {
    return this.total + this.lost;
  }
}

/**
 * The compensated sum of numbers.
 *
 * @example sum([0.1, 0.2, 0.3]) //=> 0.6
 */
export function sum(values: ArrayLike<number>): number {
  const running = new Sum();
  for (let i = 0; i < values.length; i++) running.add(values[i]!);
  return running.value;
}

/**
 * Many running sums side by side, each as `Sum` keeps it, in the room of two numbers apiece.
 *
 * @example const s = new Sums(2); s.add(1, 0.1); s.add(1, 0.2); s.values() //=> [0, 0.30000000000000004]
 */
export class Sums {
  private readonly totals: Float64Array;
  private readonly lost: Float64Array;

  constructor(length: number) {
    this.totals = new Float64Array(length);
    this.lost = new Float64Array(length);
  }

  add(index: number, term: number): void {
    const total = this.totals[index]!;
    const next = total + term;
    const added = next - total;
    this.lost[index]! += total - (next - added) + (term - added);
    this.totals[index] = next;
  }

  values(): Float64Array {
    const values = this.totals.slice();
    for (let i = 0; i < values.length; i++) values[i]! += this.lost[i]!;
    return values;
  }
}
