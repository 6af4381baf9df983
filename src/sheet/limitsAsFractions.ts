/**
 * Two limits as people write them, 0.8 or 80, as fractions: divided by 100 where every one that is given is in per cent,
 * else as written, so that a mixture is refused by whoever checks them. `undefined` is a limit left out.
 *
 * @example limitsAsFractions(80, undefined, (limit) => limit > 1) //=> [0.8, undefined]
 */
export function limitsAsFractions(
  first: number | undefined,
  second: number | undefined,
  isPercent: (limit: number) => boolean
): [number | undefined, number | undefined] {
  const given = [first, second].filter((limit) => limit !== undefined);
  const divisor = given.every(isPercent) ? 100 : 1;
  const fraction = (limit?: number) => (limit === undefined ? undefined : limit / divisor);
  return [fraction(first), fraction(second)];
}
