/** Digits of a double that say which number is meant. */
const DIGITS = 14;

/**
 * A share rounded to decimals, one half upwards. What is a half is told by the number meant, as Excel's formats do: 112.64 of
 * 409.6 is 0.275, although as doubles it comes to 0.27499999999999997.
 *
 * @example roundedShare(112.64 / 409.6, 2) //=> 0.28
 */
export function roundedShare(share: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(Number((share * unit).toPrecision(DIGITS))) / unit;
}
