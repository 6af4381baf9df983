import type { Portfolio } from "../core/portfolio";
import { roundedShare } from "../core/roundedShare";
import { STATUSES } from "../core/status";
import type { Words } from "../locales/words";
import { codeFormat, COUNT, SHARE, SHARE_DECIMALS } from "./figureWidth";
import { grid, joined, sectionTitle, TEXT } from "./layout";
import type { Corner, Layout, Value } from "./layout";
import { paretoColumns } from "./paretoColumns";
import { ACCENT, type Rectangle, type ReportChart } from "./reportSheet";

const CURVE = "#C4571B";
const CLASS_COLORS = { A: ACCENT, B: "#5FA8AD", C: "#BFD8DA" } as const;
const WITHOUT_CLASS = "#D9D9D9";

/** Where the data of each chart begin: one beside the other, an empty column between. */
const COLUMNS = { pareto: 1, byPeriod: 6, byStatus: 13 } as const;

/** A chart that lacks only its place. */
type Unplaced = Omit<ReportChart, "place">;

interface ChartData {
  readonly data: Layout;
  readonly chart: Unplaced;
}

/** The charts of the summary, those that the source allows: each over its data, which lie below `row`. */
export interface SummaryCharts {
  readonly data: Layout;
  readonly charts: readonly Unplaced[];
}

/**
 * Pareto, sales by period and class, and clients by status, with their data in a section of its own.
 *
 * @example summaryCharts(portfolio, "#,##0", words.report, { row: 90, column: 0 }, 18).charts.map(({ name }) => name)
 *   //=> ["KAM Pareto", "KAM sales by period", "KAM clients by status"]
 */
export function summaryCharts(
  portfolio: Portfolio,
  amounts: string,
  words: Words["report"],
  { row, column }: Corner,
  columns: number
): SummaryCharts {
  const top = row + 1;
  const found = [
    pareto(portfolio, amounts, words, { row: top, column: column + COLUMNS.pareto }),
    byPeriod(portfolio, amounts, words, { row: top, column: column + COLUMNS.byPeriod }),
    byStatus(portfolio, amounts, words, { row: top, column: column + COLUMNS.byStatus }),
  ].filter((each) => each !== null);
  const title = sectionTitle({ row, column }, columns, words.summary.chartData);
  return {
    data: joined([title, ...found.map(({ data }) => data)]),
    charts: found.map(({ chart }) => chart),
  };
}

function pareto(
  { segmentation }: Portfolio,
  amounts: string,
  words: Words["report"],
  corner: Corner
): ChartData {
  const { summary, shareText, matrix } = words;
  const shown = paretoColumns(segmentation);
  const labelOf = ({ client, part }: (typeof shown)[number]): Value =>
    client ? (client.name ?? client.code ?? words.nothing) : summary.pareto.group(shareText(part));
  const lines = shown.map((each) => [
    labelOf(each),
    each.clients,
    each.value,
    each.cumulativeShare,
  ]);
  const measure = matrix[segmentation.measure];
  const part = bodyOf(corner, lines.length);
  return {
    data: grid(corner, {
      headings: [summary.pareto.groups, summary.clients, measure, summary.pareto.cumulative],
      lines,
      formats: [codeFormat, COUNT, amounts, SHARE],
    }),
    chart: {
      name: "KAM Pareto",
      title: summary.pareto.title,
      alt: summary.pareto.alt({
        columns: lines.length,
        first: String(lines[0]![0]),
        share: shareText(roundedShare(shown[0]!.cumulativeShare, SHARE_DECIMALS)),
      }),
      kind: "columns",
      categories: part(0),
      series: [
        { name: measure, values: part(2), color: ACCENT },
        {
          name: summary.pareto.cumulative,
          values: part(3),
          as: "line",
          axis: "secondary",
          color: CURVE,
          format: "0%",
          highest: 1,
        },
      ],
      valueFormat: COUNT,
    },
  };
}

function byPeriod(
  { byPeriodAndClass, segmentation }: Portfolio,
  amounts: string,
  { summary, abcClasses }: Words["report"],
  corner: Corner
): ChartData | null {
  if (!byPeriodAndClass || byPeriodAndClass.labels.length === 0) return null;
  const { labels, values, withoutClass } = byPeriodAndClass;
  const isComplete = withoutClass.every((value) => value === 0);
  const series = [
    ...(["A", "B", "C"] as const).map((abc) => ({
      name: abcClasses[abc],
      figures: values[abc],
      color: CLASS_COLORS[abc] as string,
    })),
    ...(isComplete
      ? []
      : [{ name: summary.byPeriod.withoutClass, figures: withoutClass, color: WITHOUT_CLASS }]),
  ];
  const part = bodyOf(corner, labels.length);
  return {
    data: grid(corner, {
      headings: [summary.byPeriod.period, ...series.map(({ name }) => name)],
      lines: labels.map((label, i) => [label, ...series.map(({ figures }) => figures[i]!)]),
      formats: [TEXT, ...series.map(() => amounts)],
    }),
    chart: {
      name: "KAM sales by period",
      title: summary.byPeriod.title[segmentation.measure],
      alt: summary.byPeriod.alt({ first: labels[0]!, last: labels.at(-1)! }),
      kind: "stackedColumns",
      categories: part(0),
      series: series.map(({ name, color }, i) => ({ name, values: part(i + 1), color })),
      valueFormat: COUNT,
    },
  };
}

function byStatus(
  { byStatus: counts }: Portfolio,
  amounts: string,
  { summary, headings, statuses }: Words["report"],
  corner: Corner
): ChartData | null {
  if (!counts) return null;
  const part = bodyOf(corner, STATUSES.length);
  return {
    data: grid(corner, {
      headings: [headings.status, summary.clients, summary.sales],
      lines: STATUSES.map((status) => [
        statuses[status],
        counts[status].clients,
        counts[status].value,
      ]),
      formats: [TEXT, COUNT, amounts],
    }),
    chart: {
      name: "KAM clients by status",
      title: summary.byStatus.title,
      alt: summary.byStatus.alt(
        STATUSES.map((status) =>
          summary.byStatus.count({
            status: statuses[status],
            clients: counts[status].clients,
          })
        ).join(", ")
      ),
      kind: "columns",
      categories: part(0),
      series: [{ name: summary.clients, values: part(1), color: ACCENT }],
      valueFormat: COUNT,
    },
  };
}

/** The columns below the headings of a grid. */
function bodyOf({ row, column }: Corner, rows: number): (c: number) => Rectangle {
  return (c) => ({ row: row + 1, column: column + c, rows, columns: 1 });
}
