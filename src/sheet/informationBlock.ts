import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { aboutLines, type AboutLine } from "./aboutLines";
import { joined, layout, linesBlock, sectionTitle, TEXT } from "./layout";
import type { Corner, Layout } from "./layout";
import type { LedgerReading } from "./ledgerReader";
import { MUTED } from "./reportSheet";
import type { Run } from "./run";
import { textLines } from "./textLines";

/** Characters that the page has room for beside a label. */
const TEXT_LENGTH = 125;

/**
 * How the figures were made: labels at the left edge, and from the corner on the figure or the words; a long text takes
 * several rows.
 *
 * @example informationBlock(portfolio, reading, run, words.report, { row: 95, column: 4 }, 18).blocks[0]?.values
 *   //=> [["How these figures were made"]]
 */
export function informationBlock(
  { segmentation, asOf, headline }: Portfolio,
  reading: LedgerReading,
  run: Run,
  words: Words["report"],
  { row, column }: Corner,
  width: number
): Layout {
  const hasNoChange = asOf !== null && headline.change === null;
  const lines = [
    ...aboutLines(segmentation, reading, run, words),
    ...(hasNoChange ? [{ label: words.summary.change, value: words.noChange, format: TEXT }] : []),
  ].flatMap(broken);
  const top = row + 1;
  const place = { row: top, rows: lines.length, columns: 1 };
  return joined([
    sectionTitle({ row, column: 0 }, width, words.about),
    layout(top + lines.length, {
      blocks: [
        linesBlock(
          { row: top, column: 0 },
          lines.map(({ label }) => [label]),
          [TEXT]
        ),
        {
          row: top,
          column: column,
          values: lines.map(({ value }) => [value]),
          formats: [lines.map(({ format }) => format)],
        },
      ],
      styles: [
        { ...place, column: 0, color: MUTED },
        { ...place, column, align: "Left" },
      ],
    }),
  ]);
}

/** A line of the information block as one or, where its text is long, several. */
function broken(line: AboutLine): readonly AboutLine[] {
  const { label, value, format } = line;
  if (typeof value === "number") return [line];
  return textLines(value, TEXT_LENGTH).map((text, i) => ({
    label: i === 0 ? label : "",
    value: text,
    format,
  }));
}
