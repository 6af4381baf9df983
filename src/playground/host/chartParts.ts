import { bagType, type Bag } from "./bag";

// The parts of a chart, as far as add-ins set them: https://learn.microsoft.com/javascript/api/excel/excel.chart

const setSolidColor = (bag: Bag, color: unknown): void => void (bag.values["color"] = color);
const clear = (bag: Bag): void => void (bag.values["color"] = null);

/** A fill has a colour that is only set, by a method; what was set is in its `values`. */
export const ChartFill = bagType("ChartFill", {}, {}, { setSolidColor, clear });
export const ChartLineFormat = bagType(
  "ChartLineFormat",
  { color: "#000000", lineStyle: "Continuous", weight: 0.75 },
  {},
  { clear }
);
const ChartFont = bagType("ChartFont", {
  bold: false,
  color: "#595959",
  italic: false,
  name: "Calibri",
  size: 10,
  underline: "None",
});
const ChartBorder = bagType(
  "ChartBorder",
  { color: "#D9D9D9", lineStyle: "Continuous", weight: 0.75 },
  {},
  { clear }
);

export const ChartAreaFormat = bagType(
  "ChartAreaFormat",
  { colorScheme: "ColorfulPalette1", roundedCorners: false },
  { fill: ChartFill, font: ChartFont, border: ChartBorder }
);
const ChartTitleFormat = bagType(
  "ChartTitleFormat",
  {},
  { fill: ChartFill, font: ChartFont, border: ChartBorder }
);
export const ChartTitle = bagType(
  "ChartTitle",
  {
    text: "Chart Title",
    visible: true,
    overlay: false,
    position: "Top",
    horizontalAlignment: "Center",
    showShadow: false,
  },
  { format: ChartTitleFormat }
);
const ChartLegendFormat = bagType(
  "ChartLegendFormat",
  {},
  { fill: ChartFill, font: ChartFont, border: ChartBorder }
);
export const ChartLegend = bagType(
  "ChartLegend",
  { position: "Bottom", visible: true, overlay: false },
  { format: ChartLegendFormat }
);
const ChartDataLabelFormat = bagType(
  "ChartDataLabelFormat",
  {},
  { fill: ChartFill, font: ChartFont, border: ChartBorder }
);
export const ChartDataLabels = bagType(
  "ChartDataLabels",
  {
    position: "BestFit",
    separator: ", ",
    showBubbleSize: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showSeriesName: false,
    showValue: true,
    numberFormat: "General",
  },
  { format: ChartDataLabelFormat }
);

const ChartGridlinesFormat = bagType("ChartGridlinesFormat", {}, { line: ChartLineFormat });
const ChartGridlines = bagType(
  "ChartGridlines",
  { visible: false },
  { format: ChartGridlinesFormat }
);
const ChartAxisTitleFormat = bagType(
  "ChartAxisTitleFormat",
  {},
  { fill: ChartFill, font: ChartFont, border: ChartBorder }
);
/** The lines across a new chart are those of its values. */
const ValueGridlines = bagType(
  "ChartGridlines",
  { visible: true },
  { format: ChartGridlinesFormat }
);
const ChartAxisTitle = bagType(
  "ChartAxisTitle",
  { text: "", visible: false },
  { format: ChartAxisTitleFormat }
);
const ChartAxisFormat = bagType(
  "ChartAxisFormat",
  {},
  { font: ChartFont, line: ChartLineFormat, fill: ChartFill }
);
const AXIS = {
  axisGroup: "Primary",
  categoryType: "Automatic",
  displayUnit: "None",
  logBase: 10,
  majorTickMark: "None",
  majorUnit: "",
  maximum: "",
  minimum: "",
  minorTickMark: "None",
  minorUnit: "",
  numberFormat: "General",
  position: "Automatic",
  reversePlotOrder: false,
  scaleType: "Linear",
  tickLabelPosition: "NextToAxis",
  tickLabelSpacing: "",
  tickMarkSpacing: 1,
  visible: true,
};
const AXIS_PARTS = {
  title: ChartAxisTitle,
  format: ChartAxisFormat,
  majorGridlines: ChartGridlines,
  minorGridlines: ChartGridlines,
};
const ChartAxis = bagType("ChartAxis", AXIS, AXIS_PARTS);
const ChartValueAxis = bagType("ChartAxis", AXIS, {
  ...AXIS_PARTS,
  majorGridlines: ValueGridlines,
});
const ChartAxesBase = bagType(
  "ChartAxes",
  {},
  { categoryAxis: ChartAxis, valueAxis: ChartValueAxis, seriesAxis: ChartAxis },
  {
    getItem: (bag, type, group = "Primary") => axisOf(bag as AxesBag, String(type), String(group)),
  }
);
type AxesBag = Bag & { readonly children: Record<string, Bag> };

/** A secondary axis is made when first asked for. */
function axisOf(axes: AxesBag, type: string, group: string): Bag {
  const name = `${type.toLowerCase()}Axis${group === "Secondary" ? "Secondary" : ""}`;
  axes.children[name] ??= new ChartAxis();
  axes.children[name].values["axisGroup"] = group;
  return axes.children[name];
}
export const ChartAxes = ChartAxesBase;

const ChartPlotAreaFormat = bagType(
  "ChartPlotAreaFormat",
  {},
  { fill: ChartFill, border: ChartBorder }
);
export const ChartPlotArea = bagType(
  "ChartPlotArea",
  { left: 0, top: 0, width: 0, height: 0, position: "Automatic" },
  { format: ChartPlotAreaFormat }
);
/** Without a colour of its own a series has the next one of the theme. */
const ChartSeriesLineFormat = bagType(
  "ChartLineFormat",
  { color: "", lineStyle: "Continuous", weight: 2.25 },
  {},
  { clear }
);
export const ChartSeriesFormat = bagType(
  "ChartSeriesFormat",
  {},
  { fill: ChartFill, line: ChartSeriesLineFormat }
);
const ChartPointFormat = bagType("ChartPointFormat", {}, { fill: ChartFill, border: ChartBorder });
export const ChartPoint = bagType(
  "ChartPoint",
  { hasDataLabel: false, markerStyle: "Automatic", markerSize: 5 },
  { format: ChartPointFormat }
);
