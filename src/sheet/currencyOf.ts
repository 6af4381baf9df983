/** Words that stand for a currency without a sign of their own, beside the three capital letters of ISO 4217. */
const WORDS =
  /^(?:kr\.?|zł|zl|kč|ft|lei|руб\.?|р\.?|лв\.?|тг\.?|тенге|грн\.?|eur|euro|euros|fr\.?|sfr\.?|rs\.?|원)$/iu;
const CODE = /^[A-Z]{3}$/;
/** What is written in capitals beside numbers and is no currency. */
const NO_CURRENCY: ReadonlySet<string> = new Set(["PCS", "DAY", "NET", "QTY", "KGS", "TON"]);

/**
 * The currency that a number format (in Excel's en-US notation) shows, as it is written there; null where it shows none. A
 * language tag without a sign, [$-409], is none.
 *
 * @example currencyOf("[$€-407] #,##0.00") //=> "€"
 * @example currencyOf('#,##0.00 "USD"') //=> "USD"
 * @example currencyOf("#,##0.00") //=> null
 */
export function currencyOf(format: string): string | null {
  const tagged = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format);
  if (tagged) return tagged[1]!.trim() || null;
  for (const [, quoted] of format.matchAll(/"([^"]*)"/g)) {
    const word = quoted!.trim();
    if (/^\p{Sc}$/u.test(word) || WORDS.test(word)) return word;
    if (CODE.test(word) && !NO_CURRENCY.has(word)) return word;
  }
  return /\p{Sc}/u.exec(format.replace(/\[[^\]]*\]/g, ""))?.[0] ?? null;
}
