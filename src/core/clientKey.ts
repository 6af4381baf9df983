// Marks that take no room: soft hyphen, zero-width space, joiners, writing direction, byte order.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

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
  if (folded === "") return "";
  // Upper case first: it is what makes one of the German sharp s and SS; locale plays no part. Changing case may take
  // letters and accents apart, so they are put together again.
  return `'${folded.toUpperCase().toLowerCase().normalize("NFKC")}`;
}
