import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { aboutLines, type AboutLine } from "./aboutLines";
import { driftingClients, topClients } from "./clientLists";
import { columnWidths, fittedWidths } from "./columnWidths";
import { concentrationBlocks } from "./concentrationBlocks";
import { findingTexts } from "./earlierFinding";
import type { EarlierReport } from "./earlierReport";
import { amountFormat } from "./figureWidth";
import { findings } from "./findings";
import { headlineBlocks } from "./headlineBlocks";
import { gap, joined, layout, linesBlock, sectionTitle, stacked, TEXT } from "./layout";
import type { Corner, Format, Layout } from "./layout";
import type { LedgerReading } from "./ledgerReader";
import { classBlocks, crossBlocks, matrixBlocks } from "./matrixBlocks";
import { movementBlocks } from "./movementBlocks";
import { pageColumns, type PageColumn } from "./pageColumns";
import { pageHeader } from "./pageHeader";
import { ACCENT, MUTED, type ReportChart, type ReportSheet, type Style } from "./reportSheet";
import type { Run } from "./run";
import { summaryCharts } from "./summaryCharts";
import { textLines } from "./textLines";

const HEADLINE_ROW = 3;
const LISTS_ROW = 6;
const CHART_ROWS = 12;
/** Columns of the part at the right of the page: a label and five figures. */
const RIGHT_COLUMNS = 6;
/** The column of clients takes what width the page has left. */
const CLIENT = 1;
/** Characters of a sentence, and of a text beside a label, that the page has room for. */
const SENTENCE = 170;
const ABOUT_TEXT = 125;

/** Points. */
const ROW_HEIGHT = 15;
const GAP_HEIGHT = 8;
const TITLE_HEIGHT = 24;

const WIDTHS: Readonly<Record<PageColumn, number>> = {
  rank: 6,
  client: 24,
  segment: 10,
  status: 11,
  amount: 12,
  share: 9,
  last12: 12,
  previous12: 12,
  change: 9,
  trend: 12,
  gain: 12,
};
const GAP_WIDTH = 3;
const LABEL_WIDTH = 15;
const FIGURE_WIDTH = 11;

type ReportWords = Words["report"];

/**
 * The sheet KAM Summary. Its first rows are one landscape page: the headline; the largest clients and those that drift away
 * beside the matrix, profit and concentration; the charts. Below: who moved, what is worth knowing, the data of the charts,
 * and how these figures were made.
 *
 * @example summarySheet(portfolio, reading, run, "635 clients by amount", null, words.report).kind //=> "summary"
 */
export function summarySheet(
  portfolio: Portfolio,
  reading: LedgerReading,
  run: Run,
  subtitle: string,
  earlier: EarlierReport | null,
  words: ReportWords
): ReportSheet {
  const columns = pageColumns(portfolio);
  const right = columns.length + 1;
  const width = right + RIGHT_COLUMNS;
  const amounts = amountFormat(largestAmount(portfolio));

  const head = titles(subtitle, words);
  const headline = headlineBlocks(
    portfolio,
    amounts,
    words,
    { row: HEADLINE_ROW, column: 0 },
    right,
    RIGHT_COLUMNS
  );
  const left = stacked(LISTS_ROW, [
    (row) => topClients(portfolio, amounts, words, { row, column: 0 }),
    gap,
    (row) => driftingClients(portfolio, amounts, words, { row, column: 0 }),
  ]);
  const beside = rightSide(portfolio, run, amounts, words, { row: LISTS_ROW, column: right });
  const chartsRow = Math.max(left.end, beside.end) + 1;
  const pageEnd = chartsRow + CHART_ROWS;

  const below = stacked(pageEnd + 1, [
    (row) => movementBlocks(portfolio, amounts, words, { row, column: 0 }, width),
    gap,
    (row) => worthKnowing(portfolio, reading, earlier, words, row, width),
  ]);
  const { data, charts } = summaryCharts(
    portfolio,
    amounts,
    words,
    { row: below.end, column: 0 },
    width
  );
  const about = informationBlock(
    portfolio,
    reading,
    run,
    words,
    { row: data.end + 1, column: columns.indexOf("amount") },
    width
  );
  const all = joined([head, headline, left, beside, below, data, about]);

  const heights = pageStyles(pageEnd, [2, HEADLINE_ROW + 2, chartsRow - 1]);
  const styles = [...heights, ...all.styles];
  const least = [
    ...columns.map((column) => WIDTHS[column]),
    GAP_WIDTH,
    LABEL_WIDTH,
    ...Array<number>(RIGHT_COLUMNS - 1).fill(FIGURE_WIDTH),
  ];
  return {
    kind: "summary",
    name: words.summarySheet,
    renewal: "replace",
    blocks: all.blocks,
    styles,
    table: null,
    heat: all.heat,
    charts: placed(charts, chartsRow, columns.length, right),
    choices: [],
    widths: fittedWidths(
      columnWidths(all.blocks, styles, least),
      CLIENT,
      heightOf(styles, pageEnd)
    ),
    freeze: { rows: 2, columns: 0 },
    gridlines: false,
    tabColor: ACCENT,
    page: {
      orientation: "Landscape",
      titleRows: null,
      header: pageHeader(words.summaryTitle, run.date, words),
      breakAfterRow: pageEnd - 1,
    },
  };
}

