import { HEADING_WORDS, WORD_KINDS, type WordKind } from "./headingWords";

/**
 * A heading as the vocabulary sees it: joined words taken apart, case and accents folded, marks turned into spaces.
 *
 * @example headingText("SalesAmount (EUR)") //=> "sales amount eur"
 * @example headingText("Größe_Nr.") //=> "große nr"
 */
export function headingText(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}#№%]+/gu, " ")
    .replace(/[#№%]/g, " $& ")
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * How well a heading says a kind of thing: 3 says it and nothing else, 2 says it, 0 does not.
 *
 * @example saysKind("Customer ID", "client") //=> 2
 * @example saysKind("Amount", "amount") //=> 3
 */
export function saysKind(heading: string, kind: WordKind): 0 | 2 | 3 {
  const text = headingText(heading);
  if (text === "") return 0;
  const patterns = PATTERNS[kind];
  if (patterns.whole.test(text)) return 3;
  return patterns.part.test(text) ? 2 : 0;
}

/** How a heading in the form of `headingText` says one of several words: alone, or among others. */
export interface Patterns {
  readonly whole: RegExp;
  readonly part: RegExp;
}

const PATTERNS = Object.fromEntries(
  WORD_KINDS.map((kind) => [
    kind,
    patternsOf(Object.values(HEADING_WORDS).flatMap((language) => language[kind].split(", "))),
  ])
) as Readonly<Record<WordKind, Patterns>>;

/**
 * The patterns of words as `HEADING_WORDS` writes them.
 *
 * @example patternsOf(["kund*"]).part.test("neue kunden") //=> true
 */
export function patternsOf(words: readonly string[]): Patterns {
  const one = words.map(patternOf).join("|");
  return {
    whole: new RegExp(`^(?:${one})$`, "u"),
    part: new RegExp(`(?<=^| )(?:${one})(?= |$)`, "u"),
  };
}

function patternOf(word: string): string {
  const rest = "[^ ]*";
  const before = word.startsWith("*") ? rest : "";
  const after = word.endsWith("*") ? rest : "";
  return before + headingText(word.replace(/^\*|\*$/g, "")) + after;
}
