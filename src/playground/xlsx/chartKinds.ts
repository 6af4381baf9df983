/** How a chart's series are drawn in a file: the element they stand in, and how they share a category. */
export interface FileChartKind {
  readonly element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
}

/** Excel's chart types that files and drawings here know: https://learn.microsoft.com/javascript/api/excel/excel.charttype */
export const CHART_KINDS: Readonly<Record<string, FileChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard" },
  LineStacked: { element: "lineChart", grouping: "stacked" },
  LineStacked100: { element: "lineChart", grouping: "percentStacked" },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: { element: "scatterChart", markers: true },
};

/**
 * Excel's type of a chart in a file.
 *
 * @example chartTypeOf({ element: "barChart", direction: "bar", grouping: "stacked" }) //=> "BarStacked"
 */
export function chartTypeOf(kind: FileChartKind): string | null {
  const same = (a: FileChartKind): boolean =>
    a.element === kind.element &&
    a.direction === kind.direction &&
    a.grouping === kind.grouping &&
    (a.element === "scatterChart" || Boolean(a.markers) === Boolean(kind.markers));
  return Object.keys(CHART_KINDS).find((type) => same(CHART_KINDS[type]!)) ?? null;
}