function titles(subtitle: string, words: ReportWords): Layout {
  const cell = { column: 0, rows: 1, columns: 1 };
  return layout(2, {
    blocks: [{ row: 0, column: 0, values: [[words.summaryTitle], [subtitle]], formats: [TEXT] }],
    styles: [
      { ...cell, row: 0, bold: true, size: 16, color: ACCENT, height: TITLE_HEIGHT },
      { ...cell, row: 1, color: MUTED },
    ],
  });
}

/** The matrix, or classes alone; profit, where it is known; concentration. */
function rightSide(
  portfolio: Portfolio,
  run: Run,
  amounts: string,
  words: ReportWords,
  { row, column }: Corner
): Layout {
  const { segmentation, abcCross, lossMakingA } = portfolio;
  const { summary } = words;
  const title = (text: string) => (top: number) =>
    sectionTitle({ row: top, column }, RIGHT_COLUMNS, text);
  const at = (top: number) => ({ row: top, column });
  const matrix = segmentation.measure === "amount" ? summary.matrix : summary.matrixByProfit;
  return stacked(row, [
    ...(segmentation.xyz
      ? [
          title(matrix),
          (top: number) =>
            matrixBlocks(segmentation, run.parameters.method, amounts, words, at(top)),
        ]
      : [
          title(summary.classes),
          (top: number) => classBlocks(segmentation, amounts, words, at(top)),
        ]),
    gap,
    ...(abcCross
      ? [
          title(summary.cross),
          (top: number) => crossBlocks(abcCross, amounts, words, at(top)),
          (top: number) => lossMaking(lossMakingA, amounts, words, at(top)),
          gap,
        ]
      : []),
    (top) => concentrationBlocks(portfolio, words, at(top), RIGHT_COLUMNS),
  ]);
}

/** "A clients that lose money: n", and at the right their profit. */
function lossMaking(
  found: Portfolio["lossMakingA"],
  amounts: Format,
  { summary }: ReportWords,
  { row, column }: Corner
): Layout {
  const { clients, profit } = found ?? { clients: 0, profit: 0 };
  const last = column + RIGHT_COLUMNS - 1;
  return layout(row + 1, {
    blocks: [
      linesBlock({ row, column }, [[summary.lossMakingA(clients)]], [TEXT]),
      ...(clients ? [linesBlock({ row, column: last }, [[profit]], [amounts])] : []),
    ],
    styles: [{ row, column, rows: 1, columns: RIGHT_COLUMNS, bold: true }],
  });
}

function worthKnowing(
  { segmentation }: Portfolio,
  reading: LedgerReading,
  earlier: EarlierReport | null,
  words: ReportWords,
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

/** Labels at the left edge, and from the corner on the figure or the words; a long text takes several rows. */
function informationBlock(
  { segmentation }: Portfolio,
  reading: LedgerReading,
  run: Run,
  words: ReportWords,
  { row, column }: Corner,
  width: number
): Layout {
  const lines = aboutLines(segmentation, reading, run, words).flatMap(broken);
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
        { ...place, column: column, align: "Left" },
      ],
    }),
  ]);
}

/** A line of the information block as one or, where its text is long, several. */
function broken(line: AboutLine): readonly AboutLine[] {
  const { label, value, format } = line;
  if (typeof value === "number") return [line];
  return textLines(value, ABOUT_TEXT).map((text, i) => ({
    label: i === 0 ? label : "",
    value: text,
    format,
  }));
}

/** Charts side by side below the lists: the last one below the right part, the others share the left. */
function placed(
  charts: readonly Omit<ReportChart, "place">[],
  row: number,
  leftColumns: number,
  right: number
): readonly ReportChart[] {
  const half = Math.ceil(leftColumns / 2) - 1;
  const slots = [
    [[0, right + RIGHT_COLUMNS]],
    [
      [0, leftColumns],
      [right, RIGHT_COLUMNS],
    ],
    [
      [0, half],
      [half, leftColumns - half],
      [right, RIGHT_COLUMNS],
    ],
  ][charts.length - 1]!;
  return charts.map((chart, i) => {
    const [column, columns] = slots[i]!;
    return { ...chart, place: { row, column: column!, rows: CHART_ROWS, columns: columns! } };
  });
}

/** The rows of the first page, all of one height but for the narrow ones. */
function pageStyles(rows: number, narrow: readonly number[]): Style[] {
  const line = { column: 0, rows: 1, columns: 1 };
  return [
    { row: 0, column: 0, rows, columns: 1, height: ROW_HEIGHT },
    ...narrow.map((row) => ({ ...line, row, height: GAP_HEIGHT })),
  ];
}

/** The height of the first rows: of several that are given for a row the last counts. */
function heightOf(styles: readonly Style[], rows: number): number {
  const heights = Array<number>(rows).fill(ROW_HEIGHT);
  for (const { row, rows: count, height } of styles) {
    if (height !== undefined && row < rows) heights.fill(height, row, Math.min(rows, row + count));
  }
  return heights.reduce((total, height) => total + height, 0);
}

function largestAmount({ headline }: Portfolio): number {
  return Math.max(...[headline.sales, headline.last12 ?? 0].map(Math.abs));
}
