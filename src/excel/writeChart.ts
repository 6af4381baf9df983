import { ACCENT, type ChartSeries, type Rectangle, type ReportChart } from "../sheet/reportSheet";

const TYPES = {
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  bars: "BarClustered",
  line: "Line",
} as const;

type RangeOf = (cells: Rectangle) => Excel.Range;

/**
 * Makes a native chart, as requests of the sheet's context. A combination is a chart of the first kind with series of another,
 * on an axis of their own where they say so.
 */
export function addChart(sheet: Excel.Worksheet, chart: ReportChart, range: RangeOf): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  // Begun with the figures of one series alone: over several columns Excel guesses which of them are categories.
  const made = sheet.charts.add(TYPES[chart.kind], range(first.values), seriesBy(first.values));
  made.name = chart.name;
  const { row, column, rows, columns } = chart.place;
  made.setPosition(
    range({ row, column, rows: 1, columns: 1 }),
    range({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 })
  );
  made.title.text = chart.title;
  made.legend.visible = others.length > 0;
  made.legend.position = "Bottom";
  chart.series.forEach((series, i) => {
    const added = i === 0 ? made.series.getItemAt(0) : made.series.add(series.name);
    pointSeries(added, series, chart, range);
    drawSeries(added, series, chart);
  });
  setAxes(made, chart);
}

/**
 * Points the chart of an earlier report at the new figures. Its place, its size and its looks are the user's by now and stay;
 * a series that was not there before is drawn as in a new chart.
 *
 * @param series - the series it has now
 * @param drawn - those of them that are drawn; an attempt before may have added others
 */
export function renewChart(
  sheet: Excel.Worksheet,
  chart: ReportChart,
  { series, drawn }: { readonly series: number; readonly drawn: number },
  range: RangeOf
): void {
  const found = sheet.charts.getItem(chart.name);
  found.title.text = chart.title;
  chart.series.forEach((each, i) => {
    const item = i < series ? found.series.getItemAt(i) : found.series.add(each.name);
    pointSeries(item, each, chart, range);
    if (i >= drawn) drawSeries(item, each, chart);
  });
  for (let i = series - 1; i >= chart.series.length; i--) found.series.getItemAt(i).delete();
}

function seriesBy({ rows, columns }: Rectangle): "Columns" | "Rows" {
  return rows >= columns ? "Columns" : "Rows";
}

function pointSeries(
  item: Excel.ChartSeries,
  { name, values }: ChartSeries,
  { categories }: ReportChart,
  range: RangeOf
): void {
  item.name = name;
  item.setValues(range(values));
  item.setXAxisValues(range(categories));
}

function drawSeries(
  item: Excel.ChartSeries,
  { as, axis, color = ACCENT }: ChartSeries,
  { kind }: ReportChart
): void {
  const isLine = as === "line" || (as === undefined && kind === "line");
  if (as !== undefined) item.chartType = as === "line" ? "Line" : "ColumnClustered";
  if (axis === "secondary") item.axisGroup = "Secondary";
  if (!isLine) {
    item.format.fill.setSolidColor(color);
    item.gapWidth = 40;
    return;
  }
  item.format.line.color = color;
  item.format.line.weight = 2;
  item.markerStyle = "None";
}

function setAxes({ axes }: Excel.Chart, { kind, valueFormat, series }: ReportChart): void {
  if (valueFormat !== undefined) axes.valueAxis.numberFormat = valueFormat;
  axes.valueAxis.majorGridlines.format.line.color = "#E3E8E9";
  if (kind === "bars") axes.categoryAxis.reversePlotOrder = true; // the first category on top
  const second = series.find(({ axis }) => axis === "secondary");
  if (!second) return;
  const axis = axes.getItem("Value", "Secondary");
  if (second.format !== undefined) axis.numberFormat = second.format;
  axis.minimum = 0;
  if (second.highest !== undefined) axis.maximum = second.highest;
}
