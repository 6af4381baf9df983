/**
 * As `list.map(make)`, with a step between its halves: what is made of each of 200,000 clients takes about half a second.
 *
 * @example finished(mappedInHalves([1, 2, 3], (each, i) => each * i)) //=> [0, 2, 6]
 */
export function* mappedInHalves<Each, Made>(
  list: readonly Each[],
  make: (each: Each, index: number) => Made
): Generator<void, Made[]> {
  const half = Math.floor(list.length / 2);
  const made: Made[] = [];
  for (let i = 0; i < list.length; i++) {
    if (i === half) yield;
    made.push(make(list[i]!, i));
  }
  return made;
}
