import type { Words } from "../locales/words";
import type { LedgerReading } from "./ledgerReader";
import { MOST_EXAMPLES, shortened } from "./shortened";

const COUNTED = ["hidden", "totals", "farDates", "afterToday", "repeated"] as const;

/**
 * What a report counts though it gave cause to ask, a sentence each; what was left out is listed with the excluded rows.
 *
 * @example doubtLines(reading, words.report)[0] //=> "Hidden rows that count all the same: 24 (rows 12, 13, 14)"
 */
export function doubtLines(
  { doubts, numberAndText }: Pick<LedgerReading, "doubts" | "numberAndText">,
  words: Words["report"]
): readonly string[] {
  const counted = COUNTED.flatMap((kind) => {
    const doubt = doubts[kind];
    if (doubt === null || doubt.leftOut) return [];
    const rows = doubt.examples.slice(0, MOST_EXAMPLES).map(({ row }) => row);
    return [words.doubts[kind]({ count: doubt.count, rows })];
  });
  const isMixed = doubts.currencies.length > 0 && doubts.onlyCurrency === null;
  const currencies = doubts.currencies.flatMap(({ currency, rows }) =>
    currency === null ? [] : [{ currency, rows }]
  );
  const examples = numberAndText.examples
    .slice(0, MOST_EXAMPLES)
    .map((group) => group.map((text) => shortened(text)).join(" / "))
    .join("; ");
  return [
    ...counted,
    ...(isMixed ? [words.doubts.currencies(currencies)] : []),
    ...(numberAndText.count
      ? [words.doubts.numberAndText({ count: numberAndText.count, examples })]
      : []),
  ];
}
