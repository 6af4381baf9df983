import { ChartDataLabels, ChartPoint, ChartSeriesFormat } from "./chartParts";
import { parseAddress } from "./address";
import { fillBag, valuesOf } from "./bag";
import { placeOf, type Chart } from "./charts";
import { invalidArgument } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";

/** https://learn.microsoft.com/javascript/api/excel/excel.chartseries */
export class ChartSeries extends HostObject {
  readonly format = new ChartSeriesFormat();
  readonly dataLabels = new ChartDataLabels();
  readonly pointList: InstanceType<typeof ChartPoint>[] = [];
  axisGroup = "Primary";
  hasDataLabels = false;
  filtered = false;
  gapWidth = 150;
  overlap = 0;
  smooth = false;
  markerStyle = "Automatic";
  markerSize = 5;
  markerBackgroundColor = "";
  markerForegroundColor = "";
  showShadow = false;
  varyByCategories = false;
  doughnutHoleSize = 75;
  #chartType: string | null = null;
  #values: Range | null = null;
  #categories: Range | null = null;

  constructor(
    readonly chart: Chart,
    public name: string
  ) {
    super();
  }

  /** A series of a chart that came with a file. */
  static of(chart: Chart, model: Readonly<Record<string, unknown>>): ChartSeries {
    const series = new ChartSeries(chart, String(model["name"]));
    const { chartType, axisGroup, smooth, hasDataLabels, gapWidth, overlap } = model;
    Object.assign(series, { chartType, axisGroup, smooth, hasDataLabels });
    Object.assign(
      series,
      gapWidth !== undefined && { gapWidth },
      overlap !== undefined && { overlap }
    );
    fillBag(series.format, model["format"] as Record<string, unknown>);
    const range = (place: unknown): Range | null => {
      const { sheetId, address } = (place ?? {}) as Record<string, string>;
      const cells = parseAddress(address ?? "");
      return sheetId && cells ? new Range(chart.book, sheetId, cells) : null;
    };
    series.#values = range(model["values"]);
    series.#categories = range(model["categories"]);
    return series;
  }

  get chartType(): string {
    return this.#chartType ?? this.chart.chartType;
  }

  set chartType(chartType: string) {
    this.#chartType = chartType;
  }

  get plotOrder(): number {
    return this.chart.seriesList.indexOf(this);
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }

  get pointCount(): number {
    return this.#values ? this.#values.cells.rows * this.#values.cells.columns : 0;
  }

  setValues(range: Range): void {
    if (!(range instanceof Range)) throw invalidArgument();
    this.#values = range;
  }

  setXAxisValues(range: Range): void {
    if (!(range instanceof Range)) throw invalidArgument();
    this.#categories = range;
  }

  /** The cells the series shows; they move when lines are inserted or removed. */
  get ranges(): readonly Range[] {
    return [this.#values, this.#categories].filter((range) => range !== null);
  }

  delete(): void {
    this.chart.seriesList.splice(this.plotOrder, 1);
  }

  model(): Readonly<Record<string, unknown>> {
    return {
      name: this.name,
      chartType: this.chartType,
      axisGroup: this.axisGroup,
      values: this.#values && placeOf(this.#values),
      categories: this.#categories && placeOf(this.#categories),
      dataLabels: valuesOf(this.dataLabels),
      hasDataLabels: this.hasDataLabels,
      gapWidth: this.gapWidth,
      overlap: this.overlap,
      smooth: this.smooth,
      markerStyle: this.markerStyle,
      format: valuesOf(this.format),
      points: this.pointList.map((point) => (point ? valuesOf(point) : null)),
    };
  }
}

declareMembers(ChartSeries, "ChartSeries", {
  name: "setting",
  chartType: "setting",
  axisGroup: "setting",
  plotOrder: "value",
  hasDataLabels: "setting",
  filtered: "setting",
  gapWidth: "setting",
  overlap: "setting",
  smooth: "setting",
  markerStyle: "setting",
  markerSize: "setting",
  markerBackgroundColor: "setting",
  markerForegroundColor: "setting",
  showShadow: "setting",
  varyByCategories: "setting",
  doughnutHoleSize: "setting",
  format: "object",
  dataLabels: "object",
  points: "object",
  setValues: "method",
  setXAxisValues: "method",
  delete: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(readonly chart: Chart) {
    super();
  }

  get items(): readonly ChartSeries[] {
    return this.chart.seriesList;
  }

  add(name?: string, index?: number): ChartSeries {
    const series = new ChartSeries(this.chart, name ?? `Series${this.count + 1}`);
    this.chart.seriesList.splice(index ?? this.count, 0, series);
    return series;
  }
}

declareMembers(ChartSeriesCollection, "ChartSeriesCollection", {
  items: "object",
  count: "value",
  add: "method",
  getItemAt: "method",
  getCount: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.chartpointscollection */
export class ChartPointsCollection extends HostCollection {
  constructor(readonly series: ChartSeries) {
    super();
  }

  get items(): readonly HostObject[] {
    return Array.from({ length: this.series.pointCount }, (_, i) => this.getItemAt(i));
  }

  override getItemAt(index: number): HostObject {
    if (!Number.isInteger(index) || index < 0 || index >= this.series.pointCount)
      throw invalidArgument();
    return (this.series.pointList[index] ??= new ChartPoint());
  }
}

declareMembers(ChartPointsCollection, "ChartPointsCollection", {
  items: "object",
  count: "value",
  getItemAt: "method",
  getCount: "method",
});
