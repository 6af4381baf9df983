import { RESIDUE } from "./netSum";

/**
 * Sets to 0, in place, the sums that are nothing but the rounding of decimal fractions that cancel: 0.1 + 0.2 - 0.3 is
 * 2.8e-17 as doubles, and would count as a purchase. Such a sum is below 1e-12 of its terms, all taken as positive. These
 * are added up only for sums that are below 1e-12 of all terms there are: most often for none.
 *
 * `places` tells per term the place of its sum, below 0 for a term that is in none.
 *
 * @example const sums = Float64Array.of(2.8e-17, 5); clearResidues(sums, [0, 0, 0, 1], [0.1, 0.2, -0.3, 5]); sums //=> [0, 5]
 */
export function clearResidues(
  sums: Float64Array,
  places: ArrayLike<number>,
  terms: ArrayLike<number>
): void {
  let allRounding = 0;
  for (let i = 0; i < terms.length; i++) {
    if (places[i]! >= 0) allRounding += RESIDUE * Math.abs(terms[i]!); // the terms themselves might overflow
  }
  const rounding = new Map<number, number>();
  for (let place = 0; place < sums.length; place++) {
    if (sums[place] !== 0 && Math.abs(sums[place]!) <= allRounding) rounding.set(place, 0);
  }
  if (rounding.size === 0) return;

  for (let i = 0; i < terms.length; i++) {
    const known = rounding.get(places[i]!);
    if (known !== undefined) rounding.set(places[i]!, known + RESIDUE * Math.abs(terms[i]!));
  }
  for (const [place, size] of rounding) if (Math.abs(sums[place]!) <= size) sums[place] = 0;
}
