import { dateLabel } from "../core/period";
import type { Portfolio } from "../core/portfolio";
import { netSum } from "../core/netSum";
import type { Words } from "../locales/words";
import { CHURN_ROWS, churnBlock } from "./churnBlock";
import { dayOnSheet } from "./dayOnSheet";
import type { EarlierReport } from "./earlierReport";
import { note } from "./clientLists";
import { joined, layout, type Layout } from "./layout";
import { LOSS_ROWS, lossesByLabel } from "./lossBlocks";
import { lossesByCause, type CauseCells } from "./lossesByCause";
import { pageHeader } from "./pageHeader";
import { ACCENT, type Block, type ReportSheet } from "./reportSheet";
import type { Run } from "./run";
import { tableBody } from "./tableBody";
import { placedColumns, type PlacedColumn } from "./tableColumn";
import {
  headingRowOf,
  headingsBlock,
  tableChoices,
  tableStyles,
  tablePage,
  tableWidths,
  titleLines,
} from "./tableSheet";
import { winbackColumns, winbackLists, type WinbackRow } from "./winbackColumns";
import { winbackRows } from "./winbackRows";

/**
 * The figures stand above the table and not beside it: there its filter would hide them. They have the same room in every run,
 * so that the table, and what refers to it, stays where it is.
 */
const LOSSES_ROW = 4;
const CHURN_ROW = LOSSES_ROW + 2 + LOSS_ROWS + 1;
const HEADING_ROW = CHURN_ROW + 2 + CHURN_ROWS + 2;
/** The columns that name the client. */
const NAMING = 3;

/**
 * The sheet KAM Win-back, laid out in steps: what is lost and why, the comings and goings by quarter, and a table of the clients
 * to win back, the largest first, for people to fill. What they typed stays with its client from run to run.
 *
 * @example finished(winbackSheet(portfolio, run, null, words.report)).table?.name //=> "KamWinback"
 */
export function* winbackSheet(
  portfolio: Portfolio,
  run: Run,
  earlier: EarlierReport | null,
  words: Words["report"]
): Generator<void, ReportSheet> {
  const { winback } = words;
  const table = earlier?.cells.winback?.table ?? null;
  const headingRow = headingRowOf(HEADING_ROW, table);
  const columns = placedColumns(winbackColumns(dayOnSheet(run), words), [], table);
  const keys = earlier?.winbackKeys ?? table?.values.map(() => "") ?? [];
  const rows = yield* winbackRows(portfolio, columns, table, keys, winback);
  const place = { row: headingRow + 1, column: 0 };
  const from = rows.map((row) => row.from);
  yield;
  const body = yield* tableBody(rows, columns, table, from, place);
  const above = figures(portfolio, words, {
    row: headingRow + 1,
    rows: rows.length,
    list: placeOf(columns, "list"),
    cause: placeOf(columns, "cause"),
    atStake: placeOf(columns, "atStake"),
  });
  const widths = tableWidths(columns, body.block);
  const title = titleLines(winback.title, [subtitle(portfolio, words), winback.note], headingRow);
  const isAllFirst = rows.every(({ list }) => list === winback.lists.first || list === "");
  const first = { column: placeOf(columns, "list"), values: [winback.lists.first] };
  return {
    kind: "winback",
    name: winback.sheet,
    blocks: [
      ...title.blocks,
      ...above.blocks,
      headingsBlock(columns, headingRow),
      withClosed(body.block, rows, placeOf(columns, "cause"), winback.causes.closed),
    ],
    styles: [...title.styles, ...above.styles, ...tableStyles(columns, headingRow, rows.length)],
    renewal: "replace",
    formulas: [...body.formulas, ...above.formulas],
    table: {
      row: headingRow,
      column: 0,
      rows: rows.length + 1,
      columns: columns.length,
      name: "KamWinback",
      style: "TableStyleLight1",
      filter: isAllFirst ? null : first,
    },
    charts: above.charts,
    choices: tableChoices(columns, winbackLists(words), headingRow + 1, rows.length),
    heat: [],
    widths,
    freeze: { rows: 2, columns: NAMING },
    gridlines: false,
    tabColor: ACCENT,
    page: tablePage(pageHeader(winback.title, run.date, words), headingRow, widths, NAMING),
  };
}

/** The figures above the table; none where the user deleted rows there, for then they would cover it. */
function figures(
  portfolio: Portfolio,
  words: Words["report"],
  cells: CauseCells
): Layout & Pick<Required<ReportSheet>, "formulas"> {
  if (cells.row <= HEADING_ROW) return { ...layout(0), formulas: [] };
  if (portfolio.asOf === null) {
    const why = note({ row: LOSSES_ROW, column: 0 }, words.winback.noFigures);
    return { ...why, formulas: [] };
  }
  const byCause = lossesByCause(portfolio, words.winback, LOSSES_ROW, cells);
  const parts = [
    byCause.layout,
    lossesByLabel(portfolio, words.winback, LOSSES_ROW),
    churnBlock(portfolio, words, CHURN_ROW),
  ];
  return { ...joined(parts), formulas: byCause.formulas };
}

function subtitle({ winback: due, asOf }: Portfolio, words: Words["report"]): string {
  if (asOf === null) return words.winback.noDays;
  return words.winback.subtitle({
    clients: due.length,
    atStake: words.amountText(netSum(due.map(({ atStake }) => atStake))),
    asOf: dateLabel(asOf),
  });
}

function placeOf(columns: readonly PlacedColumn<WinbackRow>[], id: string): number {
  return columns.findIndex(({ column }) => column?.id === id);
}

/** A client that KAM Inputs says has closed is lost for that cause, where nobody gave another. */
function withClosed(
  block: Block,
  rows: readonly WinbackRow[],
  column: number,
  closed: string
): Block {
  const values = block.values.map((row, r) =>
    row[column] === "" && rows[r]!.client?.input?.confirmed === "closed"
      ? row.map((value, c) => (c === column ? closed : value))
      : row
  );
  return { ...block, values };
}
