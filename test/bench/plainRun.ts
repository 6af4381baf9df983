import { setFormat } from "../../src/excel/stageSheet";
import { applyLayout, applyStyle } from "../../src/excel/look";
import { addChart } from "../../src/excel/writeChart";
import type { Rectangle, ReportSheet } from "../../src/sheet/reportSheet";

/** What a run reads and writes. */
export interface PlainRun {
  /** Letters of columns of the first sheet, and how many rows they have. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sheets: readonly ReportSheet[];
}

const PREFIX = "Plain_";

/**
 * Reads the columns of a ledger and writes the sheets of a report through office.js as directly as can be: each sheet as it is
 * to look, a batch for each; nothing is analysed, watched, staged, kept or noted. Takes the sheets away again, untimed.
 *
 * @returns the time of reading and writing, in milliseconds, and how many cells of each sheet hold something
 */
export async function runPlainly({ columns, rows, sheets }: PlainRun) {
  const start = performance.now();
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getFirst();
    for (const column of columns) {
      source.getRange(`${column}1:${column}${rows}`).load("values");
      await context.sync();
    }
    for (const report of sheets) {
      writeSheet(context.workbook.worksheets.add(PREFIX + report.kind), report);
      await context.sync();
    }
  });
  const time = performance.now() - start;
  const names = sheets.map(({ kind }) => PREFIX + kind);
  const cells = await filledCells(names);
  await Excel.run(async (context) => {
    names.forEach((name) => context.workbook.worksheets.getItem(name).delete());
    await context.sync();
  });
  return { time, cells };
}

/** How many cells of each sheet hold something. */
export async function filledCells(names: readonly string[]): Promise<readonly number[]> {
  return Excel.run(async (context) => {
    const used = names.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange(true).load("values")
    );
    await context.sync();
    return used.map(({ values }) => values.flat().filter((value) => value !== "").length);
  });
}

function writeSheet(sheet: Excel.Worksheet, report: ReportSheet): void {
  const { blocks, table, formulas = [], styles, heat, choices, charts } = report;
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const cell = (row: number, column: number) => at({ row, column, rows: 1, columns: 1 });
  const hasCells = ({ rows, columns }: Rectangle) => rows > 0 && columns > 0;

  for (const { row, column, values, formats } of blocks) {
    if (values.length === 0) continue;
    const place = { row, column, rows: values.length, columns: formats.length };
    formats.forEach((format, c) => {
      const range = at({ ...place, column: column + c, columns: 1 });
      if (typeof format === "string") setFormat(range, format);
      else range.numberFormat = format.map((each) => [each]);
    });
    at(place).values = values as (string | number)[][];
  }
  if (table) {
    const made = sheet.tables.add(at(table), true);
    made.name = PREFIX + table.name;
    made.style = table.style;
  }
  for (const { row, column, formula } of formulas) {
    setFormat(cell(row, column), "General");
    const own = table ? formula.replaceAll(`${table.name}[`, `${PREFIX}${table.name}[`) : formula;
    cell(row, column).formulasR1C1 = [[own]];
  }
  styles.filter(hasCells).forEach((style) => applyStyle(at(style), style));
  heat.filter(hasCells).forEach((each) => {
    at(each).conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: each.low },
      maximum: { type: "HighestValue", color: each.high },
    };
  });
  choices.filter(hasCells).forEach((each) => {
    at(each).dataValidation.rule = { list: { inCellDropDown: true, source: each.list.join(",") } };
  });
  applyLayout(sheet, report);
  charts.forEach((chart) => addChart(sheet, chart, at));
  if (table?.filter) {
    const { columns } = sheet.tables.getItem(PREFIX + table.name);
    columns.getItemAt(table.filter.column).filter.applyValuesFilter([...table.filter.values]);
  }
}
