import { patternsOf, saysKind, headingText } from "./headingText";
import { PERSONAL_KINDS, PERSONAL_WORDS, type PersonalKind } from "./personalWords";

/** A heading is short; what is longer is a text. */
const MOST_CHARACTERS = 60;

const PATTERNS = PERSONAL_KINDS.map(
  (kind) =>
    [
      kind,
      patternsOf(Object.values(PERSONAL_WORDS).flatMap((language) => language[kind].split(", "))),
    ] as const
);

/**
 * What a heading tells of a person, in any of the ten languages; null for one that tells nothing of that kind. A day of
 * anything but a birth is none: "Last contact date" is about the work. Who looks after a client is a colleague.
 *
 * @example personalKind("E-Mail-Adresse") //=> "email"
 * @example personalKind("Amount") //=> null
 */
export function personalKind(heading: string): PersonalKind | "colleague" | null {
  if (heading.length > MOST_CHARACTERS) return null;
  const text = headingText(heading);
  const kind = PATTERNS.find(([, { part }]) => part.test(text))?.[0] ?? null;
  if (kind !== "birthday" && saysKind(heading, "date") > 0) return null;
  return kind ?? (saysKind(heading, "accountManager") > 0 ? "colleague" : null);
}
