import type { ChartModel } from "../../../src/playground/host/charts";
import { fileChart } from "../../../src/playground/saving/fileChart";

const CHART: ChartModel = {
  id: "{chart-1}",
  sheetId: "s1",
  name: "Chart 1",
  chartType: "ColumnStacked",
  left: 73 * 0.75, // one column of the default width, in points
  top: 20 * 0.75 * 2,
  width: 73 * 0.75 * 4,
  height: 20 * 0.75 * 10,
  title: { text: "Sales", visible: true },
  legend: {},
  axes: {},
  series: [
    {
      name: "Amount",
      chartType: "ColumnStacked",
      axisGroup: "Primary",
      values: { sheetId: "s1", address: "B2:B5" },
      categories: { sheetId: "s1", address: "A2:A5" },
    },
  ],
};
const nameOf = () => "KAM Summary";

test("a chart goes along with its title, series and place", () => {
  expect(fileChart(CHART, {}, nameOf)).toEqual({
    type: "column",
    title: "Sales",
    barGrouping: "stacked",
    series: [{ name: "Amount", values: "'KAM Summary'!B2:B5", categories: "'KAM Summary'!A2:A5" }],
    anchor: { from: { row: 2, col: 1 }, to: { row: 12, col: 5 } },
  });
});

test("mixtures and other kinds are left out", () => {
  const line = { ...CHART.series[0], chartType: "Line" };
  expect(fileChart({ ...CHART, series: [...CHART.series, line] }, {}, nameOf)).toBeNull();
  expect(
    fileChart(
      { ...CHART, chartType: "Radar", series: [{ ...line, chartType: "Radar" }] },
      {},
      nameOf
    )
  ).toBeNull();
});
