import type { SegmentedClient, Segmentation } from "../core/segmentation";
import type { Words } from "../locales/words";
import { ACCENT, MUTED, type ReportSheet, type Style } from "./reportSheet";

const HEADING_ROW = 3;
const DATE = "yyyy-mm-dd";
const AMOUNT = "#,##0.00";
const SHARE = "0.0%";
const TEXT = "@";

type ReportWords = Words["report"];
type Value = string | number;

/**
 * A column of the table: its heading, its cells, and the format they share or each have. Widths leave room for a filter
 * button beside each word of the heading.
 */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align?: "Center" | "Right";
  readonly format: string | ((value: Value) => string);
  valueOf(client: SegmentedClient): Value;
}

/**
 * The sheet KAM Clients: a table with a row per client, largest first. Without periods the columns that need them are left
 * out; where profit is known, the figure that does not rank stands last.
 *
 * @example clientsSheet(segmentation, "635 clients by amount", words.report).table?.name //=> "KamClients"
 */
export function clientsSheet(
  segmentation: Segmentation,
  subtitle: string,
  words: ReportWords
): ReportSheet {
  const columns = columnsOf(segmentation, words);
  const { clients } = segmentation;
  const body = clients.map((client) => columns.map((column) => column.valueOf(client)));
  const lastRow = HEADING_ROW + clients.length;
  const headings: Style = { row: HEADING_ROW, column: 0, rows: 1, columns: columns.length };
  return {
    kind: "clients",
    name: words.clientsSheet,
    blocks: [
      { row: 0, column: 0, values: [[words.clientsTitle], [subtitle]], formats: [TEXT] },
      {
        row: HEADING_ROW,
        column: 0,
        values: [columns.map(({ heading }) => heading)],
        formats: columns.map(() => TEXT),
      },
      {
        row: HEADING_ROW + 1,
        column: 0,
        values: body,
        formats: columns.map((column, c) => formatsOf(column, body, c)),
      },
    ],
    styles: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16, color: ACCENT, height: 24 },
      { row: 1, column: 0, rows: 1, columns: 1, color: MUTED },
      ...columns.flatMap(({ align }, column): Style[] =>
        align
          ? [{ row: HEADING_ROW, column, rows: lastRow - HEADING_ROW + 1, columns: 1, align }]
          : []
      ),
      { ...headings, bold: true, color: "#FFFFFF", fill: ACCENT, wrap: true, height: 32 },
    ],
    table: { ...headings, rows: clients.length + 1, name: "KamClients", style: "TableStyleLight1" },
    renewal: "replace",
    charts: [],
    choices: [],
    heat: [],
    widths: columns.map(({ width }) => width),
    freeze: { rows: HEADING_ROW + 1, columns: 3 },
    gridlines: false,
    tabColor: ACCENT,
    page: {
      orientation: "Landscape",
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      header: { left: words.clientsTitle, right: "" },
      breakAfterRow: null,
    },
  };
}

function columnsOf({ measure, clients, xyz }: Segmentation, words: ReportWords): readonly Column[] {
  const { headings } = words;
  const other = measure === "amount" ? "profit" : "amount";
  const labels = xyz?.choice.reason === "given" ? xyz.labels : null;
  const when = (time: number | null): Value =>
    time === null ? "" : labels ? (labels[time] ?? "") : time;
  const day = {
    width: 14,
    align: "Right",
    format: (value: Value) => (typeof value === "number" ? DATE : TEXT),
  } as const;
  const letter = { width: 9, align: "Center", format: TEXT } as const;

  const volume: Column[] = [
    { heading: headings.rank, width: 9, format: plain, valueOf: ({ rank }) => rank ?? "" },
    { heading: headings.code, width: 14, format: plain, valueOf: ({ code }) => code ?? "" },
    {
      heading: headings.client,
      width: 34,
      format: plain,
      valueOf: ({ name, code }) => name ?? code ?? "",
    },
    { heading: headings[measure], width: 16, format: AMOUNT, valueOf: ({ value }) => value },
    { heading: headings.share, width: 11, format: SHARE, valueOf: ({ share }) => share },
    {
      heading: headings.cumulativeShare,
      width: 15,
      format: SHARE,
      valueOf: ({ cumulativeShare }) => cumulativeShare,
    },
    { heading: headings.abc, ...letter, valueOf: ({ abc }) => abc || words.nothing },
  ];
  const rhythm: Column[] = [
    { heading: headings.xyz, ...letter, valueOf: (client) => client.xyz || words.nothing },
    {
      heading: headings.segment,
      ...letter,
      width: 14,
      valueOf: ({ segment }) => segment || words.nothing,
    },
    {
      heading: headings.periods,
      width: 16,
      align: "Right",
      format: TEXT,
      valueOf: ({ activePeriods: active, windowPeriods: window }) =>
        active === null || !window ? words.nothing : words.periodsOf({ active, window }),
    },
    { heading: headings.first, ...day, valueOf: ({ first }) => when(first) },
    { heading: headings.last, ...day, valueOf: ({ last }) => when(last) },
    {
      heading: headings.action,
      width: 64,
      format: TEXT,
      valueOf: (client) => actionText(client, words),
    },
  ];
  const profit: Column = {
    heading: headings[other],
    width: 16,
    format: AMOUNT,
    valueOf: (client) => client[other] ?? 0,
  };
  const hasProfit = clients.some((client) => client.profit !== null);
  return [...volume, ...(xyz ? rhythm : []), ...(hasProfit ? [profit] : [])];
}

function actionText({ action }: SegmentedClient, words: ReportWords): string {
  if (action === null) return words.nothing;
  return action.code === "N" ? words.actions.N(action.days) : words.actions[action.code]();
}

/** A text is itself, whatever it looks like; a number of up to fifteen digits shows all of them. */
function plain(value: Value): string {
  if (typeof value === "string") return TEXT;
  return Number.isInteger(value) ? "0" : "General";
}

function formatsOf(
  { format }: Column,
  body: readonly (readonly Value[])[],
  column: number
): string | readonly string[] {
  if (typeof format === "string") return format;
  const formats = body.map((row) => format(row[column]!));
  return formats.every((each) => each === formats[0]) ? (formats[0] ?? TEXT) : formats;
}
