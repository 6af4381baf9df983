// White space beyond what \s knows, and marks that take no room: zero-width (joiner, non-joiner, space), soft hyphen, BOM.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * The normal form under which two spellings are the same client: Unicode NFKC, invisible marks removed, white space
 * trimmed and folded, case folded. The number 123 and the text "123" stay different. A blank, 0 or text without a
 * visible character is no client: "".
 *
 * @example clientKey(" ACME\u00A0 Ltd ") === clientKey("Acme ltd") //=> true
 * @example clientKey(123) === clientKey("123") //=> false
 */
export function clientKey(client: string | number | boolean | null): string {
  if (client === null || client === 0 || client === "") return "";
  if (typeof client === "number") return `#${client}`;
  if (typeof client === "boolean") return `?${client}`;
  const folded = client.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  // Upper case first: it is what makes one of the German sharp s and SS; locale plays no part.
  return folded === "" ? "" : `'${folded.toUpperCase().toLowerCase()}`;
}
