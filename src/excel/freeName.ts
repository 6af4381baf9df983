/**
 * The name, or the first numbered one that is free; it is taken from then on.
 *
 * @param taken - the names there are, in small letters
 * @example freeName("Sales", new Set(["sales"]), (n) => `Sales (${n})`) //=> "Sales (2)"
 */
export function freeName(
  name: string,
  taken: Set<string>,
  numbered: (n: number) => string
): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = numbered(n);
  taken.add(free.toLowerCase());
  return free;
}
