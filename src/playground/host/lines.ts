import { Direction } from "@univerjs/core";
import { intersect, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./address";
import type { Book } from "./book";
import { chartsOf } from "./charts";
import { apiNotFound } from "./failure";
import { rangeOf } from "./rectangles";
import { extrasOf } from "./sheetExtras";

/** Inserts whole rows or columns; the workbook of the playground shifts no part of one. */
export function insertLines(book: Book, sheetId: string, cells: Rectangle): void {
  const params = { subUnitId: sheetId, range: rangeOf(cells) };
  if (cells.columns === SHEET_COLUMNS) {
    book.command("sheet.command.insert-row-by-range", { ...params, direction: Direction.UP });
    shiftKept(book, sheetId, cells, cells.rows);
  } else if (cells.rows === SHEET_ROWS) {
    book.command("sheet.command.insert-col-by-range", { ...params, direction: Direction.LEFT });
    shiftKept(book, sheetId, cells, cells.columns);
  } else throw apiNotFound("Range.insert", "the playground inserts whole rows and columns only");
  keepSize(book, sheetId);
}

/** Deletes whole rows or columns. */
export function removeLines(book: Book, sheetId: string, cells: Rectangle): void {
  const params = { subUnitId: sheetId, range: rangeOf(cells) };
  if (cells.columns === SHEET_COLUMNS) {
    book.command("sheet.command.remove-row-by-range", params);
    shiftKept(book, sheetId, cells, -cells.rows);
  } else if (cells.rows === SHEET_ROWS) {
    book.command("sheet.command.remove-col-by-range", params);
    shiftKept(book, sheetId, cells, -cells.columns);
  } else throw apiNotFound("Range.delete", "the playground deletes whole rows and columns only");
  keepSize(book, sheetId);
}

/** A sheet of Excel never grows or shrinks. */
function keepSize(book: Book, sheetId: string): void {
  book.command("sheet.mutation.set-worksheet-row-count", {
    subUnitId: sheetId,
    rowCount: SHEET_ROWS,
  });
  book.command("sheet.mutation.set-worksheet-column-count", {
    subUnitId: sheetId,
    columnCount: SHEET_COLUMNS,
  });
}

/** What refers to cells moves with them: ranges an add-in keeps, those of charts, drop-downs, page breaks. */
function shiftKept(book: Book, sheetId: string, at: Rectangle, by: number): void {
  const chartRanges = [...chartsOf(book).values()].flatMap((chart) =>
    chart.seriesList.flatMap((series) => series.ranges)
  );
  for (const object of [...book.references.all(), ...chartRanges]) {
    const range = object as unknown as { sheetId?: string; cells?: Rectangle };
    if (range.sheetId === sheetId && range.cells) range.cells = shifted(range.cells, at, by);
  }
  const extras = extrasOf(book.sheet(sheetId));
  extras.validations = extras.validations.map((validation) => ({
    ...validation,
    areas: validation.areas.map((area) => shifted(area, at, by)).filter(hasCells),
  }));
  const [breaks, line] =
    at.columns === SHEET_COLUMNS
      ? (["rowBreaks", "row"] as const)
      : (["columnBreaks", "column"] as const);
  const moved = extras[breaks].map((each) => shifted({ ...at, [line]: each }, at, by)[line]);
  extras[breaks] = [...new Set(moved)].filter((each) => each > 0);
}

/** A rectangle after lines were inserted or, with `by` below 0, removed. */
function shifted(cells: Rectangle, at: Rectangle, by: number): Rectangle {
  const [place, size] =
    at.columns === SHEET_COLUMNS ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const start = cells[place];
  if (start >= at[place] + (by < 0 ? at[size] : 0)) return { ...cells, [place]: start + by };
  if (start + cells[size] <= at[place]) return cells;
  const lost = by < 0 ? (intersect(cells, at)?.[size] ?? 0) : -by;
  return { ...cells, [place]: Math.min(start, at[place]), [size]: cells[size] - lost };
}

function hasCells({ rows, columns }: Rectangle): boolean {
  return rows > 0 && columns > 0;
}
