import type { ChartModel } from "../host/charts";
import { CHART_KINDS, type FileChartKind } from "../xlsx/chartKinds";
import { around, escapeXml, valueElement } from "./xml";

type Settings = Readonly<Record<string, unknown>>;

/** A place of cells in a chart's model. */
export interface Place {
  readonly sheetId: string;
  readonly address: string;
}

/** What a chart's part needs of the workbook: how formulas write a place, and the values there. */
export interface ChartSource {
  reference(place: Place): string;
  values(place: Place): readonly (string | number | boolean | null)[];
}

interface Group {
  readonly kind: FileChartKind;
  readonly isSecondary: boolean;
  readonly series: readonly { readonly settings: Settings; readonly order: number }[];
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const POINT = 12_700; // the file's units in a point
const AXES = { primary: [501, 502], secondary: [503, 504] } as const;

/**
 * The part of an .xlsx file that holds a chart (ECMA-376, part 1, 21.2), combinations of kinds and second axes included;
 * null if a kind of it has no place there, or no series has cells.
 */
export function chartXml(chart: ChartModel, source: ChartSource): string | null {
  const groups = groupsOf(chart);
  if (!groups || groups.length === 0) return null;
  const isRound = groups.some(({ kind }) => /^(pie|doughnut)Chart$/.test(kind.element));
  const plots = groups.map((group) => plot(group, source)).join("");
  const axes = isRound ? "" : axesXml(chart, groups);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}>` +
    '<c:roundedCorners val="0"/>' +
    around(
      "c:chart",
      title(chart.title),
      around("c:plotArea", "<c:layout/>", plots, axes),
      legend(chart.legend),
      valueElement("plotVisOnly", chart.plotVisibleOnly ? 1 : 0),
      valueElement("dispBlanksAs", "gap")
    ) +
    "</c:chartSpace>"
  );
}

/** Series of the same kind on the same axes, in the order of the first of each. */
function groupsOf({ series }: ChartModel): readonly Group[] | null {
  const groups = new Map<
    string,
    { kind: FileChartKind; isSecondary: boolean; series: Group["series"][number][] }
  >();
  for (const [order, settings] of series.entries()) {
    if (!settings["values"]) continue;
    const kind = CHART_KINDS[String(settings["chartType"])];
    if (!kind) return null;
    const isSecondary = settings["axisGroup"] === "Secondary";
    const key = JSON.stringify([kind, isSecondary]);
    const group = groups.get(key) ?? { kind, isSecondary, series: [] };
    group.series.push({ settings, order });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function plot({ kind, isSecondary, series }: Group, source: ChartSource): string {
  const { element, direction, grouping } = kind;
  const axes = AXES[isSecondary ? "secondary" : "primary"];
  const [first] = series;
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const isRound = /^(pie|doughnut)Chart$/.test(element);
  return around(
    `c:${element}`,
    valueElement("barDir", direction),
    element === "scatterChart" ? valueElement("scatterStyle", "lineMarker") : "",
    valueElement("grouping", grouping),
    valueElement("varyColors", isRound ? 1 : 0),
    ...series.map(({ settings, order }) => seriesXml(settings, order, kind, source)),
    element === "barChart"
      ? valueElement("gapWidth", Number(first?.settings["gapWidth"] ?? 150))
      : "",
    element === "barChart"
      ? valueElement("overlap", isStacked ? 100 : Number(first?.settings["overlap"] ?? 0))
      : "",
    element === "lineChart" ? valueElement("marker", 1) : "",
    element === "doughnutChart" ? valueElement("holeSize", 75) : "",
    ...(isRound ? [] : axes.map((id) => valueElement("axId", id)))
  );
}

function seriesXml(
  series: Settings,
  order: number,
  kind: FileChartKind,
  source: ChartSource
): string {
  const { element } = kind;
  const values = around("c:numRef", numbers(series["values"] as Place, source));
  const places = series["categories"] as Place | null;
  const categories = places ? around("c:strRef", texts(places, source)) : "";
  const [x, y] = element === "scatterChart" ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return around(
    "c:ser",
    valueElement("idx", order),
    valueElement("order", order),
    around("c:tx", around("c:v", escapeXml(series["name"]))),
    look(series, kind),
    element === "barChart" ? valueElement("invertIfNegative", 0) : "",
    marker(series, kind),
    points(series),
    labels(series),
    around(
      x,
      element === "scatterChart" && places
        ? around("c:numRef", numbers(places, source))
        : categories
    ),
    around(y, values),
    /^(line|scatter)Chart$/.test(element) ? valueElement("smooth", series["smooth"] ? 1 : 0) : ""
  );
}

function texts(place: Place, source: ChartSource): string {
  const values = source.values(place);
  const cached = values.map(
    (value, i) => `<c:pt idx="${i}"><c:v>${escapeXml(value ?? "")}</c:v></c:pt>`
  );
  const cache = around("c:strCache", valueElement("ptCount", values.length), ...cached);
  return around("c:f", escapeXml(source.reference(place))) + cache;
}

function numbers(place: Place, source: ChartSource): string {
  const values = source.values(place);
  const cached = values.map((value, i) =>
    typeof value === "number" ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : ""
  );
  const cache = around(
    "c:numCache",
    around("c:formatCode", "General"),
    valueElement("ptCount", values.length),
    ...cached
  );
  return around("c:f", escapeXml(source.reference(place))) + cache;
}

const formatOf = (settings: Settings): Readonly<Record<string, Settings | undefined>> =>
  (settings["format"] ?? {}) as Record<string, Settings | undefined>;

/** Fills show the colour of an area, lines that of a line. */
function look(series: Settings, { element }: FileChartKind): string {
  const { fill, line } = formatOf(series);
  if (/^(line|scatter)Chart$/.test(element)) {
    const width = Number(line?.["weight"] ?? 2.25);
    const colour = solid(line?.["color"]);
    const inner = element === "scatterChart" ? "<a:noFill/>" : colour;
    return around("c:spPr", `<a:ln w="${Math.round(width * POINT)}" cap="rnd">${inner}</a:ln>`);
  }
  return around("c:spPr", solid(fill?.["color"]));
}

function marker(series: Settings, { element, markers }: FileChartKind): string {
  if (!/^(line|scatter)Chart$/.test(element)) return "";
  const style = String(series["markerStyle"] ?? "Automatic");
  const hasMarker = style === "Automatic" ? markers : style !== "None";
  return around(
    "c:marker",
    valueElement("symbol", hasMarker ? "circle" : "none"),
    hasMarker ? valueElement("size", 5) : ""
  );
}

/** Single columns or slices of another colour. */
function points(series: Settings): string {
  const list = (series["points"] ?? []) as readonly (Settings | null)[];
  return list
    .map((point, i) => {
      const colour = solid(point && formatOf(point)["fill"]?.["color"]);
      return (
        colour &&
        around(
          "c:dPt",
          valueElement("idx", i),
          valueElement("invertIfNegative", 0),
          around("c:spPr", colour)
        )
      );
    })
    .join("");
}

function labels(series: Settings): string {
  if (series["hasDataLabels"] !== true) return "";
  const shown = (series["dataLabels"] ?? {}) as Settings;
  const format = String(shown["numberFormat"] ?? "General");
  return around(
    "c:dLbls",
    format === "General" ? "" : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    ...(
      [
        ["showLegendKey", false],
        ["showVal", shown["showValue"]],
        ["showCatName", shown["showCategoryName"]],
        ["showSerName", shown["showSeriesName"]],
        ["showPercent", shown["showPercentage"]],
        ["showBubbleSize", false],
      ] as const
    ).map(([name, on]) => valueElement(name, on ? 1 : 0))
  );
}

function solid(colour: unknown): string {
  const rgb = /^#([0-9a-f]{6})$/i.exec(String(colour))?.[1];
  return rgb ? `<a:solidFill><a:srgbClr val="${rgb.toUpperCase()}"/></a:solidFill>` : "";
}

function axesXml({ axes }: ChartModel, groups: readonly Group[]): string {
  const settings = axes as Readonly<Record<string, Settings | undefined>>;
  const isScatter = groups.some(({ kind }) => kind.element === "scatterChart");
  const isSideways = groups.some(({ kind }) => kind.direction === "bar");
  const [horizontal, vertical] = isSideways ? ["l", "b"] : ["b", "l"];
  const primary =
    axis(
      isScatter ? "valAx" : "catAx",
      AXES.primary,
      settings["categoryAxis"],
      horizontal!,
      "autoZero"
    ) +
    axis("valAx", [AXES.primary[1], AXES.primary[0]], settings["valueAxis"], vertical!, "autoZero");
  if (!groups.some(({ isSecondary }) => isSecondary)) return primary;
  const beyond = isSideways ? "t" : "r";
  return (
    primary +
    axis(
      "valAx",
      [AXES.secondary[1], AXES.secondary[0]],
      settings["valueAxisSecondary"],
      beyond,
      "max"
    ) +
    axis("catAx", AXES.secondary, { visible: false }, horizontal!, "autoZero")
  );
}

function axis(
  element: "catAx" | "valAx",
  [id, crossing]: readonly [number, number],
  settings: Settings = {},
  position: string,
  crosses: string
): string {
  const bound = (name: string): number | undefined =>
    typeof settings[name] === "number" ? settings[name] : undefined;
  const gridlines = (settings["majorGridlines"] as Settings | undefined)?.["visible"] === true;
  const format = String(settings["numberFormat"] ?? "General");
  const isCategory = element === "catAx";
  return around(
    `c:${element}`,
    valueElement("axId", id),
    around(
      "c:scaling",
      valueElement("orientation", settings["reversePlotOrder"] === true ? "maxMin" : "minMax"),
      valueElement("max", bound("maximum")),
      valueElement("min", bound("minimum"))
    ),
    valueElement("delete", settings["visible"] === false ? 1 : 0),
    valueElement("axPos", position),
    gridlines
      ? '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : "",
    axisTitle(settings["title"] as Settings | undefined),
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="${format === "General" ? 1 : 0}"/>`,
    valueElement("majorTickMark", "none"),
    valueElement("minorTickMark", "none"),
    valueElement("tickLblPos", TICK_LABELS[String(settings["tickLabelPosition"])] ?? "nextTo"),
    valueElement("crossAx", crossing),
    valueElement("crosses", crosses),
    isCategory
      ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
          valueElement("tickLblSkip", bound("tickLabelSpacing")) +
          '<c:noMultiLvlLbl val="0"/>'
      : valueElement("crossBetween", "between") + valueElement("majorUnit", bound("majorUnit"))
  );
}

const TICK_LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

function axisTitle(title: Settings | undefined): string {
  return title?.["visible"] === true && title["text"] ? richText(String(title["text"]), 1000) : "";
}

function title(settings: Settings): string {
  const text = settings["visible"] === false ? "" : String(settings["text"] ?? "");
  return text
    ? richText(text, 1400) + valueElement("autoTitleDeleted", 0)
    : valueElement("autoTitleDeleted", 1);
}

/** @param size - in hundredths of a point */
function richText(text: string, size: number): string {
  const run = `<a:r><a:rPr lang="en-US" sz="${size}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const LEGENDS: Readonly<Record<string, string>> = {
  Bottom: "b",
  Top: "t",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

function legend(settings: Settings): string {
  if (settings["visible"] === false) return "";
  return around(
    "c:legend",
    valueElement("legendPos", LEGENDS[String(settings["position"])] ?? "b"),
    valueElement("overlay", 0)
  );
}
