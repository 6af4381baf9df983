import type { Segmentation } from "../core/segmentation";
import type { Words } from "../locales/words";
import { doubtLines } from "./doubtLines";
import type { LedgerReading } from "./ledgerReader";
import { MOST_EXAMPLES, shortened } from "./shortened";

/**
 * What is worth knowing about the result and the data, a sentence each.
 *
 * @example findings(segmentation, reading, words.report)[0] //=> "Danger: one client holds 62 %"
 */
export function findings(
  segmentation: Segmentation,
  reading: LedgerReading,
  words: Words["report"]
): readonly string[] {
  const { duplicateNames, lookAlikes, withoutProfit, negative } = reading;
  const examples = (groups: readonly (readonly string[])[]) =>
    groups
      .slice(0, MOST_EXAMPLES)
      .map((group) => group.map((text) => shortened(text)).join(" / "))
      .join("; ");
  return [
    ...segmentation.warnings.map((warning) => warningText(warning, words)),
    ...(duplicateNames.count
      ? [
          words.duplicateNames({
            count: duplicateNames.count,
            examples: examples(duplicateNames.examples),
          }),
        ]
      : []),
    ...(lookAlikes.count
      ? [words.lookAlikes({ count: lookAlikes.count, examples: examples(lookAlikes.examples) })]
      : []),
    ...doubtLines(reading, words),
    ...(withoutProfit ? [words.withoutProfit(withoutProfit)] : []),
    ...(negative.count
      ? [words.returns({ count: negative.count, total: words.amountText(negative.total) })]
      : []),
  ];
}

function warningText(warning: Segmentation["warnings"][number], words: Words["report"]): string {
  const { warnings, shareText, amountText, periods } = words;
  switch (warning.code) {
    case "dominantClass":
      return warnings.dominantClass({
        xyz: warning.xyz,
        share: shareText(warning.share),
        longer: warning.longer && periods[warning.longer],
      });
    case "dependence":
      return warnings.dependence({ ...warning, share: shareText(warning.share) });
    case "lossMaking":
      return warnings.lossMaking({ clients: warning.clients, profit: amountText(warning.profit) });
    case "negativeClients":
      return warnings.negativeClients({
        clients: warning.clients,
        value: amountText(warning.value),
      });
    case "emptyClass":
      return warnings.emptyClass(warning);
    case "tooFewPeriods":
      return warnings.tooFewPeriods(warning);
  }
}
