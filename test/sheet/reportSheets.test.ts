import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { extentOf, type ReportSheet } from "../../src/sheet/reportSheet";
import { reportSheets } from "../../src/sheet/reportSheets";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData, sampleOf } from "../data/csvCells";
import { readLedger } from "../data/readLedger";

function reportOn(
  cells: readonly (readonly Cell[])[],
  parameters: Partial<SegmentationParameters> = {}
) {
  const roles = recogniseColumns(sampleOf(cells));
  const reading = readLedger(cells, roles);
  const all = { ...DEFAULT_PARAMETERS, ...parameters };
  const segmentation = segment(reading.ledger, all);
  const run = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:I9", parameters: all, roles };
  const [summary, clients] = reportSheets(segmentation, reading, run, words);
  return { segmentation, reading, summary: summary!, clients: clients! };
}

/** The cells of a sheet as a grid, blank where nothing is written. */
function gridOf({ blocks }: ReportSheet): (string | number)[][] {
  const { rows, columns } = extentOf(blocks);
  const grid = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  for (const { row, column, values } of blocks) {
    values.forEach((line, r) => line.forEach((value, c) => (grid[row + r]![column + c] = value)));
  }
  return grid;
}

/** What stands beside a label in the information block. */
function about(sheet: ReportSheet): Map<string, string | number> {
  return new Map(gridOf(sheet).map(([label, value]) => [String(label).trim(), value!]));
}

const formatOf = (sheet: ReportSheet, row: number, column: number): string | undefined => {
  const block = sheet.blocks.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.values.length &&
      column >= each.column &&
      column < each.column + each.formats.length
  );
  const format = block?.formats[column - block.column];
  return typeof format === "string" ? format : format?.[row - block!.row];
};

test("KAM Clients has a row per client under the headings of the table", () => {
  const { clients, segmentation } = reportOn(salesLedgerSample());
  const grid = gridOf(clients);
  expect(clients.table).toMatchObject({
    row: 3,
    column: 0,
    rows: 181,
    columns: 14,
    name: "KamClients",
  });
  expect(grid[3]).toEqual([
    "Rank", "Code", "Client", "Amount", "Share", "Cumulative share", "ABC", "XYZ", "Segment",
    "Periods with orders", "First purchase", "Last purchase", "Action", "Profit",
  ]); // prettier-ignore
  segmentation.clients.forEach((client, i) => {
    const row = grid[4 + i]!;
    expect(row.slice(1, 6)).toEqual([
      client.code,
      client.name,
      client.amount,
      client.share,
      client.cumulativeShare,
    ]);
    expect(row[6] === "–" ? "" : row[6]).toBe(client.abc);
    expect(row[13]).toBe(client.profit);
    if (client.windowPeriods)
      expect(row[9]).toBe(`${client.activePeriods} of ${client.windowPeriods}`);
  });
});

test("every text has the format for text, every number one for numbers, and no block ends in a blank", () => {
  const names: Cell[] = ["=1+1", "00123", 4711, "3-4", "TRUE", "株式会社"];
  const ledger = names.map((name, i): Cell[] => [name, `n${i}`, 45_292 + i, 10 - i]);
  const { summary, clients } = reportOn([
    ["Customer ID", "Customer name", "Date", "Amount"],
    ...ledger,
  ]);
  for (const sheet of [summary, clients]) {
    gridOf(sheet).forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "") return;
        expect([value, formatOf(sheet, r, c) === "@"]).toEqual([value, typeof value === "string"]);
      })
    );
    for (const { values } of sheet.blocks) expect(values.at(-1)!.at(-1)).not.toBe("");
  }
});

test("ranked by profit, profit stands where the amount was, and the amount last", () => {
  const { clients } = reportOn(salesLedgerSample(), { measure: "profit" });
  const headings = gridOf(clients)[3]!;
  expect([headings[3], headings[13]]).toEqual(["Profit", "Amount"]);
});

test("KAM Summary shows the matrix three times with totals, and its heat on the cells alone", () => {
  const { summary, segmentation } = reportOn(salesLedgerSample());
  const grid = gridOf(summary);
  const { clients, values, shares } = segmentation.matrix;
  [clients, values, shares].forEach((matrix, i) => {
    const top = 3 + i * 6;
    expect(grid.slice(top + 1, top + 4).map((row) => row.slice(1, 5))).toEqual(matrix.cells);
    expect(grid.slice(top + 1, top + 4).map((row) => row[5])).toEqual(matrix.rowTotals);
    expect(grid[top + 4]!.slice(1)).toEqual([...matrix.columnTotals, matrix.total]);
    expect(summary.heat[i]).toMatchObject({ row: top + 1, column: 1, rows: 3, columns: 4 });
  });
});

