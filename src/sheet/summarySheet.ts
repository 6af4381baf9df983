import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { driftingClients, listRows, topClients } from "./clientLists";
import { columnWidths, fittedWidths, pageHeight } from "./columnWidths";
import type { EarlierReport } from "./earlierReport";
import { amountFormat } from "./figureWidth";
import { findingsBlock } from "./findingsBlock";
import { headlineBlocks } from "./headlineBlocks";
import { gap, joined, layout, stacked, TEXT } from "./layout";
import type { Layout } from "./layout";
import { informationBlock } from "./informationBlock";
import type { LedgerReading } from "./ledgerReader";
import { movementBlocks } from "./movementBlocks";
import { pageColumns, type PageColumn } from "./pageColumns";
import { pageHeader } from "./pageHeader";
import { ACCENT, MUTED, type ReportChart, type ReportSheet, type Style } from "./reportSheet";
import { RIGHT_COLUMNS, rightSide } from "./rightSide";
import type { Run } from "./run";
import { summaryCharts } from "./summaryCharts";

const HEADLINE_ROW = 3;
const LISTS_ROW = 6;
/** Charts fill what height the page has left, within reason. */
const CHART_ROWS = { least: 12, most: 28 } as const;
/** Of the height of the page: fonts are a little higher or lower from program to program. */
const FILLED = 0.98;
/** The column of clients takes what width the page has left. */
const CLIENT = 1;

/** Points. */
const ROW_HEIGHT = 15;
const GAP_HEIGHT = 8;
const TITLE_HEIGHT = 24;

const WIDTHS: Readonly<Record<PageColumn, number>> = {
  rank: 7,
  client: 33,
  segment: 11,
  status: 12,
  amount: 18.6,
  share: 9,
  last12: 15,
  previous12: 16,
  change: 12,
  trend: 13,
  gain: 12,
};
/** The tables of movement below need this one too. */
const GAP_WIDTH = 8;
const LABEL_WIDTH = 15;
const FIGURE_WIDTH = 12.5;

type ReportWords = Words["report"];

/**
 * The sheet KAM Summary. Its first rows are one landscape page: the headline; the largest clients and those that drift away
 * beside the matrix, profit and concentration; the charts. Below: who moved, what is worth knowing, the data of the charts,
 * and how these figures were made.
 *
 * @example summarySheet(portfolio, reading, run, "635 clients by sales", null, words.report).kind //=> "summary"
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
  // A later run with more to list leaves the charts where they are, for the user may have moved them.
  const listsEnd = LISTS_ROW + listRows(portfolio);
  const chartsRow = Math.max(listsEnd, left.end, beside.end) + 1;
  const least = [
    ...columns.map((column) => WIDTHS[column]),
    GAP_WIDTH,
    LABEL_WIDTH,
    ...Array<number>(RIGHT_COLUMNS - 1).fill(FIGURE_WIDTH),
  ];
  const lists = joined([head, headline, left, beside]);
  const narrow = [2, HEADLINE_ROW + 2, chartsRow - 1];
  const higherHeading = portfolio.asOf !== null && portfolio.drifting.length === 0 ? ROW_HEIGHT : 0;
  const listed = heightOf([...pageStyles(chartsRow, narrow), ...lists.styles], chartsRow);
  const chartRows = chartRowsFor(least, listed + higherHeading);
  const pageEnd = chartsRow + chartRows;

  const below = stacked(pageEnd + 1, [
    (row) =>
      movementBlocks(portfolio, earlier?.changed ?? [], amounts, words, { row, column: 0 }, width),
    gap,
    (row) => findingsBlock(portfolio, reading, earlier, words, row, width),
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
  const all = joined([lists, below, data, about]);

  const styles = [...pageStyles(pageEnd, narrow), ...all.styles];
  return {
    kind: "summary",
    name: words.summarySheet,
    renewal: "replace",
    ...(run.origin !== undefined && { origin: run.origin }),
    blocks: all.blocks,
    styles,
    table: null,
    heat: all.heat,
    charts: placed(charts, chartsRow, chartRows, columns.length, right),
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
      pagesWide: 1,
      titleRows: null,
      titleColumns: null,
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

/** Charts side by side below the lists: the last one below the right part, the others share the left. */
function placed(
  charts: readonly Omit<ReportChart, "place">[],
  row: number,
  rows: number,
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
    return { ...chart, place: { row, column: column!, rows, columns: columns! } };
  });
}

/** The rows of the charts on a page that is as wide as its columns, below what is so high already. */
function chartRowsFor(widths: readonly number[], height: number): number {
  const rows = Math.floor((FILLED * pageHeight(widths) - height) / ROW_HEIGHT);
  return Math.min(CHART_ROWS.most, Math.max(CHART_ROWS.least, rows));
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
