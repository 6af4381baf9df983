import { extentOf, type Choice, type Rectangle, type ReportSource } from "../sheet/reportSheet";
import { blockPieces } from "./blockPieces";
import { cellOf } from "./cellOf";
import { clearEarlier, undress } from "./clearEarlier";
import { formulaRuns } from "./formulaRuns";
import { applyLayout, applyStyle } from "./look";
import { addStaging, markSheet, noteSheet, unmarkSheet } from "./marks";
import { noteOpenColumns } from "./openColumns";
import type { SheetPlan } from "./reportPlan";
import { setFormat } from "./stageSheet";
import { addChart, renewChart } from "./writeChart";

/**
 * The steps that put a staged sheet in its place. None of them syncs: all sheets of a report change in one batch. Each of them
 * may be taken again from the beginning after Excel stopped anywhere between.
 */
export interface Commit {
  /** Sizes, then cells and tables; of all sheets before any formula, which may refer to any of the tables. */
  putCells(): void;
  putFormulas(): void;
  /** Looks, lists to choose from, charts, filters: the report says the same without any of them. */
  readonly dressing: readonly (() => void)[];
  /** Makes the sheet a result; as long as this is not done a new sheet counts as staging and goes with it. */
  finish(): void;
}

/**
 * Prepares to put a staged sheet in its place. On a sheet of an earlier report cells change in place: deleting a sheet, a
 * table or rows would break the formulas, charts and pivots that refer to them.
 */
export function commitSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  staged: Excel.Worksheet
): Commit {
  const { report, existing, table, madeTable, tableName, moved, charts } = plan;
  const sheet = existing?.sheet ?? addStaging(context, `halfMade ${report.kind}`);
  if (!existing) sheet.name = plan.name;
  const range = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row + moved.rows, column + moved.columns, rows, columns);
  const isAmended = existing !== null && report.renewal === "amend";
  return {
    putCells() {
      if (!isAmended) clearEarlier(sheet, plan);
      for (const { cells, copy, headings } of blockPieces(plan)) {
        if (headings) range(cells).values = headings as string[][];
        else {
          const { row, column, rows, columns } = cells;
          range(cells).copyFrom(staged.getRangeByIndexes(row, column, rows, columns), copy);
        }
      }
      if (!report.table || table || tableName === null) return;
      madeTable?.table.convertToRange();
      const made = sheet.tables.add(range(report.table), true);
      made.name = tableName;
      made.style = report.table.style;
    },
    putFormulas() {
      for (const { cells, formulas } of formulaRuns(report.formulas ?? [])) {
        textCells(report, cells).forEach((cell) => setFormat(range(cell), "General"));
        range(cells).formulasR1C1 = formulas.map((formula) => [
          named(formula, report.table?.name, tableName),
        ]);
      }
      for (const { row, column, text } of report.spills ?? [])
        range({ row, column, rows: 1, columns: 1 }).formulas = [[text]];
    },
    dressing: [
      () => {
        if (!isAmended) undress(sheet, plan);
        report.styles.filter(hasCells).forEach((style) => applyStyle(range(style), style));
      },
      () => report.heat.filter(hasCells).forEach((heat) => addHeat(range(heat), heat)),
      () => report.choices.filter(hasCells).forEach((choice) => offer(range(choice), choice)),
      () => {
        if (!isAmended) applyLayout(sheet, report, moved);
      },
      () => {
        charts.obsolete.forEach((chart) => chart.delete());
        for (const chart of report.charts) {
          const renewed = charts.renewed.get(chart.name);
          if (renewed) renewChart(sheet, chart, renewed, range);
          else addChart(sheet, chart, range);
        }
      },
      () => {
        if (table?.showTotals) table.table.showTotals = true;
        if (report.table && tableName !== null && !isAmended)
          showSome(sheet.tables.getItem(tableName), report.table);
      },
    ],
    finish() {
      if (plan.abandoned) unmarkSheet(plan.abandoned.sheet);
      if (!existing) noteOpenColumns(sheet, report);
      markSheet(sheet, report.kind, extentOf(report.blocks), report.record, report.origin);
      noteSheet(sheet, plan.name, existing?.id ?? null);
    },
  };
}

function hasCells({ rows, columns }: Rectangle): boolean {
  return rows > 0 && columns > 0;
}

/** A formula that names the report's table by the name it has in this workbook. */
function named(formula: string, wanted: string | undefined, actual: string | null): string {
  if (wanted === undefined || actual === null || wanted === actual) return formula;
  return formula.replaceAll(`${wanted}[`, `${actual}[`);
}

/** The cells whose format would make a text of a formula. */
function textCells({ blocks }: ReportSource, cells: Rectangle): readonly Rectangle[] {
  return Array.from({ length: cells.rows }, (_, r) => ({ ...cells, row: cells.row + r, rows: 1 }))
    .filter(({ row, column }) => cellOf(blocks, row, column)?.format === "@"); // prettier-ignore
}

function addHeat(
  range: Excel.Range,
  { low, high }: { readonly low: string; readonly high: string }
): void {
  range.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: low },
    maximum: { type: "HighestValue", color: high },
  };
}

/** Other words than those of the list may be typed. */
function offer({ dataValidation }: Excel.Range, { list }: Choice): void {
  dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

function showSome(table: Excel.Table, { filter }: NonNullable<ReportSource["table"]>): void {
  if (!filter) return;
  table.columns.getItemAt(filter.column).filter.applyValuesFilter([...filter.values]);
}
