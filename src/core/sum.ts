/**
 * A running sum with Neumaier's compensation, so that neither the order nor the number of terms changes a result.
 *
 * Source: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39-51. What
 * an addition loses is taken from D. E. Knuth's exact formula, which need not ask which term is larger.
 *
 * @example const s = new Sum(); [1, 1e100, 1, -1e100].forEach((x) => s.add(x)); s.value //=> 2
 */
export class Sum {
  // V8 forgets the machine code of every loop that adds with a Sum as soon as none lives: one does. It holds a fraction, as
  // one with whole numbers is another kind of object.
  static readonly kept = new Sum();

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

Sum.kept.add(0.5);

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
 * Many running sums side by side, each as `Sum` keeps it, in the room of two numbers apiece. The two lie next to each
 * other: of many sums in any order each is to be fetched from afar, once and not twice.
 *
 * @example const s = new Sums(2); s.add(1, 0.1); s.add(1, 0.2); s.values() //=> [0, 0.30000000000000004]
 */
export class Sums {
  static readonly kept = new Sums(1);

  private readonly pairs: Float64Array;

  constructor(length: number) {
    this.pairs = new Float64Array(2 * length);
  }

  add(index: number, term: number): void {
    const total = this.pairs[2 * index]!;
    const next = total + term;
    const added = next - total;
    this.pairs[2 * index] = next;
    this.pairs[2 * index + 1]! += total - (next - added) + (term - added);
  }

  /** One of the sums. */
  at(index: number): number {
    return this.pairs[2 * index]! + this.pairs[2 * index + 1]!;
  }

  /** Begins one of the sums anew. */
  clear(index: number): void {
    this.pairs[2 * index] = 0;
    this.pairs[2 * index + 1] = 0;
  }

  /** All of them, in the room where they were kept: nothing can be added any more. */
  values(): Float64Array {
    const { pairs } = this;
    const length = pairs.length / 2;
    for (let i = 0; i < length; i++) pairs[i] = this.at(i);
    return pairs.subarray(0, length);
  }
}
