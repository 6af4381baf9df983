import type { ChartModel } from "../../../src/playground/host/charts";
import { fileChart } from "../../../src/playground/saving/fileChart";
import type { GridBook } from "../../../src/playground/saving/gridBook";

const CHART: ChartModel = {
  id: "{chart-1}",
  sheetId: "s1",
  name: "Chart 1",
  chartType: "ColumnStacked",
  left: 73 * 0.75, // one column of the default width, in points
  top: 20 * 0.75 * 2,
  width: 73 * 0.75 * 4,
  height: 20 * 0.75 * 10,
  plotVisibleOnly: true,
  title: { text: "Sales", visible: true },
  legend: {},
  axes: {},
  series: [
    {
      name: "Amount",
      chartType: "ColumnStacked",
      axisGroup: "Primary",
      values: { sheetId: "s1", address: "B2:B3" },
      categories: { sheetId: "s1", address: "A2:A3" },
    },
  ],
};

const BOOK = {
  snapshot: {
    sheets: {
      s1: {
        id: "s1",
        name: "My sheet",
        cellData: { 1: { 0: { v: "a & b" }, 1: { v: 1.5 } }, 2: { 1: { v: 2 } } },
      },
    },
  },
  settings: {},
  spilledAt: () => undefined,
} as unknown as GridBook;

test("a chart lies where it lay, names its cells and carries their values", () => {
  const { frame, xml } = fileChart(CHART, BOOK)!;
  expect(frame.anchor).toEqual({ from: { row: 2, col: 1 }, to: { row: 12, col: 5 } });
  expect(xml).toContain("<c:f>'My sheet'!$B$2:$B$3</c:f>");
  expect(xml).toContain("<c:v>a &amp; b</c:v>");
  expect(xml).toContain('<c:pt idx="0"><c:v>1.5</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt>');
  expect(xml).toContain('<c:grouping val="stacked"/>');
  expect(xml).toContain('<c:overlap val="100"/>');
});

test("a chart that ends within a cell ends at the nearest edge, and is a cell in size at least", () => {
  const wide = fileChart({ ...CHART, width: CHART.width - 6, height: CHART.height + 4 }, BOOK)!;
  expect(wide.frame.anchor).toEqual({ from: { row: 2, col: 1 }, to: { row: 12, col: 5 } });
  const small = fileChart({ ...CHART, width: 5, height: 5 }, BOOK)!;
  expect(small.frame.anchor).toEqual({ from: { row: 2, col: 1 }, to: { row: 3, col: 2 } });
});

test("a line on a second axis is a group of its own, with an axis at the right", () => {
  const share = { ...CHART.series[0], chartType: "Line", axisGroup: "Secondary", name: "Share" };
  const axes = { valueAxisSecondary: { maximum: 1, minimum: 0, numberFormat: "0%" } };
  const { xml } = fileChart({ ...CHART, axes, series: [CHART.series[0]!, share] }, BOOK)!;
  expect(xml).toMatch(/<c:barChart>.*<c:axId val="501"\/><c:axId val="502"\/><\/c:barChart>/);
  expect(xml).toMatch(/<c:lineChart>.*<c:axId val="503"\/><c:axId val="504"\/><\/c:lineChart>/);
  expect(xml).toMatch(/<c:valAx><c:axId val="504"\/>.*formatCode="0%".*<c:crosses val="max"\/>/);
  expect(xml.match(/<c:axPos val="\w"\/>/g)).toHaveLength(4);
});

test("kinds without a place in a file, and charts without cells, are left out", () => {
  const radar = { ...CHART.series[0], chartType: "Radar" };
  expect(fileChart({ ...CHART, chartType: "Radar", series: [radar] }, BOOK)).toBeNull();
  const empty = { ...CHART.series[0], values: null };
  expect(fileChart({ ...CHART, series: [empty] }, BOOK)).toBeNull();
});
