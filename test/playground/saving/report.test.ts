import { openFile } from "../../../src/playground/opening/openFile";
import { ADD_IN } from "../../../src/playground/saving/extraParts";
import { gridBook } from "../../../src/playground/saving/gridBook";
import { xlsxFile } from "../../../src/playground/saving/xlsxFile";
import { bootOffice, type BootedOffice } from "../../excel/bootOffice";
import { unzip } from "../unzip";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A workbook with all that a report brings, written by an add-in. */
async function writeReport({ Excel }: BootedOffice): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "KAM & more";
    sheet.getRange("A1:D5").values = [
      ["Client", "Shown", "Sales", "Share"],
      ["ACME", "now", 70, 0.7],
      ["Bolt", "later", 20, 0.9],
      ["Core", "now", 8, 0.98],
      ["Dune", "", 2, 1],
    ];
    const table = sheet.tables.add("A1:D5", true);
    table.name = "KamWinback";
    table.columns.getItem("Shown").filter.applyValuesFilter(["now", ""]);
    const choice = sheet.getRange("F2:F5").dataValidation;
    choice.rule = { list: { inCellDropDown: true, source: "price,quality & care,unknown" } };
    choice.errorAlert = { message: "Choose one", showAlert: true, style: "Stop", title: "Cause" };
    sheet.getRange("G2").dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
    };
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.headersFooters.defaultForAllPages.leftHeader = "&A";
    pageLayout.headersFooters.defaultForAllPages.rightHeader = "&P of &N";
    pageLayout.setPrintTitleRows("$1:$1");
    sheet.horizontalPageBreaks.add("A4");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A5"), "Columns");
    chart.series.load("items");
    await context.sync();
    chart.series.items.forEach((series) => series.delete());
    chart.name = "KAM Pareto";
    chart.title.text = "Pareto <curve>";
    chart.legend.position = "Bottom";
    chart.setPosition("I2", "N18");
    const [sales, share] = [chart.series.add("Sales"), chart.series.add("Share")];
    sales.setValues(sheet.getRange("C2:C5"));
    share.setValues(sheet.getRange("D2:D5"));
    for (const series of [sales, share]) series.setXAxisValues(sheet.getRange("A2:A5"));
    share.chartType = "Line";
    share.axisGroup = "Secondary";
    share.format.line.color = "#C00000";
    sales.format.fill.setSolidColor("#0B5F66");
    chart.axes.getItem("Value", "Secondary").maximum = 1;
    chart.axes.getItem("Value", "Secondary").numberFormat = "0%";
    sheet.customProperties.add("KAM", "winback");
    sheet.customProperties.add("KAM.run", '{"measure":"amount","weird":"é€😀<&"}');
    context.workbook.settings.add("KAM.parameters", { period: "auto", list: [1, 2] });
    const second = context.workbook.worksheets.add("Second");
    second.customProperties.add("KAM", "clients");
    await context.sync();
  });
}

let first: BootedOffice;
let again: BootedOffice;
let parts: Record<string, string>;
let leftOut: readonly string[];

beforeAll(async () => {
  first = await bootOffice();
  await writeReport(first);
  const saved = await xlsxFile(gridBook(first.univer, first.api), first.host.charts);
  parts = await unzip(saved.bytes);
  const opened = await openFile("report.xlsx", saved.bytes);
  leftOut = [...saved.leftOut, ...opened.leftOut];
  again = await bootOffice({ workbook: opened.workbook });
});
afterAll(() => {
  first.dispose();
  again.dispose();
});

/** Runs a batch on the sheet of the file that was saved and opened again. */
async function onSheet<T>(
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return again.Excel.run(async (context) => run(context.workbook.worksheets.getFirst(), context));
}

test("nothing is left out", () => {
  expect(leftOut).toEqual([]);
});