test("tells source, date, version, every parameter with its reason, and the rows", () => {
  const { summary } = reportOn(salesLedgerSample());
  expect(Object.fromEntries(about(summary))).toMatchObject({
    Source: "Sales!A1:I9",
    "Date of the run": 45_700.5,
    Version: "KAM for Excel 1.2.3",
    Columns:
      "date = Date, code = Client code, name = Client, amount = Amount, cost = Cost, profit = Profit",
    "Ranked by": "Amount",
    "ABC limits": "A to 80 %, B to 95 % of the total; the client that crosses a line is included",
    "ABC looks at":
      "2024-06-01 to 2025-05-31: the last 12 complete months, because the ledger covers more than 15",
    "XYZ measures": "how often clients buy: X from 75 % of the periods, Y from 50 %, else Z",
    "XYZ periods": "Months, because clients order about every 21 days",
    "XYZ looks at": "2023-01 to 2025-05: 29 periods",
    "Left out of XYZ": "2025-06, because it is incomplete",
    "Rows in the source": 10_040,
    "Rows used": 10_034,
    "Rows excluded": 6,
    "whose date is text": "1 (row 5523: 31.02.2024)",
    Check: "OK: the two totals are equal",
  });
});

test("the check compares the written clients with the rows that were read", () => {
  const { summary, reading, segmentation } = reportOn(salesLedgerSample(), { span: "all" });
  const lines = about(summary);
  expect(lines.get("Total of the included rows")).toBe(reading.total);
  expect(lines.get("Total of the report")).toBeCloseTo(reading.total, 4);
  expect(lines.has("Rows outside the span of ABC")).toBe(false);

  const short = reportSheets(
    { ...segmentation, clients: segmentation.clients.slice(1) },
    reading,
    { date: 1, version: "", source: "", parameters: { ...DEFAULT_PARAMETERS, span: "all" } },
    words
  );
  expect(about(short[0]!).get("Check")).toMatch(/^They differ by -/);
});

test("what is worth knowing is said in sentences, and the section is left out where there is nothing", () => {
  const first = (sheet: ReportSheet) => gridOf(sheet).map(([cell]) => cell);
  const { summary } = reportOn(salesLedgerSample());
  expect(first(summary)).toContain(
    "Names that belong to more than one code: 1 (Coppelstock Koeling B.V. / NL-1061 / NL-1073)"
  );
  const monthly = Array.from({ length: 12 }, (_, month) => 45_306 + Math.floor(month * 30.4));
  const calmLedger = [15, 14, 13, 12, 11, 10, 9, 6, 4, 3, 2, 1].flatMap((total, client) => {
    const days = client % 2 === 0 ? monthly : monthly.filter((_, month) => month % 2 === 0);
    return days.map((day): Cell[] => [`Client ${client}`, day, total / days.length]);
  });
  const calm = reportOn([["Client", "Date", "Amount"], ...calmLedger], {
    span: "all",
    period: "month",
  });
  expect(calm.segmentation.warnings).toEqual([]);
  expect(first(calm.summary)).not.toContain(words.findings);
});

test("totals have a table of classes in place of the matrix, and no columns of rhythm", () => {
  const { summary, clients } = reportOn([["Client", "Turnover"], ["Acme", 80], ["Best", 15], ["Cole", 5]]); // prettier-ignore
  expect(gridOf(clients)[3]).toEqual([
    "Rank",
    "Code",
    "Client",
    "Amount",
    "Share",
    "Cumulative share",
    "ABC",
  ]);
  expect(
    gridOf(summary)
      .slice(3, 8)
      .map((row) => row.slice(0, 4))
  ).toEqual([
    ["ABC", "Clients", "Amount", "Share"],
    ["A  large", 1, 80, 0.8],
    ["B  medium", 1, 15, 0.15],
    ["C  small", 1, 5, 0.05],
    ["Total", 3, 100, 1],
  ]);
});

test("a history names its periods as first and last purchase", () => {
  const { clients } = reportOn([["Client", "Q1 2024", "Q2 2024", "Q3 2024"], ["Acme", 5, 0, 7], ["Best", 0, 2, 0]]); // prettier-ignore
  expect(
    gridOf(clients)
      .slice(4)
      .map((row) => row.slice(9, 12))
  ).toEqual([
    ["2 of 3", "Q1 2024", "Q3 2024"],
    ["1 of 2", "Q2 2024", "Q2 2024"],
  ]);
});

onData("the report on AdventureWorks adds up to its published total", () => {
  const { summary, segmentation } = reportOn(
    csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"),
    { span: "all" }
  );
  const lines = about(summary);
  expect(lines.get("Check")).toBe(words.checkOk);
  expect(lines.get("Total of the report")).toBeCloseTo(80_450_596.98, 2);
  expect(lines.get("XYZ periods")).toBe("Quarters, because clients order about every 92 days");
  expect(segmentation.clients).toHaveLength(635);
});
