import { chartSvg } from "../../../src/playground/charts/chartSvg";
import { scaleOf } from "../../../src/playground/charts/scale";
import type { ChartModel } from "../../../src/playground/host/charts";

const CELLS: Readonly<Record<string, readonly (string | number | null)[]>> = {
  A: ["ACME", "Bolt & Co", "Core"],
  B: [60, 30, 10],
  C: [0.6, 0.9, 1],
};
const valuesAt = ({ address }: { address: string }) => CELLS[address]!;
const at = (address: string) => ({ sheetId: "s", address });

function chart(series: readonly Record<string, unknown>[], rest: Partial<ChartModel> = {}) {
  const model: ChartModel = {
    ...{ id: "c", sheetId: "s", name: "Chart 1", chartType: "ColumnClustered" },
    ...{ left: 0, top: 0, width: 300, height: 150, plotVisibleOnly: true },
    title: { text: "Pareto", visible: true },
    legend: { visible: true },
    axes: {},
    series: series.map((each) => ({ chartType: "ColumnClustered", categories: at("A"), ...each })),
    ...rest,
  };
  return chartSvg(model, valuesAt);
}

/** The heights of columns of a colour, in pixels. */
const heights = (svg: string | null, colour: string) =>
  [...(svg ?? "").matchAll(/<rect [^>]*height="([\d.]+)" fill="([^"]*)"/g)]
    .filter(([, , fill]) => fill === colour)
    .map(([, height]) => Number(height))
    .filter((height) => height !== 9); // that of the legend

const GREEN = { fill: { color: "#0B5F66" } };
const sales = { name: "Sales", values: at("B"), format: GREEN };

test("columns are as high as their figures, under a title that is its name for who does not see it", () => {
  const svg = chart([sales]);
  const [first, second, third] = heights(svg, "#0B5F66");
  expect(first! / second!).toBeCloseTo(2, 1);
  expect(first! / third!).toBeCloseTo(6, 0);
  expect(svg).toContain('role="img" aria-label="Pareto"');
  expect(svg).toContain(">Bolt &amp; Co</text>");
});

test("a line on a second axis has a scale of its own", () => {
  const share = { name: "Share", values: at("C"), chartType: "Line", axisGroup: "Secondary" };
  const axes = { valueAxisSecondary: { numberFormat: "0%", minimum: 0, maximum: 1 } };
  const svg = chart([sales, share], { axes })!;
  const points = /<polyline points="([^"]*)"/.exec(svg)![1]!.split(" ");
  expect(points).toHaveLength(3);
  expect(svg).toContain(">100%</text>");
  expect(Number(points[2]!.split(",")[1])).toBe(34); // the last one, 100 %, at the top of the plot
  expect(heights(svg, "#0B5F66")).toEqual(heights(chart([sales]), "#0B5F66"));
});

test("stacked columns stand on each other, bars lie", () => {
  const stacked = { chartType: "ColumnStacked" };
  const rest = { chartType: "ColumnStacked" };
  const svg = chart(
    [
      { ...sales, ...stacked },
      { ...sales, ...stacked, format: { fill: { color: "#FF0000" } } },
    ],
    rest
  );
  expect(heights(svg, "#FF0000")).toEqual(heights(svg, "#0B5F66"));
  const bars = chart([{ ...sales, chartType: "BarClustered" }], { chartType: "BarClustered" });
  expect(new Set(heights(bars, "#0B5F66")).size).toBe(1);
});

test("a chart without its cells is empty, other kinds are not drawn", () => {
  expect(chart([{ ...sales, values: null }])).toBeNull();
  expect(chart([{ ...sales, chartType: "Pie" }], { chartType: "Pie" })).toBeNull();
});

test("a scale has round steps and keeps the bounds it is given", () => {
  expect(scaleOf([3, 48]).ticks).toEqual([0, 10, 20, 30, 40, 50]);
  expect(scaleOf([-30, 70])).toMatchObject({ low: -40, high: 80 });
  expect(scaleOf([0.2], 0, 1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(scaleOf([])).toEqual({ low: 0, high: expect.any(Number), ticks: expect.any(Array) });
});
