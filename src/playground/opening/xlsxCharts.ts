import { parseAddress, splitAddress } from "../host/address";
import type { ChartModel } from "../host/charts";
import { chartTypeOf, type FileChartKind } from "../xlsx/chartKinds";
import type { XlsxParts } from "./xlsxParts";
import { xmlElement, xmlElements, xmlText } from "./xmlElements";

type Settings = Record<string, unknown>;

/** A corner of a chart: a cell, and how far inside it, in the file's units (914,400 an inch). */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

/** What reading a chart needs to know of the workbook. */
export interface ChartPlaces {
  sheetId(name: string): string | null;
  /** How far a cell of the sheet lies from its left upper corner, in points. */
  distance(row: number, column: number): { readonly left: number; readonly top: number };
}

const UNITS_IN_POINT = 12_700;
const ELEMENTS: readonly FileChartKind["element"][] = [
  "barChart",
  "lineChart",
  "areaChart",
  "pieChart",
  "doughnutChart",
  "scatterChart",
];

/** The charts of a sheet of a file, as the host keeps them, and how many are of a kind that it does not know. */
export async function xlsxCharts(
  parts: XlsxParts,
  sheet: string,
  sheetId: string,
  places: ChartPlaces
): Promise<{ readonly charts: ChartModel[]; readonly leftOut: number }> {
  const charts: ChartModel[] = [];
  let leftOut = 0;
  for (const drawing of (await parts.related(sheet)).filter(({ type }) => type === "drawing")) {
    const xml = await parts.text(drawing.part);
    const related = await parts.related(drawing.part);
    for (const anchor of ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"].flatMap((name) =>
      xmlElements(xml, name)
    )) {
      const id = xmlElement(anchor.inner, "chart")?.attributes["id"];
      const part = related.find((each) => each.id === id)?.part;
      if (!part) continue;
      const model = chartModel(await parts.text(part), places);
      if (!model) {
        leftOut += 1;
        continue;
      }
      const name = xmlElement(anchor.inner, "cNvPr")?.attributes["name"] ?? "Chart";
      charts.push({
        ...model,
        ...placeOf(anchor.inner, places),
        id: `{chart-${sheetId}-${charts.length + 1}}`,
        sheetId,
        name,
      });
    }
  }
  return { charts, leftOut };
}

function placeOf(
  xml: string,
  places: ChartPlaces
): Pick<ChartModel, "left" | "top" | "width" | "height"> {
  const from = corner(xmlElement(xml, "from")?.inner);
  const to = corner(xmlElement(xml, "to")?.inner);
  const start = from ? distance(from, places) : { left: 0, top: 0 };
  const end = to && distance(to, places);
  const size = xmlElement(xml, "ext")?.attributes ?? {};
  return {
    ...start,
    width: end ? end.left - start.left : Number(size["cx"] ?? 0) / UNITS_IN_POINT,
    height: end ? end.top - start.top : Number(size["cy"] ?? 0) / UNITS_IN_POINT,
  };
}

function corner(xml: string | undefined): Corner | null {
  if (xml === undefined) return null;
  const number = (name: string): number => Number(xmlElement(xml, name)?.inner ?? 0);
  return {
    row: number("row"),
    column: number("col"),
    rowOffset: number("rowOff"),
    columnOffset: number("colOff"),
  };
}

function distance({ row, column, rowOffset, columnOffset }: Corner, places: ChartPlaces) {
  const { left, top } = places.distance(row, column);
  return { left: left + columnOffset / UNITS_IN_POINT, top: top + rowOffset / UNITS_IN_POINT };
}

type Content = Omit<ChartModel, "id" | "sheetId" | "name" | "left" | "top" | "width" | "height">;

function chartModel(xml: string, places: ChartPlaces): Content | null {
  const plotArea = xmlElement(xml, "plotArea")?.inner ?? "";
  const axes = axesOf(plotArea);
  const series: (Settings & { readonly order: number })[] = [];
  for (const element of ELEMENTS) {
    for (const { inner } of xmlElements(plotArea, element)) {
      const chartType = chartTypeOf(kindOf(element, inner));
      if (!chartType) return null;
      const axisIds = xmlElements(inner, "axId").map(({ attributes }) => attributes["val"]);
      const axisGroup = axisIds.some((id) => axes.secondary.has(id)) ? "Secondary" : "Primary";
      for (const { inner: each } of xmlElements(inner, "ser")) {
        const made = seriesOf(each, places);
        if (!made) return null;
        series.push({ ...made, chartType, axisGroup, ...spacing(inner) });
      }
    }
  }
  if (series.length === 0) return null;
  series.sort((a, b) => a.order - b.order);
  const head = xml.slice(0, xml.indexOf("plotArea"));
  const text = textOf(xmlElement(head, "title")?.inner ?? "");
  const legend = xmlElement(xml, "legend");
  return {
    chartType: String(series[0]!["chartType"]),
    plotVisibleOnly: val(xml, "plotVisOnly") !== "0",
    title: text ? { text, visible: true } : { text: "", visible: false },
    legend: legend
      ? { visible: true, position: LEGENDS[val(legend.inner, "legendPos") ?? ""] ?? "Right" }
      : { visible: false },
    axes: axes.settings,
    series: series.map((each) => ({ ...each })),
  };
}

