import { portfolio } from "../../src/core/portfolio";
import { DEFAULT_PARAMETERS, segment, type Segmentation } from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import type { LedgerReading } from "../../src/sheet/ledgerReader";
import { recogniseColumns, type Recognition } from "../../src/sheet/recogniseColumns";
import type { ReportSheet } from "../../src/sheet/reportSheet";
import { reportSheets } from "../../src/sheet/reportSheets";
import { sampleOf } from "../data/sampleOf";
import { readLedger } from "../data/readLedger";

/** What the pane makes of a sheet: its columns, its rows, the segmentation and the report. */
export interface PaneRun {
  readonly recognition: Recognition;
  readonly reading: LedgerReading;
  readonly segmentation: Segmentation;
  readonly sheets: readonly ReportSheet[];
}

/** Runs the pane's whole path on cells, and checks that all it would write are texts under "@" and finite numbers. */
export function paneOn(
  cells: readonly (readonly Cell[])[],
  recognition = recogniseColumns(sampleOf(cells))
): PaneRun {
  const reading = readLedger(cells, recognition);
  const segmentation = segment(reading.ledger, DEFAULT_PARAMETERS);
  const run = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:I9", parameters: DEFAULT_PARAMETERS, roles: recognition }; // prettier-ignore
  const found = portfolio(reading.ledger, segmentation);
  const sheets = reportSheets(found, reading, run, null, words);
  sheets.forEach(checkBlocks);
  const left = reading.excluded.reduce((sum, { count }) => sum + count, 0);
  expect(reading.included + left).toBe(reading.rows);
  return { recognition, reading, segmentation, sheets };
}

/** A ledger of client, date and amount under its headings. */
export function ledgerOf(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [["Client", "Invoice date", "Amount"], ...rows.map((row) => [...row])];
}

function checkBlocks({ blocks }: ReportSheet): void {
  for (const { values, formats } of blocks) {
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        const format = formats[column]!;
        const own = typeof format === "string" ? format : format[row];
        if (typeof value === "number")
          expect(value).toBe(Number.isFinite(value) ? value : "finite");
        else if (value !== "" && own !== "@") throw new Error(`"${value}" has the format ${own}`);
      })
    );
  }
}
