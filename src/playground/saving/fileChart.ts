import type { IWorksheetData } from "@univerjs/core";
import type { SheetChart } from "hucre/xlsx";
import { quoteSheet } from "../host/address";
import type { ChartModel } from "../host/charts";

const POINTS_PER_PIXEL = 3 / 4;

type FileKind = SheetChart["type"];

/** Excel's names of chart types begin with the kind. https://learn.microsoft.com/javascript/api/excel/excel.charttype */
const KINDS: readonly (readonly [beginning: RegExp, kind: FileKind])[] = [
  [/^Column(Clustered|Stacked|Stacked100)$/, "column"],
  [/^Bar(Clustered|Stacked|Stacked100)$/, "bar"],
  [/^Line(Markers)?(Stacked|Stacked100)?$/, "line"],
  [/^Area(Stacked|Stacked100)?$/, "area"],
  [/^Pie(Exploded)?$/, "pie"],
  [/^Doughnut(Exploded)?$/, "doughnut"],
  [/^XYScatter/, "scatter"],
];

/** A place of cells in a chart's model. */
interface Place {
  readonly sheetId: string;
  readonly address: string;
}

/**
 * A chart as the writer takes it; null for the kinds it cannot write: others than columns, bars, lines, areas, pies,
 * rings and points, and mixtures of them.
 *
 * @param sheetName - the name of a sheet by its id
 */
export function fileChart(
  chart: ChartModel,
  sheet: Partial<IWorksheetData>,
  sheetName: (id: string) => string
): SheetChart | null {
  const type = KINDS.find(([pattern]) => pattern.test(chart.chartType))?.[1];
  const isMixture = chart.series.some(
    ({ chartType, axisGroup }) => chartType !== chart.chartType || axisGroup === "Secondary"
  );
  if (!type || isMixture) return null;
  const range = (place: unknown) => {
    const { sheetId, address } = place as Place;
    return `${quoteSheet(sheetName(sheetId))}!${address}`;
  };
  const series = chart.series.flatMap(({ name, values, categories }) =>
    values
      ? [
          {
            name: String(name),
            values: range(values),
            ...(categories ? { categories: range(categories) } : {}),
          },
        ]
      : []
  );
  if (series.length === 0) return null;
  const title = chart.title["visible"] === false ? "" : String(chart.title["text"] ?? "");
  return {
    type,
    series,
    ...(title && { title }),
    ...grouping(type, chart.chartType),
    anchor: anchorOf(chart, sheet),
  };
}

function grouping(type: FileKind, chartType: string): Partial<SheetChart> {
  const stacked = chartType.endsWith("Stacked100")
    ? "percentStacked"
    : chartType.endsWith("Stacked")
      ? "stacked"
      : null;
  if (!stacked) return {};
  if (type === "line") return { lineGrouping: stacked };
  return type === "area" ? { areaGrouping: stacked } : { barGrouping: stacked };
}

/** From which cell to which a chart lies. */
function anchorOf(
  { left, top, width, height }: ChartModel,
  sheet: Partial<IWorksheetData>
): SheetChart["anchor"] {
  const columnAt = (points: number) =>
    at(points, (c) => sheet.columnData?.[c]?.w ?? sheet.defaultColumnWidth ?? 73);
  const rowAt = (points: number) =>
    at(points, (r) => sheet.rowData?.[r]?.h ?? sheet.defaultRowHeight ?? 20);
  return {
    from: { row: rowAt(top), col: columnAt(left) },
    to: { row: rowAt(top + height), col: columnAt(left + width) },
  };
}

/** The first column or row that ends beyond a distance. */
function at(points: number, pixelsOf: (index: number) => number): number {
  let rest = points / POINTS_PER_PIXEL;
  let index = 0;
  while (rest >= pixelsOf(index) && index < 16_384) rest -= pixelsOf(index++);
  return index;
}
