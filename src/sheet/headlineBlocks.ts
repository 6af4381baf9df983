import { netSum } from "../core/netSum";
import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { DEPENDENCE_COLORS } from "./concentrationBlocks";
import { trendText } from "./clientTexts";
import { CHANGE, COUNT, SHARE } from "./figureWidth";
import { joined, layout, TEXT } from "./layout";
import type { Corner, Layout, Value } from "./layout";
import { pageColumns, type PageColumn } from "./pageColumns";
import { MUTED, TINT } from "./reportSheet";

export const HEADLINE_SIZE = 14;
const LABEL_HEIGHT = 15;
const FIGURE_HEIGHT = 24;

interface Tile {
  readonly column: number;
  readonly label: string;
  readonly value: Value;
  readonly format: string;
  readonly align: "Left" | "Right";
  readonly color?: string;
  readonly indent?: number;
}

/**
 * The headline: a row of labels and a row of large figures, each above the column of the lists that tells the same of a
 * client; at the right how much hangs on how few.
 *
 * @example headlineBlocks(portfolio, "#,##0", words.report, { row: 3, column: 0 }, 12, 6).end //=> 5
 */
export function headlineBlocks(
  portfolio: Portfolio,
  amounts: string,
  words: Words["report"],
  corner: Corner,
  right: number,
  rightColumns: number
): Layout {
  const { row, column } = corner;
  const tiles = [
    ...leftTiles(portfolio, amounts, words, column),
    ...rightTiles(portfolio, words, right, right + rightColumns - 1),
  ];
  const columns = right + rightColumns - column;
  const band = { row, column, rows: 2, columns };
  return joined([
    layout(row + 2, {
      styles: [
        { ...band, fill: TINT },
        { ...band, rows: 1, color: MUTED, size: 9, height: LABEL_HEIGHT },
        { ...band, row: row + 1, rows: 1, bold: true, size: HEADLINE_SIZE, height: FIGURE_HEIGHT },
      ],
    }),
    ...tiles.map(({ column: c, label, value, format, align, indent, color }) =>
      layout(row + 2, {
        blocks: [
          {
            row,
            column: c,
            values: [[label], [value]],
            formats: [[TEXT, typeof value === "string" ? TEXT : format]],
          },
        ],
        styles: [
          { row, column: c, rows: 2, columns: 1, align, ...(indent !== undefined && { indent }) },
          ...(color ? [{ row: row + 1, column: c, rows: 1, columns: 1, color }] : []),
        ],
      })
    ),
  ]);
}

function leftTiles(
  portfolio: Portfolio,
  amounts: string,
  words: Words["report"],
  first: number
): Tile[] {
  const { summary, headings, nothing } = words;
  const { headline, clients } = portfolio;
  const columns = pageColumns(portfolio);
  const profits = clients.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  const tile = (
    place: PageColumn,
    label: string,
    value: Value | null,
    format: string,
    look: Pick<Tile, "align" | "indent"> = { align: "Right" }
  ): Tile[] => {
    const c = columns.indexOf(place);
    return c < 0 || value === null ? [] : [{ column: first + c, label, value, format, ...look }];
  };
  return [
    ...tile("client", summary.clients, headline.clients, COUNT, { align: "Left" }),
    ...tile("amount", summary.sales, headline.sales, amounts),
    ...tile("last12", headings.last12, headline.last12, amounts),
    ...tile("previous12", headings.previous12, headline.previous12, amounts),
    ...tile("change", summary.change, headline.changeShare ?? nothing, CHANGE),
    ...tile("trend", headings.trend, trendText(headline, words), TEXT, {
      align: "Left",
      indent: 1,
    }),
    ...tile("gain", headings.profit, profits.length ? netSum(profits) : null, amounts),
  ];
}

function rightTiles(
  { concentration, keyGroup }: Portfolio,
  { summary }: Words["report"],
  first: number,
  last: number
): Tile[] {
  const { level } = concentration.dependence;
  return [
    {
      column: first,
      label: summary.dependence,
      value: summary.dependenceLevels[level],
      format: TEXT,
      align: "Left",
      color: DEPENDENCE_COLORS[level],
    },
    ...(concentration.topFifth === null
      ? []
      : [
          {
            column: last - 2,
            label: summary.topFifthHolds,
            value: concentration.topFifth,
            format: SHARE,
            align: "Right",
          } as const,
        ]),
    {
      column: last,
      label: summary.keyGroupHolds,
      value: keyGroup.share,
      format: SHARE,
      align: "Right",
    },
  ];
}
