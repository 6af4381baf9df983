import type { EarlierCells } from "../../src/sheet/earlierCells";
import type { Block, ReportChart, ReportSheet } from "../../src/sheet/reportSheet";

type Row = readonly (string | number)[];

export const CLIENT_HEADINGS = ["Code", "Client", "Amount"];
export const INPUT_HEADINGS = ["Code", "Client", "In ledger", "Key", "Note"];
export const WINBACK_HEADINGS = ["Code", "Client", "Group", "Cause"];

const LOOK = { styles: [], heat: [], gridlines: false, tabColor: "#0B5F66", widths: [9, 20, 12] };
const PAGE = {
  orientation: "Landscape",
  pagesWide: 1,
  titleRows: { first: 3, last: 3 },
  titleColumns: null,
  header: { left: "Hall && Sons", right: "Page &P of &N" },
  breakAfterRow: null,
} as const;

/** Three figures by name beside a title, with a chart of columns and a line over them. */
export function plainSummary(
  rows: readonly Row[],
  charts = [plainChart(rows.length)]
): ReportSheet {
  return {
    ...LOOK,
    kind: "summary",
    name: "KAM Summary",
    renewal: "replace",
    blocks: [
      { row: 0, column: 0, values: [["Summary"]], formats: ["@"] },
      { row: 30, column: 0, values: rows, formats: ["@", "#,##0.00", "0.0%"] },
    ],
    table: null,
    charts,
    choices: [],
    freeze: { rows: 2, columns: 0 },
    page: { ...PAGE, titleRows: null, breakAfterRow: 27 },
  };
}

export function plainChart(rows: number): ReportChart {
  const column = (c: number) => ({ row: 30, column: c, rows, columns: 1 });
  return {
    name: "KAM Pareto",
    title: "Pareto",
    alt: "A few clients make most of the sales",
    kind: "columns",
    place: { row: 3, column: 0, rows: 12, columns: 4 },
    categories: column(0),
    valueFormat: "#,##0",
    series: [
      { name: "Sales", values: column(1), color: "#0B5F66" },
      { name: "Cumulative", values: column(2), as: "line", axis: "secondary", color: "#9A5B00", format: "0%" },
    ],
  }; // prettier-ignore
}

export function plainClients(rows: readonly Row[], headings: Row = CLIENT_HEADINGS): ReportSheet {
  return {
    ...tableSheet("clients", "KAM Clients", "KamClients", headings, rows),
    record: { run: "measure=amount", segments: "2-00000000-00000000" },
  };
}

export function plainInputs(rows: readonly Row[]): ReportSheet {
  return {
    ...tableSheet("inputs", "KAM Inputs", "KamInputs", INPUT_HEADINGS, rows),
    renewal: "amend",
    choices: [{ row: 4, column: 3, rows: rows.length, columns: 1, list: ["Yes", "No"] }],
  };
}

/** Says who is in the ledger, in the rows that are there, and adds new rows below. */
export function amendedInputs(
  earlier: EarlierCells,
  inLedger: readonly string[],
  added: readonly Row[]
): ReportSheet {
  const { row, column, headings, values } = earlier.inputs!.table!;
  const block = (r: number, c: number, cells: readonly Row[]): Block => ({
    row: row + 1 + r,
    column: column + c,
    values: cells,
    formats: (cells[0] ?? []).map(() => "@"),
  });
  return {
    ...plainInputs([]),
    blocks: [
      block(
        0,
        headings.indexOf("In ledger"),
        inLedger.map((each) => [each])
      ),
      ...(added.length > 0 ? [block(values.length, 0, added)] : []),
    ],
    table: {
      row,
      column,
      rows: 1 + values.length + added.length,
      columns: headings.length,
      name: "KamInputs",
      style: "TableStyleLight1",
    },
    choices: [],
  };
}

export function plainWinback(rows: readonly Row[], headings: Row = WINBACK_HEADINGS): ReportSheet {
  const sheet = tableSheet("winback", "KAM Win-back", "KamWinback", headings, rows);
  return {
    ...sheet,
    table: { ...sheet.table!, filter: { column: 2, values: ["First"] } },
    choices: [{ row: 4, column: 3, rows: rows.length, columns: 1, list: ["price", "competitor"] }],
    blocks: [
      ...sheet.blocks,
      {
        row: 3,
        column: 8,
        values: [
          ["Cause", "Clients"],
          ["price", 0],
        ],
        formats: ["@", "0"],
      },
    ],
    formulas: [{ row: 4, column: 9, formula: "=COUNTIF(KamWinback[Cause],RC[-1])" }],
  };
}

function tableSheet(
  kind: "clients" | "inputs" | "winback",
  name: string,
  table: string,
  headings: Row,
  rows: readonly Row[]
): ReportSheet {
  return {
    ...LOOK,
    kind,
    name,
    renewal: "replace",
    blocks: [
      { row: 0, column: 0, values: [[name], ["as of today"]], formats: ["@"] },
      { row: 3, column: 0, values: [headings], formats: headings.map(() => "@") },
      { row: 4, column: 0, values: rows, formats: headings.map((_, c) => formatOf(rows, c)) },
    ],
    table: {
      row: 3,
      column: 0,
      rows: rows.length + 1,
      columns: headings.length,
      name: table,
      style: "TableStyleLight1",
    },
    charts: [],
    choices: [],
    freeze: { rows: 4, columns: 2 },
    page: PAGE,
  };
}

function formatOf(rows: readonly Row[], column: number): string {
  return typeof rows[0]?.[column] === "number" ? "#,##0.00" : "@";
}
