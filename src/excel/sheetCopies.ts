import type { MarkedSheet } from "./marks";

/** What KAM noted on a sheet when it wrote it; a copy has the same notes. */
export interface Note {
  /** The sheet's number in the workbook, which another program may change. */
  readonly id: string | null;
  readonly name: string | null;
}

/**
 * The same sheets, those marked as copies that the user made of a sheet of KAM's. Of several with one mark that one is KAM's
 * whose number was noted, else whose name was, else the first that is not called like a copy of another, "KAM Summary (2)". One
 * alone is a copy where neither number nor name were noted and it is called like a copy of the sheet that was.
 */
export function withCopies<Sheet extends Pick<MarkedSheet, "id" | "name" | "mark">>(
  sheets: readonly Sheet[],
  notes: readonly Note[]
): readonly Sheet[] {
  const isOriginal = (sheet: Sheet, i: number) => {
    if (sheet.mark === null || sheet.mark === "staging") return true;
    const rivals = sheets.flatMap((each, r) => (each.mark === sheet.mark ? [r] : []));
    const rank = (r: number) => rankOf(sheets[r]!, notes[r]!, rivals.map((other) => sheets[other]!.name)); // prettier-ignore
    const best = Math.min(...rivals.map(rank));
    return best < COPY && rivals.find((r) => rank(r) === best) === i;
  };
  return sheets.map((sheet, i) => (isOriginal(sheet, i) ? sheet : { ...sheet, mark: "copy" }));
}

/** The rank of a sheet that is a copy; lower ones are of sheets that may be KAM's. */
const COPY = 3;

function rankOf(
  { id, name }: Pick<MarkedSheet, "id" | "name">,
  note: Note,
  names: readonly string[]
): number {
  if (note.id === id) return 0;
  if (note.name === name) return 1;
  const others = [
    ...names.filter((other) => other !== name),
    ...(note.name === null ? [] : [note.name]),
  ];
  return others.some((other) => isCalledAfter(name, other)) ? COPY : 2;
}

/** Excel calls a copy by the name with a number, one higher where there is one already. */
function isCalledAfter(name: string, other: string): boolean {
  const number = / \(\d+\)$/;
  if (!number.test(name)) return false;
  const [stem, otherStem] = [name, other].map((each) => each.replace(number, ""));
  return stem === otherStem || (otherStem!.startsWith(stem!) && stem!.length > 25); // cut off at 31 characters
}
