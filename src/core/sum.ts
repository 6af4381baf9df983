/**
 * A running sum with Neumaier's compensation, so that neither the order nor the number of terms changes a result.
 *
 * Source: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39-51.
 *
 * @example const s = new Sum(); [1, 1e100, 1, -1e100].forEach((x) => s.add(x)); s.value //=> 2
 */
export class Sum {
  private total = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.total + term;
    this.lost +=
      Math.abs(this.total) >= Math.abs(term) ? this.total - next + term : term - next + this.total;
    this.total = next;
  }

  /** The sum so far. Beyond the largest double it is infinite or not a number: see `isFinite`. */
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
