/** A heading as it is now, with what it was before if it was another. */
export type Heading = string | readonly [now: string, ...before: string[]];

/**
 * Where known columns stand among the headings of an earlier table, whatever their order, case and spaces. A heading nobody
 * knows that stands alone between the neighbours of a known column, where that one is missing, is its new name.
 *
 * @param known - the headings by their ids, in the order KAM writes them; of several the later ones are former names
 * @param others - headings that are known too, and so are no new names
 * @returns the places found, from 0; a column that is gone has none
 * @example earlierColumns(["Name", "Note"], { client: "Client", note: "Note" }) //=> Map { "client" => 0, "note" => 1 }
 */
export function earlierColumns<Id extends string>(
  headings: readonly string[],
  known: Readonly<Record<Id, Heading>>,
  others: readonly string[] = []
): ReadonlyMap<Id, number> {
  const ids = Object.keys(known) as Id[];
  const folded = headings.map(fold);
  const places = new Map<Id, number>();
  for (const id of ids) {
    const names: readonly string[] = [known[id]].flat();
    const place = names.map((name) => folded.indexOf(fold(name))).find((at) => at >= 0);
    if (place !== undefined) places.set(id, place);
  }
  const taken = new Set([...places.values(), ...others.map((each) => folded.indexOf(fold(each)))]);
  ids.forEach((id, i) => {
    if (places.has(id)) return;
    const before = i === 0 ? -1 : places.get(ids[i - 1]!);
    const after = i === ids.length - 1 ? headings.length : places.get(ids[i + 1]!);
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) return;
    places.set(id, before + 1);
    taken.add(before + 1);
  });
  return places;
}

/** Excel itself holds headings for equal whatever their case. */
export function fold(heading: string): string {
  return heading.replace(/\s+/g, " ").trim().toLowerCase();
}
