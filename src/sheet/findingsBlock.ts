import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { findingTexts } from "./earlierFinding";
import type { EarlierReport } from "./earlierReport";
import { findings } from "./findings";
import { gap, layout, linesBlock, sectionTitle, stacked, TEXT } from "./layout";
import type { Layout } from "./layout";
import type { LedgerReading } from "./ledgerReader";
import { textLines } from "./textLines";

/** Characters that a line across the page has room for. */
const SENTENCE = 170;

/**
 * What is worth knowing about the result, the data and what was typed into an earlier report, a sentence each, with an empty
 * row below; nothing where there is nothing to say.
 *
 * @example findingsBlock(portfolio, reading, null, words.report, 57, 18).blocks[0]?.values //=> [["Worth knowing"]]
 */
export function findingsBlock(
  { segmentation }: Portfolio,
  reading: LedgerReading,
  earlier: EarlierReport | null,
  words: Words["report"],
  row: number,
  width: number
): Layout {
  const { withoutSegment, xyz } = segmentation;
  const found = [
    ...(xyz && withoutSegment.clients > 0
      ? [
          words.withoutSegment({
            clients: withoutSegment.clients,
            value: words.amountText(withoutSegment.value),
          }),
        ]
      : []),
    ...findings(segmentation, reading, words),
    ...findingTexts(earlier?.findings ?? [], words),
  ];
  if (found.length === 0) return layout(row);
  const lines = found.flatMap((text) => textLines(text, SENTENCE)).map((text) => [text]);
  return stacked(row, [
    (top) => sectionTitle({ row: top, column: 0 }, width, words.findings),
    (top) =>
      layout(top + lines.length, {
        blocks: [linesBlock({ row: top, column: 0 }, lines, [TEXT])],
      }),
    gap,
  ]);
}
