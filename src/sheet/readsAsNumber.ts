// Spaces, currency signs, per cent, signs, and what separates digits anywhere: thousands, decimals, parts of a date.
const BESIDE_DIGITS = /[\s\p{Sc}%‰+\-−–—()'’.,·٫٬/:_]/gu;
const DIGITS_OR_NOTHING = /^(\p{Nd}+(e\p{Nd}+)?)?$/iu;

/**
 * Whether a text is a number or a date to a human eye: nothing but digits is left when spaces, currency signs, % and
 * separators, full-width ones too, are taken away. It may be a number of ours that came as text, and is no heading.
 *
 * @example readsAsNumber("1 234,56 €") //=> true
 * @example readsAsNumber("Sales 2024") //=> false
 */
export function readsAsNumber(text: string): boolean {
  return DIGITS_OR_NOTHING.test(text.normalize("NFKC").replace(BESIDE_DIGITS, ""));
}
