import type { FWorksheet } from "@univerjs/sheets/facade";
import { chartValues } from "../saving/fileChart";
import { gridBook } from "../saving/gridBook";
import type { Playground } from "../playground";
import { chartSvg } from "./chartSvg";

const PIXELS_PER_POINT = 4 / 3;

/**
 * Draws the charts of the shown sheet over the grid, which has none of its own; they scroll and zoom with the cells, show
 * their values, and let the mouse through.
 *
 * @param layer - an element laid over the grid
 */
export function drawCharts(playground: Playground, layer: HTMLElement): void {
  const { api } = playground;
  const draw = (): void => {
    layer.replaceChildren(...pictures(playground));
    place(playground, layer);
  };
  let waiting = false;
  const drawSoon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  const placeLater = (): void => void setTimeout(() => place(playground, layer)); // the grid scrolls after it has said so
  playground.onBatch = drawSoon;
  api.addEvent(api.Event.ActiveSheetChanged, drawSoon);
  api.addEvent(api.Event.SheetValueChanged, drawSoon);
  api.addEvent(api.Event.Scroll, placeLater);
  api.addEvent(api.Event.SheetZoomChanged, placeLater);
  api.getFormula().calculationResultApplied(drawSoon);
  new ResizeObserver(placeLater).observe(layer.parentElement!);
}

/** One picture for each chart of the shown sheet, with the chart's place beside it. */
function pictures({ api, univer, host }: Playground): HTMLElement[] {
  const sheetId = api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  const charts = (host?.charts ?? []).filter((chart) => chart.sheetId === sheetId);
  if (charts.length === 0) return [];
  const values = chartValues(gridBook(univer, api));
  return charts.map((chart) => {
    const picture = document.createElement("div");
    picture.className = "chart";
    picture.dataset["left"] = String(chart.left * PIXELS_PER_POINT);
    picture.dataset["top"] = String(chart.top * PIXELS_PER_POINT);
    const svg = chartSvg(chart, values);
    if (svg) picture.innerHTML = svg;
    else {
      picture.classList.add("undrawn");
      picture.textContent = `${chart.name}: not drawn here, in the downloaded file`;
      picture.style.width = `${chart.width * PIXELS_PER_POINT}px`;
      picture.style.height = `${chart.height * PIXELS_PER_POINT}px`;
    }
    return picture;
  });
}

/** Lays the layer over the cells that scroll, and each chart over its own. */
function place({ api }: Playground, layer: HTMLElement): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.querySelector("#grid canvas[id^=univer-sheet-main-canvas]");
  layer.hidden = layer.childElementCount === 0 || !sheet || !canvas;
  if (layer.hidden || !sheet || !canvas) return;
  const box = canvas.getBoundingClientRect();
  const around = layer.offsetParent!.getBoundingClientRect();
  const { zoom, origin, free, dx, dy } = scrolled(sheet);
  Object.assign(layer.style, {
    left: `${box.left - around.left + free.left * zoom}px`,
    top: `${box.top - around.top + free.top * zoom}px`,
    width: `${box.width - free.left * zoom}px`,
    height: `${box.height - free.top * zoom}px`,
  });
  for (const picture of layer.children as Iterable<Element> & HTMLCollectionOf<HTMLElement>) {
    const left = (origin.left + Number(picture.dataset["left"]) - dx - free.left) * zoom;
    const top = (origin.top + Number(picture.dataset["top"]) - dy - free.top) * zoom;
    picture.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
  }
}

/** Where the first cell is, where the panes that do not move end, and how far the rest is scrolled, without zoom. */
function scrolled(sheet: FWorksheet) {
  const [xSplit, ySplit] = [sheet.getFreeze().xSplit, sheet.getFreeze().ySplit].map((lines) =>
    Math.max(0, lines)
  ) as [number, number];
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const origin = sheet.getRange(0, 0).getCellRect();
  const free = sheet.getRange(ySplit, xSplit).getCellRect();
  // The first row and column in sight are counted from the end of the frozen ones.
  const start = sheet
    .getRange(sheetViewStartRow + ySplit, sheetViewStartColumn + xSplit)
    .getCellRect();
  return {
    zoom: sheet.getZoom(),
    origin,
    free,
    dx: Math.max(0, start.left + offsetX - free.left),
    dy: Math.max(0, start.top + offsetY - free.top),
  };
}
