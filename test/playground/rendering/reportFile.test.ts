import { portfolio } from "../../../src/core/portfolio";
import { DEFAULT_PARAMETERS, segment } from "../../../src/core/segmentation";
import { writeReport } from "../../../src/excel/writeReport";
import { report as words } from "../../../src/locales/en";
import { gridBook } from "../../../src/playground/saving/gridBook";
import { xlsxFile } from "../../../src/playground/saving/xlsxFile";
import { recogniseColumns } from "../../../src/sheet/recogniseColumns";
import { reportSheets, type ReportSheet } from "../../../src/sheet/reportSheets";
import { salesLedgerSample } from "../../../src/sheet/sample";
import { sampleOf } from "../../data/sampleOf";
import { readLedger } from "../../data/readLedger";
import type { BootedOffice } from "../../excel/bootOffice";
import { startOffice } from "../../excel/officeWorkbook";
import { hasLibreOffice, hasPoppler, renderPdf, type Print } from "./renderPdf";

// Whether a downloaded report opens and prints is judged by a program that is not ours. Where it is missing this is skipped:
// apt-get install libreoffice-calc poppler-utils
const inLibreOffice = hasLibreOffice && hasPoppler ? describe : describe.skip;

inLibreOffice("a downloaded report in LibreOffice (skipped without soffice and poppler)", () => {
  let office: BootedOffice;
  let sheets: readonly ReportSheet[];
  let print: Print;
  let leftOut: readonly string[];

  beforeAll(async () => {
    office = await startOffice();
    sheets = sampleReport();
    await writeReport(sheets);
    await Excel.run(async (context) => {
      const blank = context.workbook.worksheets.getItem("Sheet1");
      blank.visibility = "Hidden"; // a sheet without cells has no page
      await context.sync();
    });
    await office.host.calculated();
    const file = await xlsxFile(gridBook(office.univer, office.api), office.host.charts);
    leftOut = file.leftOut;
    print = renderPdf(file.bytes);
  }, 200_000);
  afterAll(() => {
    print?.dispose();
    office.dispose();
  });

  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  const headingOf = ({ page }: ReportSheet) => page.header.left.replaceAll("&&", "&");

  /** The texts of the pages of a sheet: those with its header. */
  const pagesOf = (sheet: ReportSheet) =>
    print.pages.map(plain).filter((text) => text.startsWith(`${headingOf(sheet)} `));

  test("nothing of it is missing in the file", () => {
    expect(leftOut).toEqual([]);
  });

  test("every page is landscape, says which sheet it is of, and counts itself", () => {
    expect(print.width).toBeGreaterThan(print.height);
    const headings = sheets.map(headingOf);
    print.pages.forEach((text, i) => {
      const heading = plain(text.trimStart().split("\n")[0]!);
      expect(headings.filter((each) => heading.startsWith(`${each} `))).not.toEqual([]);
      expect(heading).toMatch(new RegExp(`\\b${i + 1}\\b\\D+\\b${print.pages.length}$`));
    });
    for (const sheet of sheets) expect(pagesOf(sheet)).not.toEqual([]);
  });

  test("the first page is the summary, whole, with its charts drawn", () => {
    const summary = sheets.find(({ kind }) => kind === "summary")!;
    const [first = "", second = ""] = pagesOf(summary);
    expect(plain(print.pages[0]!)).toBe(first);
    const colours = print.colours(1);
    for (const chart of summary.charts) {
      expect(first).toContain(chart.title);
      for (const { name, color } of chart.series) {
        if (chart.series.length > 1) expect(first).toContain(plain(name));
        if (color) expect(colours.get(color) ?? 0).toBeGreaterThan(5);
      }
    }
    const breakAfter = summary.page.breakAfterRow ?? 0;
    const beyond = summary.blocks.find(({ row }) => row > breakAfter)!;
    const heading = plain(String(beyond.values[0]![0]));
    expect(first).not.toContain(heading);
    expect(second).toContain(heading);
  });

  test("a table's headings are on each of its pages, and every row is on one", () => {
    for (const sheet of sheets) {
      const { table, page } = sheet;
      if (!table || !page.titleRows || table.filter) continue;
      const column = table.column + 1;
      const cells = new Map(
        sheet.blocks.flatMap(({ row, column: left, values }) =>
          values.map((line, r) => [row + r, plain(String(line[column - left] ?? ""))] as const)
        )
      );
      const word = cells.get(table.row)!.split(" ")[0]!;
      const names = Array.from({ length: table.rows - 1 }, (_, r) => cells.get(table.row + 1 + r)!);
      const pages = pagesOf(sheet);
      for (const text of pages) expect(text).toContain(word);
      expect(names.filter((name) => !pages.some((text) => text.includes(name)))).toEqual([]);
    }
  });
});

/** The report on the sample of sales. */
function sampleReport(): readonly ReportSheet[] {
  const cells = salesLedgerSample();
  const recognition = recogniseColumns(sampleOf(cells));
  const reading = readLedger(cells, recognition);
  const segmentation = segment(reading.ledger, DEFAULT_PARAMETERS);
  const run = {
    date: 46_000.5,
    version: "0.0.0",
    source: "Sales",
    parameters: DEFAULT_PARAMETERS,
    roles: recognition,
  };
  return reportSheets(portfolio(reading.ledger, segmentation), reading, run, null, words);
}
