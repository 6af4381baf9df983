import { numfmt } from "@univerjs/core";
import type { ChartModel } from "../host/charts";
import { escapeXml } from "../saving/xml";
import type { Place } from "../saving/chartXml";
import { CHART_KINDS } from "../xlsx/chartKinds";
import { scaleOf, type Scale } from "./scale";

type Settings = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null;

/** A series with its figures; a blank or a text is no figure. */
interface Drawn {
  readonly name: string;
  readonly colour: string;
  readonly isLine: boolean;
  readonly isSecondary: boolean;
  readonly isStacked: boolean;
  readonly values: readonly (number | null)[];
}

/** Where the marks of a chart are, in pixels. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The colours of series without one, as Office's theme has them. */
const THEME = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const GRID = "#D9D9D9";
const INK = "#595959";
const PIXELS_PER_POINT = 4 / 3;
const LABEL = 11; // pixels of the letters at the axes
const MOST_LABELS = 12;

/**
 * A chart as an SVG picture of its size: columns, bars and lines, stacked or not, with a second axis. Plainer than Excel's,
 * but with the same figures. Null for other kinds.
 */
export function chartSvg(
  chart: ChartModel,
  valuesAt: (place: Place) => readonly Value[]
): string | null {
  const series = drawnSeries(chart, valuesAt);
  if (!series || series.length === 0) return null;
  const [width, height] = [chart.width * PIXELS_PER_POINT, chart.height * PIXELS_PER_POINT];
  const title = chart.title["visible"] === false ? "" : String(chart.title["text"] ?? "");
  const categories = categoriesOf(chart, valuesAt);
  const isSideways = CHART_KINDS[chart.chartType]?.direction === "bar";
  const hasLegend = chart.legend["visible"] !== false;
  const second = series.filter(({ isSecondary }) => isSecondary);
  const names = isSideways ? longest(categories) * 6 : 0;
  const plot: Plot = {
    left: isSideways ? Math.min(width / 3, names + 12) : 64,
    top: title ? 34 : 12,
    width: 0,
    height: height - (title ? 34 : 12) - (hasLegend ? 44 : 24),
  };
  const area = { ...plot, width: width - plot.left - (second.length > 0 ? 52 : 16) };
  const axes = chart.axes as Readonly<Record<string, Settings | undefined>>;
  const draw = (group: readonly Drawn[], axis: Settings | undefined, isSecond: boolean): string => {
    const scale = scaleOf(extremes(group), bound(axis, "minimum"), bound(axis, "maximum"));
    return (
      valueAxis(scale, area, axis, isSideways, isSecond) +
      (isSideways ? bars(group, scale, area) : columns(group, scale, area)) +
      lines(group, scale, area)
    );
  };
  const first = series.filter(({ isSecondary }) => !isSecondary);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" aria-label="${escapeXml(title || chart.name)}" font-family="Arial, sans-serif" font-size="${LABEL}" fill="${INK}">` +
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="#FFFFFF" stroke="${GRID}"/>` +
    (title ? text(width / 2, 22, title, "middle", 14) : "") +
    (first.length > 0 ? draw(first, axes["valueAxis"], false) : "") +
    (second.length > 0 ? draw(second, axes["valueAxisSecondary"], true) : "") +
    categoryAxis(categories, area, isSideways) +
    (hasLegend ? legend(series, width, height) : "") +
    "</svg>"
  );
}

function drawnSeries(
  chart: ChartModel,
  valuesAt: (place: Place) => readonly Value[]
): readonly Drawn[] | null {
  const drawn: Drawn[] = [];
  for (const [i, series] of chart.series.entries()) {
    const kind = CHART_KINDS[String(series["chartType"])];
    if (!kind || !/^(bar|line)Chart$/.test(kind.element)) return null;
    if (kind.grouping === "percentStacked") return null;
    if (!series["values"]) continue;
    const isLine = kind.element === "lineChart";
    const format = (series["format"] ?? {}) as Readonly<Record<string, Settings | undefined>>;
    const own = String((isLine ? format["line"] : format["fill"])?.["color"] ?? "");
    drawn.push({
      name: String(series["name"]),
      colour: /^#[0-9a-f]{6}$/i.test(own) ? own : THEME[i % THEME.length]!,
      isLine,
      isSecondary: series["axisGroup"] === "Secondary",
      isStacked: kind.grouping === "stacked",
      values: valuesAt(series["values"] as Place).map((value) =>
        typeof value === "number" ? value : null
      ),
    });
  }
  return drawn;
}

function categoriesOf(
  { series }: ChartModel,
  valuesAt: (place: Place) => readonly Value[]
): readonly string[] {
  const place = series.find(({ categories }) => categories)?.["categories"] as Place | undefined;
  return place ? valuesAt(place).map((value) => String(value ?? "")) : [];
}

/** The figures an axis must have room for: of stacked series their sums. */
function extremes(series: readonly Drawn[]): number[] {
  const single = series.filter(({ isStacked }) => !isStacked).flatMap(({ values }) => values);
  const stacked = series.filter(({ isStacked }) => isStacked);
  const sums = (stacked[0]?.values ?? []).flatMap((_, i) => {
    const all = stacked.map(({ values }) => values[i] ?? 0);
    const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
    return [sum(all.filter((value) => value > 0)), sum(all.filter((value) => value < 0))];
  });
  return [...single.filter((value) => value !== null), ...sums];
}

/** The part of a scale that a figure reaches, from 0 to 1. */
function share(value: number, { low, high }: Scale): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Each mark of columns or bars: its place among the categories, and from which part of the scale to which. */
function* marks(series: readonly Drawn[], scale: Scale) {
  const filled = series.filter(({ isLine }) => !isLine);
  const single = filled.filter(({ isStacked }) => !isStacked);
  const lanes = single.length + (filled.length > single.length ? 1 : 0);
  const count = Math.max(0, ...filled.map(({ values }) => values.length));
  for (let i = 0; i < count; i += 1) {
    const stack = { up: 0, down: 0 };
    for (const each of filled) {
      const value = each.values[i];
      if (value === null || value === undefined) continue;
      const side = value < 0 ? "down" : "up";
      const from = each.isStacked ? stack[side] : 0;
      if (each.isStacked) stack[side] += value;
      const lane = each.isStacked ? lanes - 1 : single.indexOf(each);
      const room = 0.62 / lanes;
      const start = (i + 0.19 + lane * room) / count;
      const [a, b] = [share(from, scale), share(from + value, scale)];
      yield {
        start,
        breadth: room / count,
        from: Math.min(a, b),
        to: Math.max(a, b),
        colour: each.colour,
      };
    }
  }
}

function columns(series: readonly Drawn[], scale: Scale, plot: Plot): string {
  return [...marks(series, scale)]
    .map(({ start, breadth, from, to, colour }) =>
      rectangle(
        plot.left + start * plot.width,
        plot.top + (1 - to) * plot.height,
        breadth * plot.width,
        (to - from) * plot.height,
        colour
      )
    )
    .join("");
}

/** The first category of bars is the lowest one, as in Excel. */
function bars(series: readonly Drawn[], scale: Scale, plot: Plot): string {
  return [...marks(series, scale)]
    .map(({ start, breadth, from, to, colour }) =>
      rectangle(
        plot.left + from * plot.width,
        plot.top + (1 - start - breadth) * plot.height,
        (to - from) * plot.width,
        breadth * plot.height,
        colour
      )
    )
    .join("");
}

function lines(series: readonly Drawn[], scale: Scale, plot: Plot): string {
  return series
    .filter(({ isLine }) => isLine)
    .map(({ values, colour }) => {
      const points = values.flatMap((value, i) =>
        value === null
          ? []
          : [
              `${round(plot.left + ((i + 0.5) / values.length) * plot.width)},${round(plot.top + (1 - share(value, scale)) * plot.height)}`,
            ]
      );
      return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"/>`;
    })
    .join("");
}

