import { EXPECTED_KEY_SHARE } from "../core/keyGroup";
import type { Portfolio } from "../core/portfolio";
import { roundedShare } from "../core/roundedShare";
import type { Words } from "../locales/words";
import { note } from "./clientLists";
import { codeFormat, COUNT, SHARE, SHARE_DECIMALS } from "./figureWidth";
import { joined, layout, linesBlock, sectionTitle, stacked, TEXT } from "./layout";
import type { Corner, Format, Layout, Value } from "./layout";
import { BAD, GOOD, LINE, WARN } from "./reportSheet";
import { shortened } from "./shortened";

/** The columns of this part: what a figure is, the name of a client, and right-most the figure. */
const NAME = 1;
const THREE = 3;
/** The room for names between label and figure, in characters. */
const NAMES_WIDTH = 44;
export const DEPENDENCE_COLORS = { danger: BAD, watch: WARN, spread: GOOD } as const;

/**
 * How much hangs on how few: the verdict in words, the figures of concentration, and the key group beside what the
 * literature expects of one.
 *
 * @example concentrationBlocks(portfolio, words.report, { row: 30, column: 12 }, 6).blocks[1]?.values
 *   //=> [["Danger: one client holds 62 %"]]
 */
export function concentrationBlocks(
  portfolio: Portfolio,
  words: Words["report"],
  { row, column }: Corner,
  columns: number
): Layout {
  const { summary, shareText } = words;
  const { concentration, keyGroup, clients } = portfolio;
  const { measure } = portfolio.segmentation;
  const { dependence, topFifth } = concentration;
  const largest = clients.filter(({ value }) => value > 0).slice(0, THREE);
  const names = largest.map(({ name, code }) => name ?? code ?? words.nothing);
  const lines: readonly FigureLine[] = [
    [summary.largest, nameOf(names[0]!), concentration.largest, SHARE],
    [
      summary.threeLargest,
      shortened(names.join(", "), NAMES_WIDTH),
      concentration.threeLargest,
      SHARE,
    ],
    [summary.tenLargest, null, concentration.tenLargest, SHARE],
    [summary.makeHalf, null, concentration.makeHalf, COUNT],
    [summary.make80, null, concentration.make80, COUNT],
    ...(topFifth === null ? [] : [[summary.topFifth, null, topFifth, SHARE] as const]),
    [summary.equals, null, concentration.equals, "#,##0.0"],
    [summary.keyGroup(keyGroup.clients), null, keyGroup.share, SHARE],
  ];
  const { least, most } = EXPECTED_KEY_SHARE;
  const hasChoices = clients.some(({ key }) => key?.reason === "yourChoice");
  const proposal = {
    clients: keyGroup.proposed,
    share: shareText(roundedShare(keyGroup.proposedShare, SHARE_DECIMALS)),
  };
  const sentences = [
    summary.expectedKeyShare({ least: shareText(least), most: shareText(most) }),
    hasChoices ? summary.chosen(proposal) : summary.proposed(proposal),
  ];
  return stacked(row, [
    (top) => sectionTitle({ row: top, column }, columns, summary.concentration[measure]),
    (top) => {
      const text = summary.dependenceIs({
        ...dependence,
        share: shareText(roundedShare(dependence.share, SHARE_DECIMALS)),
      });
      return layout(top + 1, {
        blocks: [{ row: top, column, values: [[text]], formats: [TEXT] }],
        styles: [
          {
            row: top,
            column,
            rows: 1,
            columns: 1,
            bold: true,
            color: DEPENDENCE_COLORS[dependence.level],
          },
        ],
      });
    },
    (top) => figureLines({ row: top, column }, columns, lines),
    ...sentences.map((text) => (top: number) => note({ row: top, column }, text)),
  ]);
}

/** A name as far as there is room for it; a code that is a number stays one. */
function nameOf(name: Value): Value {
  return typeof name === "string" ? shortened(name, NAMES_WIDTH) : name;
}

/** What, whose, how much, and the format. */
type FigureLine = readonly [string, Value | null, number, Format];

/** Lines with a text left and a figure right; what stands between is left free for a long text to run into. */
function figureLines(
  { row, column }: Corner,
  columns: number,
  lines: readonly FigureLine[]
): Layout {
  const right = column + columns - 1;
  return joined([
    layout(row + lines.length, {
      blocks: [
        linesBlock(
          { row, column },
          lines.map(([label]) => [label]),
          [TEXT]
        ),
        ...lines.flatMap(([, name], i) =>
          name === null
            ? []
            : [linesBlock({ row: row + i, column: column + NAME }, [[name]], [codeFormat])]
        ),
        ...lines.map(([, , value, format], i) =>
          linesBlock({ row: row + i, column: right }, [[value]], [format])
        ),
      ],
      styles: [
        { row, column, rows: lines.length, columns, line: LINE },
        { row, column: column + NAME, rows: lines.length, columns: 1, align: "Left" },
        { row, column: right, rows: lines.length, columns: 1, align: "Right", bold: true },
      ],
    }),
  ]);
}
