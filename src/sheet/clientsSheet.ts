import { ledgerClientKey } from "../core/ledger";
import type { Portfolio, PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { clientColumns, clientHeadings } from "./clientColumns";
import { earlierRows } from "./earlierRows";
import { dayOnSheet } from "./dayOnSheet";
import type { EarlierReport } from "./earlierReport";
import { pageHeader } from "./pageHeader";
import { parametersText } from "./parametersText";
import { ACCENT, type ReportSheet } from "./reportSheet";
import type { Run } from "./run";
import { segmentsChecksum } from "./segmentsChecksum";
import { tableBody } from "./tableBody";
import { placedColumns } from "./tableColumn";
import {
  headingRowOf,
  headingsBlock,
  tableStyles,
  tablePage,
  tableWidths,
  titleLines,
} from "./tableSheet";

const HEADING_ROW = 3;
/** The columns that name the client. */
const NAMING = 3;

/**
 * The sheet KAM Clients: a table with a row per client, largest first. Columns that these data cannot fill are left out at
 * first; once there, a column keeps its place, and the user's own columns go with their clients. As it is the largest sheet, it
 * is laid out in steps.
 *
 * @example finished(clientsSheet(portfolio, run, "635 clients by sales", null, words.report)).table?.name //=> "KamClients"
 */
export function* clientsSheet(
  portfolio: Portfolio,
  run: Run,
  subtitle: string,
  earlier: EarlierReport | null,
  words: Words["report"]
): Generator<void, ReportSheet> {
  const { clients, segmentation } = portfolio;
  const own = clientColumns(portfolio, dayOnSheet(run), words);
  const idle = Object.values(words.headings).filter((each) => !own.some((c) => c.heading === each));
  const table = earlier?.cells.clients?.table ?? null;
  const columns = placedColumns<PortfolioClient>(own, idle, table);
  const headingRow = headingRowOf(HEADING_ROW, table);
  const isTyped = columns.some((column) => column.earlier !== null);
  const rowOf = table && isTyped ? earlierRows(table, clients, clientHeadings(own, words)) : null;
  const from = clients.map((client) => rowOf?.get(ledgerClientKey(client)) ?? null);
  const body = yield* tableBody(clients, columns, table, from, { row: headingRow + 1, column: 0 });
  yield;
  const widths = tableWidths(columns, body.block);
  yield;
  const title = titleLines(words.clientsTitle, [subtitle], headingRow);
  return {
    kind: "clients",
    name: words.clientsSheet,
    blocks: [...title.blocks, headingsBlock(columns, headingRow), body.block],
    styles: [...title.styles, ...tableStyles(columns, headingRow, clients.length)],
    renewal: "replace",
    formulas: body.formulas,
    record: {
      run: parametersText(run, segmentation),
      segments: segmentsChecksum(
        clients.map((client) => [ledgerClientKey(client), client.segment] as const)
      ),
    },
    table: {
      row: headingRow,
      column: 0,
      rows: clients.length + 1,
      columns: columns.length,
      name: "KamClients",
      style: "TableStyleLight1",
    },
    charts: [],
    choices: [],
    heat: [],
    widths,
    freeze: { rows: headingRow + 1, columns: NAMING },
    gridlines: false,
    tabColor: ACCENT,
    page: tablePage(pageHeader(words.clientsTitle, run.date, words), headingRow, widths, NAMING),
  };
}
