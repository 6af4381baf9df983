import type { Portfolio, PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import type { EarlierReport } from "./earlierReport";
import { clientsByKey, inputColumns, inputLists } from "./inputColumns";
import { amendedInputs } from "./amendedInputs";
import { pageHeader } from "./pageHeader";
import { ACCENT, type ReportSheet } from "./reportSheet";
import type { Run } from "./run";
import { tableBody } from "./tableBody";
import { placedColumns } from "./tableColumn";
import {
  headingsBlock,
  tableChoices,
  tableStyles,
  tablePage,
  tableWidths,
  titleLines,
} from "./tableSheet";

const HEADING_ROW = 3;
/** The columns that name the client. */
const NAMING = 2;

/**
 * The sheet KAM Inputs, laid out in steps: a table with a row per client, largest first, for people to fill. Later runs amend
 * it: rows stay where they are, new clients come below, and nothing that somebody typed is written over.
 *
 * @example finished(inputsSheet(portfolio, run, null, words.report)).table?.name //=> "KamInputs"
 */
export function* inputsSheet(
  portfolio: Portfolio,
  run: Run,
  earlier: EarlierReport | null,
  words: Words["report"]
): Generator<void, ReportSheet> {
  const { clients } = portfolio;
  const table = earlier?.cells.inputs?.table;
  if (!earlier || !table) return yield* firstInputs(clients, run, words);
  const frame = yield* firstInputs([], run, words); // its rows are there
  return { ...frame, ...(yield* amendedInputs(table, earlier.inputKeys, clients, words)) };
}

function* firstInputs(
  clients: readonly PortfolioClient[],
  run: Run,
  words: Words["report"]
): Generator<void, ReportSheet> {
  const { inputs } = words;
  const columns = placedColumns(inputColumns(words), [], null);
  const rows = [...clientsByKey(clients).values()];
  const from = rows.map(() => null);
  const body = yield* tableBody(rows, columns, null, from, { row: HEADING_ROW + 1, column: 0 });
  const widths = tableWidths(columns, body.block);
  const title = titleLines(inputs.title, [inputs.note, inputs.answersNote], HEADING_ROW);
  return {
    kind: "inputs",
    name: inputs.sheet,
    blocks: [...title.blocks, headingsBlock(columns, HEADING_ROW), body.block],
    styles: [...title.styles, ...tableStyles(columns, HEADING_ROW, rows.length)],
    renewal: "amend",
    formulas: [],
    table: {
      row: HEADING_ROW,
      column: 0,
      rows: rows.length + 1,
      columns: columns.length,
      name: "KamInputs",
      style: "TableStyleLight1",
    },
    charts: [],
    choices: tableChoices(columns, inputLists(words), HEADING_ROW + 1, rows.length),
    heat: [],
    widths,
    freeze: { rows: HEADING_ROW + 1, columns: NAMING },
    gridlines: false,
    tabColor: ACCENT,
    page: tablePage(pageHeader(inputs.title, run.date, words), HEADING_ROW, widths, NAMING),
  };
}
