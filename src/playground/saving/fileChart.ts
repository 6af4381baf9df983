import type { IWorksheetData } from "@univerjs/core";
import type { SheetChart } from "hucre/xlsx";
import { columnLetters, parseAddress, quoteSheet } from "../host/address";
import type { ChartModel } from "../host/charts";
import { chartXml, type ChartSource, type Place } from "./chartXml";
import { cellValue } from "./fileCell";
import type { GridBook } from "./gridBook";

const POINTS_PER_PIXEL = 3 / 4;

/** A chart for the writer, which gives it its place and its parts, and the text of the part that holds it. */
export interface FileChart {
  readonly frame: SheetChart;
  readonly xml: string;
}

/** A chart of the workbook for its file; null for kinds that have no place there, and for charts without cells. */
export function fileChart(chart: ChartModel, book: GridBook): FileChart | null {
  const xml = chartXml(chart, chartSource(book));
  if (!xml) return null;
  const title = String(chart.title["text"] ?? "");
  return {
    // The writer knows no combinations: what it writes is a simple chart in the same frame, replaced afterwards.
    frame: {
      type: "column",
      series: [{ name: chart.name, values: "A1" }],
      anchor: anchorOf(chart, book.snapshot.sheets[chart.sheetId] ?? {}),
      frameTitle: chart.name,
      ...(title && { altText: title }),
    },
    xml,
  };
}

function chartSource(book: GridBook): ChartSource {
  return {
    reference: ({ sheetId, address }: Place) => {
      const name = quoteSheet(book.snapshot.sheets[sheetId]?.name ?? sheetId);
      return `${name}!${absolute(address)}`;
    },
    values: chartValues(book),
  };
}

/** Reads the values of a place: row by row, those that formulas spill included. */
export function chartValues(book: GridBook): ChartSource["values"] {
  return ({ sheetId, address }) => {
    const cells = parseAddress(address);
    const { cellData = {} } = book.snapshot.sheets[sheetId] ?? {};
    return Array.from({ length: (cells?.rows ?? 0) * (cells?.columns ?? 0) }, (_, i) => {
      const row = cells!.row + Math.floor(i / cells!.columns);
      const column = cells!.column + (i % cells!.columns);
      const value =
        cellValue(cellData[row]?.[column]) ?? cellValue(book.spilledAt(sheetId, row, column));
      return value instanceof Date ? null : value;
    });
  };
}

function absolute(address: string): string {
  const cells = parseAddress(address);
  if (!cells) return address;
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(cells.row, cells.column);
  const last = corner(cells.row + cells.rows - 1, cells.column + cells.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** From which cell to which a chart lies: the writer knows whole cells alone, so the nearest ones. */
function anchorOf(
  { left, top, width, height }: ChartModel,
  sheet: Partial<IWorksheetData>
): SheetChart["anchor"] {
  const columnAt = (points: number) =>
    at(points, (c) => sheet.columnData?.[c]?.w ?? sheet.defaultColumnWidth ?? 73);
  const rowAt = (points: number) =>
    at(points, (r) => sheet.rowData?.[r]?.h ?? sheet.defaultRowHeight ?? 20);
  const from = { row: rowAt(top), col: columnAt(left) };
  return {
    from,
    to: {
      row: Math.max(from.row + 1, rowAt(top + height)),
      col: Math.max(from.col + 1, columnAt(left + width)),
    },
  };
}

/** The column or row that begins nearest to a distance. */
function at(points: number, pixelsOf: (index: number) => number): number {
  let rest = points / POINTS_PER_PIXEL;
  let index = 0;
  while (rest > pixelsOf(index) / 2 && index < 16_384) rest -= pixelsOf(index++);
  return index;
}
