import { portfolio } from "../../src/core/portfolio";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { DEFAULT_HANDLING } from "../../src/sheet/handling";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import type { ReportSheet } from "../../src/sheet/reportSheet";
import { reportSheets } from "../../src/sheet/reportSheets";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData } from "../data/csvCells";
import { sampleOf } from "../data/sampleOf";
import { readLedger } from "../data/readLedger";
import { gridOf, SheetText } from "./readSummary";

function reportOn(
  cells: readonly (readonly Cell[])[],
  parameters: Partial<SegmentationParameters> = {}
) {
  const roles = recogniseColumns(sampleOf(cells));
  const reading = readLedger(cells, roles);
  const all = { ...DEFAULT_PARAMETERS, ...parameters };
  const segmentation = segment(reading.ledger, all);
  const run = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:I9", parameters: all, roles };
  const found = portfolio(reading.ledger, segmentation);
  const sheets = reportSheets(found, reading, run, null, words);
  const [summary, clients] = sheets;
  return { segmentation, reading, run, found, sheets, summary: summary!, clients: clients! };
}

/** What stands beside a label in the information block, at the end of the sheet. */
function about(sheet: ReportSheet): Map<string, string | number> {
  const grid = gridOf(sheet);
  const first = grid.findIndex(([label]) => label === words.about);
  return new Map(
    grid
      .slice(first + 1)
      .filter(([label]) => label !== "")
      .map((line) => [String(line[0]).trim(), line.slice(1).find((cell) => cell !== "")!])
  );
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

test("a report is four sheets, each with its page set up and a name KAM knows it by", () => {
  const { sheets } = reportOn(salesLedgerSample());
  expect(sheets.map(({ kind, name }) => [kind, name])).toEqual([
    ["summary", "KAM Summary"],
    ["clients", "KAM Clients"],
    ["inputs", "KAM Inputs"],
    ["winback", "KAM Win-back"],
  ]);
  for (const { page } of sheets) {
    expect(page.orientation).toBe("Landscape");
    expect(page.header.right).toBe("2025-02-12 · Page &P of &N");
  }
});

test("a workbook that counts from 1904 shows the same days: only numbers under a date format differ, by 1,462", () => {
  const cells = salesLedgerSample();
  const { found, reading, run, sheets } = reportOn(cells);
  const roles = { ...run.roles, dates1904: true };
  const shifted = reportSheets(found, reading, { ...run, roles }, null, words);
  const grids = shifted.map(gridOf);
  let days = 0;
  sheets.forEach((sheet, s) =>
    gridOf(sheet).forEach((line, row) =>
      line.forEach((cell, column) => {
        const isDay = typeof cell === "number" && formatOf(sheet, row, column)?.includes("yyyy");
        if (isDay) days++;
        const expected = isDay ? cell - 1462 : cell;
        expect(grids[s]![row]![column]).toEqual(expected);
      })
    )
  );
  expect(days).toBeGreaterThan(3 * 170);
});

test("every text has the format for text, every number one for numbers, and no block of the summary ends in a blank", () => {
  const names: Cell[] = ["=1+1", "00123", 4711, "3-4", "TRUE", "株式会社"];
  const ledger = names.map((name, i): Cell[] => [name, `n${i}`, 45_292 + i, 10 - i]);
  const { sheets } = reportOn([["Customer ID", "Customer name", "Date", "Amount"], ...ledger]);
  for (const sheet of sheets) {
    gridOf(sheet).forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "") return;
        expect([value, formatOf(sheet, r, c) === "@"]).toEqual([value, typeof value === "string"]);
      })
    );
  }
  for (const { values } of sheets[0]!.blocks) expect(values.at(-1)!.at(-1)).not.toBe("");
});

test("tells source, date, version, every parameter with its reason, and the rows", () => {
  const { summary } = reportOn(salesLedgerSample());
  expect(Object.fromEntries(about(summary))).toMatchObject({
    Source: "Sales!A1:I9",
    "Date of the run": 45_700.5,
    Version: "KAM for Excel 1.2.3",
    Columns:
      "date = Date, code = Client code, name = Client, account manager = Account manager, product line = Product line, amount =",
    "Ranked by": "Sales",
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
  const { summary, reading, segmentation, found, run } = reportOn(salesLedgerSample(), {
    span: "all",
  });
  const lines = about(summary);
  expect(lines.get("Total of the included rows")).toBe(reading.total);
  expect(lines.get("Total of the report")).toBeCloseTo(reading.total, 4);
  expect(lines.has("Rows outside the span of ABC")).toBe(false);

  const short = { ...found, segmentation: { ...segmentation, clients: found.clients.slice(1) } };
  const [shortSummary] = reportSheets(short, reading, run, null, words);
  expect(about(shortSummary!).get("Check")).toMatch(/^They differ by -/);
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

test("rows left out by choice are named below the title and where the rows are counted", () => {
  const cells = salesLedgerSample();
  const column = cells[0]!.indexOf("Product line");
  const line = String(cells[1]![column]);
  const leaveOut = [{ column, heading: "Product line", values: [line] }];
  const handling = { ...DEFAULT_HANDLING, leaveOut };
  const reading = readLedger(cells, undefined, undefined, handling);
  const { found, run } = reportOn(cells);
  const [summary, clients] = reportSheets(found, reading, { ...run, handling }, null, words);
  const said = `where Product line is ${line}`;
  for (const sheet of [summary!, clients!])
    expect(String(gridOf(sheet)[1]![0])).toMatch(new RegExp(`, without rows ${said}$`));
  const count = reading.excluded.find(({ reason }) => reason === "leftOut")!.count;
  expect(about(summary!).get("left out by choice")).toBe(`${count} (${said})`);
});

test("what was typed and not understood is said on the summary", () => {
  const { found, reading, run } = reportOn(salesLedgerSample());
  const finding = { code: "unknownWord", sheet: "KAM Inputs", heading: "Key", row: 9, text: "perhaps" } as const; // prettier-ignore
  const earlier = {
    inputs: new Map(),
    inputKeys: null,
    winbackKeys: null,
    causes: new Map(),
    segments: "firstRun",
    changed: [],
    cells: { record: null, clients: null, inputs: null, winback: null },
    findings: [finding],
  } as const;
  const [summary] = reportSheets(found, reading, run, earlier, words);
  expect(new SheetText(summary!).has("KAM Inputs, Key, row 9: “perhaps”")).toBe(true);
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
