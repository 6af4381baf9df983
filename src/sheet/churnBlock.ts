import type { Portfolio } from "../core/portfolio";
import { roundedShare } from "../core/roundedShare";
import type { Words } from "../locales/words";
import { SHARE_DECIMALS } from "./figureWidth";
import { grid, joined, layout, sectionTitle, type Layout } from "./layout";
import { ACCENT, BAD, MUTED, type ReportChart } from "./reportSheet";

/** The latest quarters; three years. */
export const CHURN_ROWS = 12;
const COLUMN = 2;
const CHART = { column: 10, columns: 6 } as const;
const COUNT = "#,##0";
const SHARE = "0.0%";
const HEADING_HEIGHT = 30;

/**
 * The comings and goings of clients by quarter, and a chart of them beside; nothing without days.
 *
 * @example churnBlock(portfolio, words.report, 17).charts[0]?.name //=> "KamChurn"
 */
export function churnBlock({ churn }: Portfolio, words: Words["report"], row: number): Layout {
  const rows = churn?.rows.slice(-CHURN_ROWS) ?? [];
  if (!churn || rows.length === 0) return layout(row);
  const { churnHeadings: headings, ...text } = words.winback;
  const lines = rows.map((period, i) => {
    const isIncomplete = churn.isLastIncomplete && i === rows.length - 1;
    return [
      isIncomplete ? `${period.label}*` : period.label,
      period.activeAtStart,
      period.new,
      period.wentSilent,
      period.cameBack,
      period.activeAtEnd,
      period.lossRate ?? words.nothing,
    ];
  });
  // In the first quarter of the ledger everybody is new: beside that, nothing else would show in the chart.
  const skipped = rows.length === churn.rows.length && rows.length > 1 ? 1 : 0;
  const corner = { row: row + 1, column: COLUMN };
  const table = grid(corner, {
    headings: [
      headings.period,
      headings.activeAtStart,
      headings.new,
      headings.wentSilent,
      headings.cameBack,
      headings.activeAtEnd,
      headings.lossRate,
    ],
    lines,
    formats: ["@", COUNT, COUNT, COUNT, COUNT, COUNT, SHARE],
    headingHeight: HEADING_HEIGHT,
  });
  const rate = rows.at(-1)!.lossRate;
  const chart: ReportChart = {
    name: "KamChurn",
    title: text.churn,
    alt: text.churnAlt({
      first: rows[skipped]!.label,
      last: rows.at(-1)!.label,
      lost: rows.slice(skipped).reduce((total, { wentSilent }) => total + wentSilent, 0),
      rate: rate === null ? words.nothing : words.shareText(roundedShare(rate, SHARE_DECIMALS)),
    }),
    kind: "columns",
    place: { row: row + 1, rows: CHURN_ROWS + 1, ...CHART },
    categories: figures(0),
    series: [
      { name: headings.new, values: figures(2), color: ACCENT },
      { name: headings.wentSilent, values: figures(3), color: BAD },
      {
        name: headings.lossRate,
        values: figures(6),
        as: "line",
        axis: "secondary",
        color: MUTED,
        format: "0%",
      },
    ],
    valueFormat: COUNT,
  };
  return joined([
    sectionTitle({ row, column: COLUMN }, 7, churnTitle(text.churn)),
    table,
    layout(table.end, { charts: [chart] }),
  ]);

  function figures(column: number) {
    return {
      row: row + 2 + skipped,
      column: COLUMN + column,
      rows: rows.length - skipped,
      columns: 1,
    };
  }

  function churnTitle(title: string): string {
    const notes = [text.churnNote, ...(churn!.isLastIncomplete ? [text.incomplete] : [])];
    return `${title} (${notes.join("; ")})`;
  }
}
