/** A line of a report has room for so many examples, of so many characters each. */
export const MOST_EXAMPLES = 3;
const MOST_CHARACTERS = 40;

/**
 * A text cut to what a line has room for; whole characters, an ellipsis at the end.
 *
 * @example shortened("x".repeat(50)).length //=> 40
 */
export function shortened(given: string, most = MOST_CHARACTERS): string {
  const characters = [...given];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : given;
}
