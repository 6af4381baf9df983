import { formatAddress, parseAddress, type Rectangle } from "./address";
import { fillBag, valuesOf } from "./bag";
import type { Book } from "./book";
import {
  ChartAreaFormat,
  ChartAxes,
  ChartDataLabels,
  ChartLegend,
  ChartPlotArea,
  ChartTitle,
} from "./chartParts";
import { ChartSeries, ChartSeriesCollection } from "./chartSeries";
import { invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { EVENT } from "./events";
import { extrasOf } from "./sheetExtras";
import { Worksheet } from "./worksheet";

const DEFAULT_SIZE = { width: 360, height: 216 }; // points, as Excel's

/** A chart as plain data: what a drawing of it needs. Lengths are in points from the sheet's corner. */
export interface ChartModel {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly chartType: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly plotVisibleOnly: boolean;
  readonly title: Readonly<Record<string, unknown>>;
  readonly legend: Readonly<Record<string, unknown>>;
  readonly axes: Readonly<Record<string, unknown>>;
  readonly series: readonly Readonly<Record<string, unknown>>[];
}

/** A chart keeps what add-ins set; nothing here draws it. https://learn.microsoft.com/javascript/api/excel/excel.chart */
export class Chart extends HostObject {
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly axes = new ChartAxes();
  readonly dataLabels = new ChartDataLabels();
  readonly format = new ChartAreaFormat();
  readonly plotArea = new ChartPlotArea();
  readonly seriesList: ChartSeries[] = [];
  left = 0;
  top = 0;
  width = DEFAULT_SIZE.width;
  height = DEFAULT_SIZE.height;
  style = 1;
  plotVisibleOnly = true;
  displayBlanksAs = "NotPlotted";
  showAllFieldButtons = false;
  categoryLabelLevel = 0;
  seriesNameLevel = 0;
  plotBy = "Auto";

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
    public name: string,
    public chartType: string
  ) {
    super();
  }

  override identity() {
    return { Id: this.id };
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  /** Places the chart over cells; their sizes give its own. */
  setPosition(startCell: Range | string, endCell?: Range | string): void {
    const cells = (cell: Range | string): Rectangle => {
      const rectangle = cell instanceof Range ? cell.cells : parseAddress(cell);
      if (!rectangle) throw invalidArgument();
      return rectangle;
    };
    const first = cells(startCell);
    const sheet = this.book.sheet(this.sheetId);
    const width = (from: number, to: number): number =>
      sum(from, to, (c) => sheet.getColumnWidth(c)) * 0.75;
    const height = (from: number, to: number): number =>
      sum(from, to, (r) => sheet.getRowHeight(r)) * 0.75;
    this.left = width(0, first.column);
    this.top = height(0, first.row);
    if (endCell === undefined) return;
    const last = cells(endCell);
    this.width = width(first.column, last.column + last.columns);
    this.height = height(first.row, last.row + last.rows);
  }

  /** Cuts a range into series: along rows if it is wider than high, unless told. */
  setData(source: Range, seriesBy: string = "Auto"): void {
    if (!(source instanceof Range) || !["Auto", "Columns", "Rows"].includes(seriesBy))
      throw invalidArgument();
    this.plotBy = seriesBy;
    this.seriesList.splice(0, Infinity, ...seriesOf(this, source, seriesBy));
  }

  activate(): void {
    this.book.activate(this.sheetId);
  }

  delete(): void {
    chartsOf(this.book).delete(this.id);
    this.book.events.raise(EVENT.chartDeleted, [this.sheetId], {
      chartId: this.id,
      worksheetId: this.sheetId,
      source: "Local",
    });
  }

  model(): ChartModel {
    const { id, sheetId, name, chartType, left, top, width, height, plotVisibleOnly } = this;
    return {
      ...{ id, sheetId, name, chartType, left, top, width, height, plotVisibleOnly },
      title: valuesOf(this.title),
      legend: valuesOf(this.legend),
      axes: valuesOf(this.axes),
      series: this.seriesList.map((series) => series.model()),
    };
  }
}

declareMembers(Chart, "Chart", {
  id: "value",
  name: "setting",
  chartType: "setting",
  left: "setting",
  top: "setting",
  width: "setting",
  height: "setting",
  style: "setting",
  plotBy: "setting",
  plotVisibleOnly: "setting",
  displayBlanksAs: "setting",
  showAllFieldButtons: "setting",
  categoryLabelLevel: "setting",
  seriesNameLevel: "setting",
  title: "object",
  legend: "object",
  axes: "object",
  dataLabels: "object",
  format: "object",
  plotArea: "object",
  series: "object",
  worksheet: "object",
  setPosition: "method",
  setData: "lookup",
  activate: "method",
  delete: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export class ChartCollection extends HostCollection<Chart> {
  constructor(
    readonly book: Book,
    readonly sheetId: string
  ) {
    super();
  }

  get items(): readonly Chart[] {
    return [...chartsOf(this.book).values()].filter((chart) => chart.sheetId === this.sheetId);
  }

  add(chartType: string, source: Range, seriesBy = "Auto"): Chart {
    if (typeof chartType !== "string") throw invalidArgument();
    this.book.demandUnprotected(this.sheetId);
    const charts = chartsOf(this.book);
    const counter = this.book.kept("chartCounter", () => ({ last: 0 }));
    const number = (counter.last += 1);
    const chart = new Chart(
      this.book,
      this.sheetId,
      `{chart-${number}}`,
      `Chart ${number}`,
      chartType
    );
    chart.setData(source, seriesBy);
    charts.set(chart.id, chart);
    this.book.isDirty = true;
    this.book.events.raise(EVENT.chartAdded, [this.sheetId], {
      chartId: chart.id,
      worksheetId: this.sheetId,
      source: "Local",
    });
    return chart;
  }

  getItem(key: string): Chart {
    const chart = this.getItemOrNullObject(key);
    if (!chart) throw itemNotFound();
    return chart;
  }

  getItemOrNullObject(key: string): Chart | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items.find((chart) => chart.id === key || chart.name.toLowerCase() === wanted) ?? null
    );
  }

  registerAddedEvent(): void {
    this.book.events.register(EVENT.chartAdded, this.sheetId);
  }

  unregisterAddedEvent(): void {
    this.book.events.unregister(EVENT.chartAdded, this.sheetId);
  }

  registerDeletedEvent(): void {
    this.book.events.register(EVENT.chartDeleted, this.sheetId);
  }

  unregisterDeletedEvent(): void {
    this.book.events.unregister(EVENT.chartDeleted, this.sheetId);
  }
}

declareMembers(ChartCollection, "ChartCollection", {
  items: "object",
  count: "value",
  add: "lookup",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getCount: "method",
  registerAddedEvent: "protocol",
  unregisterAddedEvent: "protocol",
  registerDeletedEvent: "protocol",
  unregisterDeletedEvent: "protocol",
});

/** Gives the workbook the charts that came with its file. */
export function takeOverCharts(book: Book): void {
  for (const sheet of book.workbook.getSheets()) {
    const extras = extrasOf(sheet);
    for (const model of extras.charts.splice(0)) chartsOf(book).set(model.id, chartOf(book, model));
  }
}

function chartOf(book: Book, model: ChartModel): Chart {
  const { sheetId, id, name, chartType, left, top, width, height, plotVisibleOnly } = model;
  const chart = new Chart(book, sheetId, id, name, chartType);
  Object.assign(chart, { left, top, width, height, plotVisibleOnly });
  fillBag(chart.title, model.title);
  fillBag(chart.legend, model.legend);
  if (model.axes["valueAxisSecondary"]) {
    const getItem = (chart.axes as unknown as Record<string, (...args: string[]) => unknown>)[
      "getItem"
    ];
    getItem?.call(chart.axes, "Value", "Secondary");
  }
  fillBag(chart.axes, model.axes);
  chart.seriesList.push(...model.series.map((series) => ChartSeries.of(chart, series)));
  return chart;
}

/** All charts of a workbook, in the order they were made. */
export function chartsOf(book: Book): Map<string, Chart> {
  return book.kept("charts", () => new Map<string, Chart>());
}

/** Text in the first row names the series; text in the first column names the categories. */
function seriesOf(chart: Chart, source: Range, seriesBy: string): ChartSeries[] {
  const { cells, sheetId, book } = source;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && cells.columns > cells.rows);
  const types = book.cells(sheetId).valueTypes({ ...cells, rows: Math.min(cells.rows, 2) });
  const columnTypes = book.cells(sheetId).valueTypes({ ...cells, columns: 1 });
  const hasTopLabels =
    cells.rows > 1 &&
    (types[0] ?? [])
      .slice(1)
      .concat(types[0]?.[0] ?? "Empty")
      .some((type) => type === "String");
  const hasLeftLabels =
    cells.columns > 1 && columnTypes.slice(1).some(([type]) => type === "String");
  const [top, left] = [hasTopLabels ? 1 : 0, hasLeftLabels ? 1 : 0];
  const count = byRows ? cells.rows - top : cells.columns - left;
  return Array.from({ length: count }, (_, i) => {
    const values = byRows
      ? {
          ...cells,
          row: cells.row + top + i,
          rows: 1,
          column: cells.column + left,
          columns: cells.columns - left,
        }
      : {
          ...cells,
          column: cells.column + left + i,
          columns: 1,
          row: cells.row + top,
          rows: cells.rows - top,
        };
    const nameCell = byRows
      ? { ...values, column: cells.column, columns: 1 }
      : { ...values, row: cells.row, rows: 1 };
    const isNamed = byRows ? hasLeftLabels : hasTopLabels;
    const name = isNamed ? book.cells(sheetId).text(nameCell)[0]?.[0] : undefined;
    const series = new ChartSeries(chart, name || `Series${i + 1}`);
    series.setValues(new Range(book, sheetId, values));
    const labels = byRows ? { ...values, row: cells.row } : { ...values, column: cells.column };
    if (byRows ? hasTopLabels : hasLeftLabels)
      series.setXAxisValues(new Range(book, sheetId, labels));
    return series;
  });
}

function sum(from: number, to: number, read: (i: number) => number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) total += read(i);
  return total;
}

/** Where a range's cells are, for a chart's model: the sheet's id and the address; null once they are gone. */
export function placeOf({ book, sheetId, cells }: Range): {
  readonly sheetId: string;
  readonly address: string;
} | null {
  if (!book.workbook.getSheetBySheetId(sheetId) || cells.rows < 1 || cells.columns < 1) return null;
  return { sheetId, address: formatAddress(cells) };
}