const LEGENDS: Readonly<Record<string, string>> = {
  b: "Bottom",
  t: "Top",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

function kindOf(element: FileChartKind["element"], xml: string): FileChartKind {
  const direction = val(xml, "barDir") as FileChartKind["direction"];
  const grouping = val(xml, "grouping") as FileChartKind["grouping"];
  const symbols = xmlElements(xml, "symbol").map(({ attributes }) => attributes["val"]);
  const markers = element === "lineChart" && symbols.some((symbol) => symbol !== "none");
  const isRound = element === "pieChart" || element === "doughnutChart";
  return {
    element,
    ...(element === "barChart" && { direction: direction ?? "col" }),
    ...(!isRound && element !== "scatterChart" && { grouping: grouping ?? "standard" }),
    ...(markers && { markers }),
  };
}

/** The places of a series' cells; null if they are in no sheet of the workbook. */
function seriesOf(xml: string, places: ChartPlaces): (Settings & { order: number }) | null {
  const place = (name: string): Settings | null => {
    const formula = xmlElement(xmlElement(xml, name)?.inner ?? "", "f")?.inner;
    if (formula === undefined) return null;
    const { sheet, cells } = splitAddress(xmlText(formula));
    const sheetId = sheet === null ? null : places.sheetId(sheet);
    const address = cells.replace(/\$/g, "");
    return sheetId && parseAddress(address) ? { sheetId, address } : null;
  };
  const values = place("val") ?? place("yVal");
  if (!values) return null;
  const look = xmlElement(xml, "spPr")?.inner ?? "";
  const line = xmlElement(look, "ln");
  const fill = line ? look.slice(0, look.indexOf("<a:ln")) : look;
  return {
    order: Number(val(xml, "order") ?? 0),
    name: textOf(xmlElement(xml, "tx")?.inner ?? ""),
    values,
    categories: place("cat") ?? place("xVal"),
    smooth: val(xml, "smooth") === "1",
    hasDataLabels: val(xmlElement(xml, "dLbls")?.inner ?? "", "showVal") === "1",
    format: {
      fill: { color: colourOf(fill) },
      line: {
        color: colourOf(line?.inner ?? "") ?? "",
        weight: Number(line?.attributes["w"] ?? 2.25 * UNITS_IN_POINT) / UNITS_IN_POINT,
      },
    },
    points: [],
  };
}

function spacing(xml: string): Settings {
  const [gapWidth, overlap] = [val(xml, "gapWidth"), val(xml, "overlap")];
  return {
    ...(gapWidth !== undefined && { gapWidth: Number(gapWidth) }),
    ...(overlap !== undefined && { overlap: Number(overlap) }),
  };
}

/** The settings of the axes by the host's names, and the ids of those on the other side. */
function axesOf(plotArea: string): {
  readonly settings: Record<string, Settings>;
  readonly secondary: ReadonlySet<string | undefined>;
} {
  const settings: Record<string, Settings> = {};
  const secondary = new Set<string | undefined>();
  const values = xmlElements(plotArea, "valAx");
  for (const { inner } of values) {
    const isSecond = values.length > 1 && val(inner, "crosses") === "max";
    if (isSecond) secondary.add(val(inner, "axId")).add(val(inner, "crossAx"));
    settings[isSecond ? "valueAxisSecondary" : "valueAxis"] = axis(inner);
  }
  const category = [...xmlElements(plotArea, "catAx"), ...xmlElements(plotArea, "dateAx")].find(
    ({ inner }) => !secondary.has(val(inner, "axId"))
  );
  if (category) settings["categoryAxis"] = axis(category.inner);
  return { settings, secondary };
}

function axis(xml: string): Settings {
  const number = (name: string): Settings => {
    const text = val(xml, name);
    return text === undefined ? {} : { [NUMBERS[name]!]: Number(text) };
  };
  const titleXml = xmlElement(xml, "title")?.inner;
  const title = titleXml === undefined ? "" : textOf(titleXml);
  return {
    visible: val(xml, "delete") !== "1",
    reversePlotOrder: val(xml, "orientation") === "maxMin",
    numberFormat: xmlElement(xml, "numFmt")?.attributes["formatCode"] ?? "General",
    majorGridlines: { visible: /<(?:\w+:)?majorGridlines\b/.test(xml) },
    ...(title && { title: { text: title, visible: true } }),
    ...Object.assign({}, ...Object.keys(NUMBERS).map(number)),
  };
}

const NUMBERS: Readonly<Record<string, string>> = {
  max: "maximum",
  min: "minimum",
  majorUnit: "majorUnit",
  tickLblSkip: "tickLabelSpacing",
};

function val(xml: string, name: string): string | undefined {
  return xmlElement(xml, name)?.attributes["val"];
}

/** What rich text, a cached text or a plain value says. */
function textOf(xml: string): string {
  const runs = xmlElements(xml, "t").concat(xmlElements(xml, "v"));
  return xmlText(runs.map(({ inner }) => inner).join(""));
}

function colourOf(xml: string): string | undefined {
  const rgb = xmlElement(xml, "srgbClr")?.attributes["val"];
  return rgb && `#${rgb}`;
}