function valueAxis(
  scale: Scale,
  plot: Plot,
  axis: Settings | undefined,
  isSideways: boolean,
  isSecond: boolean
): string {
  const format = String(axis?.["numberFormat"] ?? "General");
  const isShown = axis?.["visible"] !== false;
  const gridlines = (axis?.["majorGridlines"] as Settings | undefined)?.["visible"] === true;
  return scale.ticks
    .map((tick) => {
      const at = share(tick, scale);
      const label = isShown ? numfmt.format(format, tick, { throws: false }) : "";
      if (isSideways) {
        const x = round(plot.left + at * plot.width);
        const line = gridlines ? rule(x, plot.top, x, plot.top + plot.height) : "";
        return line + text(x, plot.top + plot.height + 14, label, "middle");
      }
      const y = round(plot.top + (1 - at) * plot.height);
      const line = gridlines ? rule(plot.left, y, plot.left + plot.width, y) : "";
      const x = isSecond ? plot.left + plot.width + 6 : plot.left - 6;
      return line + text(x, y + 4, label, isSecond ? "start" : "end");
    })
    .join("");
}

function categoryAxis(categories: readonly string[], plot: Plot, isSideways: boolean): string {
  const every = isSideways ? 1 : Math.ceil(categories.length / MOST_LABELS);
  return categories
    .map((category, i) => {
      if (i % every !== 0) return "";
      const at = (i + 0.5) / categories.length;
      return isSideways
        ? text(plot.left - 6, plot.top + (1 - at) * plot.height + 4, category, "end")
        : text(plot.left + at * plot.width, plot.top + plot.height + 14, category, "middle");
    })
    .join("");
}

function legend(series: readonly Drawn[], width: number, height: number): string {
  const widths = series.map(({ name }) => 26 + name.length * 6);
  let x = (width - widths.reduce((a, b) => a + b, 0)) / 2;
  return series
    .map(({ name, colour }, i) => {
      const entry =
        rectangle(x, height - 19, 9, 9, colour) + text(x + 13, height - 10, name, "start");
      x += widths[i]!;
      return entry;
    })
    .join("");
}

function bound(axis: Settings | undefined, name: string): number | undefined {
  const value = axis?.[name];
  return typeof value === "number" ? value : undefined;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${GRID}"/>`;
}

function text(x: number, y: number, label: string, anchor: string, size = LABEL): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}">${escapeXml(label)}</text>`;
}
