import type { Portfolio, PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { segmentText, trendText } from "./clientTexts";
import { CHANGE, codeFormat, COUNT, DAYS, SHARE } from "./figureWidth";
import { grid, joined, layout, sectionTitle, TEXT } from "./layout";
import type { Corner, Format, Layout, Value } from "./layout";
import { pageColumns, type PageColumn } from "./pageColumns";
import { BAD, GOOD, MUTED, WARN, type Style } from "./reportSheet";
import { trend } from "./trend";

export const TOP_CLIENTS = 20;
export const DRIFTING_CLIENTS = 8;

const HEADING_HEIGHT = 30;
const LEFT: readonly PageColumn[] = ["client", "status", "trend"];
const CENTER: readonly PageColumn[] = ["rank", "segment"];
const INDENTED: readonly PageColumn[] = ["status", "trend"];

type ReportWords = Words["report"];

interface ListColumn {
  readonly heading: string;
  readonly format: Format;
  valueOf(client: PortfolioClient): Value;
}

/**
 * The largest clients with their trend, profit and status.
 *
 * @example topClients(portfolio, "#,##0", words.report, { row: 6, column: 0 }).end //=> 28
 */
export function topClients(
  portfolio: Portfolio,
  amounts: Format,
  words: ReportWords,
  corner: Corner
): Layout {
  const clients = portfolio.clients.slice(0, TOP_CLIENTS);
  const columns = pageColumns(portfolio);
  const lists = listColumns(portfolio, amounts, words);
  return joined([
    sectionTitle(corner, columns.length, words.summary.top(clients.length)),
    list({ ...corner, row: corner.row + 1 }, columns, lists, clients),
  ]);
}

/**
 * A and B clients that are silent or shrinking, the most at stake first, with what is at stake and how late their order is;
 * nothing where the source has no days.
 *
 * @example driftingClients(portfolio, "#,##0", words.report, { row: 29, column: 0 }).blocks[0]?.values
 *   //=> [["A and B clients silent or shrinking: 12"]]
 */
export function driftingClients(
  portfolio: Portfolio,
  amounts: Format,
  words: ReportWords,
  corner: Corner
): Layout {
  const { drifting, asOf, headline } = portfolio;
  if (asOf === null) return layout(corner.row);
  const { summary } = words;
  const columns = pageColumns(portfolio);
  const lists: Record<PageColumn, ListColumn> = {
    ...listColumns(portfolio, amounts, words),
    amount: { heading: summary.atStake, format: amounts, valueOf: ({ atStake }) => atStake },
    share: {
      heading: summary.usualDays,
      format: DAYS,
      valueOf: ({ usualDays }) => (usualDays === null ? words.nothing : Math.round(usualDays)),
    },
    gain: overdue(words),
  };
  const more = drifting.length - DRIFTING_CLIENTS;
  const title = sectionTitle(corner, columns.length, summary.drifting(drifting.length));
  if (drifting.length === 0) {
    const nobody = headline.change === null ? summary.nobodySilent : summary.nobodyDrifts;
    return joined([title, note({ ...corner, row: title.end }, nobody)]);
  }
  const listed = list(
    { ...corner, row: title.end },
    columns,
    lists,
    drifting.slice(0, DRIFTING_CLIENTS)
  );
  const notes = [...(more > 0 ? [summary.moreDrifting(more)] : []), summary.atStakeIs];
  return joined([
    title,
    listed,
    ...notes.map((text, i) => note({ ...corner, row: listed.end + i }, text)),
  ]);
}

/**
 * The rows that both lists take at most, with their titles, headings and notes and the row between them.
 *
 * @example listRows({ asOf: null }) //=> 22
 */
export function listRows({ asOf }: Pick<Portfolio, "asOf">): number {
  const top = 2 + TOP_CLIENTS;
  return asOf === null ? top : top + 1 + 2 + DRIFTING_CLIENTS + 2;
}

/** A quiet sentence in one cell. */
export function note({ row, column }: Corner, text: string): Layout {
  return layout(row + 1, {
    blocks: [{ row, column, values: [[text]], formats: [TEXT] }],
    styles: [{ row, column, rows: 1, columns: 1, italic: true, color: MUTED }],
  });
}

function listColumns(
  { clients, segmentation }: Portfolio,
  amounts: Format,
  words: ReportWords
): Record<PageColumn, ListColumn> {
  const { summary, headings, nothing } = words;
  const orNothing = (value: number | null): Value => value ?? nothing;
  const hasProfit = clients.some(({ profit }) => profit !== null);
  return {
    rank: { heading: headings.rank, format: COUNT, valueOf: ({ rank }) => orNothing(rank) },
    client: {
      heading: headings.client,
      format: codeFormat,
      valueOf: ({ name, code }) => name ?? code ?? nothing,
    },
    segment: {
      heading: headings.segment,
      format: TEXT,
      valueOf: (client) => segmentText(client, words),
    },
    amount: { heading: summary.sales, format: amounts, valueOf: ({ amount }) => amount },
    share: {
      heading: summary.shareOf[segmentation.measure],
      format: SHARE,
      valueOf: ({ share }) => share,
    },
    last12: {
      heading: headings.last12,
      format: amounts,
      valueOf: ({ last12 }) => orNothing(last12),
    },
    previous12: {
      heading: headings.previous12,
      format: amounts,
      valueOf: ({ previous12 }) => orNothing(previous12),
    },
    change: {
      heading: summary.change,
      format: CHANGE,
      valueOf: ({ changeShare }) => orNothing(changeShare),
    },
    trend: {
      heading: headings.trend,
      format: TEXT,
      valueOf: (client) => trendText(client, words),
    },
    gain: hasProfit
      ? {
          heading: headings.profit,
          format: amounts,
          valueOf: ({ profit }) => orNothing(profit),
        }
      : overdue(words),
    status: {
      heading: headings.status,
      format: TEXT,
      valueOf: ({ status }) => (status ? words.statuses[status] : nothing),
    },
  };
}

function overdue({ summary, nothing }: ReportWords): ListColumn {
  return {
    heading: summary.overdue,
    format: COUNT,
    valueOf: ({ overdueDays }) => overdueDays ?? nothing,
  };
}

function list(
  corner: Corner,
  columns: readonly PageColumn[],
  lists: Readonly<Record<PageColumn, ListColumn>>,
  clients: readonly PortfolioClient[]
): Layout {
  const shown = columns.map((column) => lists[column]);
  const places = (some: readonly PageColumn[]): readonly number[] =>
    columns.flatMap((column, c) => (some.includes(column) ? [c] : []));
  const table = grid(corner, {
    headings: shown.map(({ heading }) => heading),
    lines: clients.map((client) => shown.map((column) => column.valueOf(client))),
    formats: shown.map(({ format }) => format),
    left: places(LEFT),
    center: places(CENTER),
    indented: places(INDENTED),
    headingHeight: HEADING_HEIGHT,
  });
  return joined([table, layout(0, { styles: signals(corner, columns, clients) })]);
}

/** Colours beside the words: they say nothing that the words do not. */
function signals(
  { row, column }: Corner,
  columns: readonly PageColumn[],
  clients: readonly PortfolioClient[]
): Style[] {
  return clients.flatMap((client, i) => {
    const at = (place: PageColumn, color: string | undefined): Style[] => {
      const c = columns.indexOf(place);
      if (c < 0 || color === undefined) return [];
      return [{ row: row + 1 + i, column: column + c, rows: 1, columns: 1, color }];
    };
    const { status } = client;
    const direction = trend(client);
    return [
      ...at("trend", direction === null ? undefined : TREND_COLORS[direction]),
      ...at("status", status === "Lost" ? BAD : status === "At risk" ? WARN : undefined),
    ];
  });
}

const TREND_COLORS = {
  up: GOOD,
  fresh: GOOD,
  even: undefined,
  down: WARN,
  shrinking: BAD,
} as const;
