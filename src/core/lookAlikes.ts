/** Letters of other scripts that look like a Latin capital: what a glance, or a wrong keyboard, takes for one. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ...zip("АВЕЁКМНОРСТУХІЇЈЅ", "ABEEKMHOPCTYXIIJS"),
  ...zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
]);

/** Legal forms of the countries whose languages the product speaks, in capitals and without marks. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    "LTD LIMITED LLC LLP INC CORP CORPORATION CO COMPANY PLC LP GMBH AG KG OHG UG MBH SE EK BV NV SA SAS SARL SASU EURL " +
    "SRL SPA SNC SAPA SL SLU SAU SLL SCP ООО ОАО ЗАО ПАО АО ИП НАО ООД ЕООД АД ЕАД ЕТ ТОО ЖШС АҚ ЖК 주식회사 유한회사 주 유"
  ).split(" ")
);

const NOT_ASCII = /[^\0-\x7f]/;

/**
 * What is left of a spelling when everything is taken away that a person may overlook: case, accents, script twins,
 * punctuation, legal forms, whether a number is a number or text, leading zeros. Two spellings with one skeleton look alike;
 * they are reported and never merged.
 *
 * @example skeleton("АСМЕ, Ltd.") === skeleton("Acme") //=> true (the first in Cyrillic letters)
 * @example skeleton("00123") === skeleton(123) //=> true
 * @example skeleton("1-2") === skeleton("12") //=> false
 */
export function skeleton(spelling: string | number): string {
  const text = String(spelling);
  const isAscii = !NOT_ASCII.test(text); // most are, and need no look at Unicode
  const words = (isAscii ? text : text.normalize("NFKC").replace(/\p{Cf}/gu, ""))
    .toUpperCase()
    .replace(/(?<=\p{L})[.'’](?=\p{L})/gu, "") // S.R.L., O'Neil
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const named = words.filter((word) => !LEGAL_FORMS.has(word));
  const kept = named.length > 0 ? named : words;
  const bare = kept
    .join(" ")
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, "")
    .replace(/^0+(?=\d+$)/, "");
  return isAscii ? bare : bare.replace(/./gsu, plain);
}

/**
 * The groups of spellings that look alike, in order of first appearance; equal spellings count once.
 *
 * @example lookAlikes(["Acme", "Bolt", "ACME Ltd"]) //=> [["Acme", "ACME Ltd"]]
 */
export function lookAlikes<S extends string | number>(spellings: Iterable<S>): S[][] {
  const firstOf = new Map<string, S>();
  const groups = new Map<string, Set<S>>(); // few spellings are of one: a set for each would be most of the room
  for (const spelling of spellings) {
    const key = skeleton(spelling);
    if (key === "") continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, spelling);
    else if (first !== spelling)
      groups.set(key, (groups.get(key) ?? new Set([first])).add(spelling));
  }
  return [...firstOf.keys()].flatMap((key) => {
    const group = groups.get(key);
    return group ? [[...group]] : [];
  });
}

function plain(letter: string): string {
  return TWINS.get(letter) ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
}

function zip(from: string, to: string): [string, string][] {
  return [...from].map((letter, i) => [letter, to[i]!]);
}