test("custom properties of sheets come back, whatever stands in them", async () => {
  await onSheet(async (sheet, context) => {
    const properties = sheet.customProperties.load("items/key,items/value");
    const second = context.workbook.worksheets.getItem("Second");
    const mark = second.customProperties.getItemOrNullObject("kam").load("value");
    await context.sync();
    expect(properties.items.map(({ key, value }) => [key, value])).toEqual([
      ["KAM", "winback"],
      ["KAM.run", '{"measure":"amount","weird":"é€😀<&"}'],
    ]);
    expect(mark.value).toBe("clients");
  });
});

test("settings of the add-in come back, under the id of its manifest", async () => {
  const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
  await onSheet(async (_sheet, context) => {
    const setting = context.workbook.settings.getItem("KAM.parameters").load("value");
    await context.sync();
    expect(setting.value).toEqual({ period: "auto", list: [1, 2] });
  });
  expect(again.Office.context.document.settings.get("KAM.parameters")).toEqual({
    period: "auto",
    list: [1, 2],
  });
});

test("drop-downs and rules come back", async () => {
  await onSheet(async (sheet, context) => {
    const list = sheet.getRange("F2:F5").dataValidation.load();
    const number = sheet.getRange("G2").dataValidation.load("rule");
    await context.sync();
    expect(list.rule.list?.source).toBe("price,quality & care,unknown");
    expect(list.errorAlert).toMatchObject({ message: "Choose one", style: "Stop", title: "Cause" });
    expect(number.rule.decimal).toMatchObject({
      formula1: "=0",
      operator: "GreaterThanOrEqualTo",
    });
  });
});

test("a table is still filtered, and its rows come back with the filter's end", async () => {
  expect(parts["xl/tables/table1.xml"]).toContain(
    '<filterColumn colId="1"><filters blank="1"><filter val="now"/></filters></filterColumn>'
  );
  expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<row r="3"[^>]* hidden="1"/);
  await onSheet(async (sheet, context) => {
    const view = sheet.getRange("A2:A5").getVisibleView().load("values");
    await context.sync();
    expect(view.values).toEqual([["ACME"], ["Core"], ["Dune"]]);
    sheet.tables.getItem("KamWinback").clearFilters();
    const all = sheet.getRange("A2:A5").load("rowHidden");
    await context.sync();
    expect(all.rowHidden).toBe(false);
  });
});

test("print set-up comes back: fit, titles, headers, breaks", async () => {
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    "<oddHeader>&amp;L&amp;A&amp;R&amp;P of &amp;N</oddHeader>"
  );
  expect(parts["xl/workbook.xml"]).toContain(">'KAM &amp; more'!$1:$1<");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<brk id="3" '); // the row above the break
  await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout.load("orientation,zoom");
    const header = sheet.pageLayout.headersFooters.defaultForAllPages.load();
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(layout.orientation).toBe("Landscape");
    expect(layout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(header).toMatchObject({ leftHeader: "&A", rightHeader: "&P of &N" });
    expect(titles.address).toMatch(/1:1$/);
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([3]);
  });
});

test("a combination of columns and a line on a second axis comes back", async () => {
  expect(parts["xl/drawings/drawing1.xml"]).toContain(
    'name="KAM Pareto" descr="Pareto &lt;curve&gt;"'
  );
  const [before] = first.host.charts;
  const [after] = again.host.charts;
  expect(after).toMatchObject({
    name: "KAM Pareto",
    chartType: "ColumnClustered",
    title: { text: "Pareto <curve>" },
    legend: { position: "Bottom" },
    axes: { valueAxisSecondary: { maximum: 1, numberFormat: "0%" } },
    series: [
      {
        name: "Sales",
        chartType: "ColumnClustered",
        axisGroup: "Primary",
        values: { address: "C2:C5" },
        categories: { address: "A2:A5" },
        format: { fill: { color: "#0B5F66" } },
      },
      {
        name: "Share",
        chartType: "Line",
        axisGroup: "Secondary",
        values: { address: "D2:D5" },
        format: { line: { color: "#C00000" } },
      },
    ],
  });
  for (const side of ["left", "top", "width", "height"] as const)
    expect(after![side]).toBeCloseTo(before![side], 0);
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("KAM Pareto");
    chart.series.load("items/name");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Sales", "Share"]);
  });
});
