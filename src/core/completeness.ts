/**
 * The part of the criteria, 0..1, for which each client has a score (0 is none given). Criteria of weight 0 do not count.
 *
 * @example completeness([[7, 0, 9, 0]], [1, 1, 1, 0]) //=> [2/3]
 */
export function completeness(
  scores: readonly ArrayLike<number>[],
  weights?: ArrayLike<number>
): Float64Array {
  const criteria = Array.from({ length: scores[0]?.length ?? 0 }, (_, i) => i).filter(
    (i) => !weights || weights[i] !== 0
  );
  return Float64Array.from(
    scores,
    (given) => criteria.filter((i) => given[i] !== 0).length / criteria.length
  );
}
