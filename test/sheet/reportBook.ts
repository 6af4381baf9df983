import { finished } from "../../src/core/finished";
import { portfolio, type Portfolio } from "../../src/core/portfolio";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { clientsSheet } from "../../src/sheet/clientsSheet";
import type { EarlierCells, EarlierSheet, ReportRecord } from "../../src/sheet/earlierCells";
import { earlierReport, type EarlierReport } from "../../src/sheet/earlierReport";
import { inputsSheet } from "../../src/sheet/inputsSheet";
import { neededColumns } from "../../src/sheet/neededColumns";
import { parametersText } from "../../src/sheet/parametersText";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import type { ReportSheet } from "../../src/sheet/reportSheet";
import { winbackSheet } from "../../src/sheet/winbackSheet";
import { sampleOf } from "../data/sampleOf";
import { readLedger } from "../data/readLedger";
import { SheetInBook } from "./sheetInBook";

/** A workbook in which one report after the other is written, as a run writes it. */
export class ReportBook {
  clients = new SheetInBook("KAM Clients");
  inputs = new SheetInBook("KAM Inputs");
  winback = new SheetInBook("KAM Win-back");
  record: ReportRecord | null = null;
  isWritten = false;
  /** Of the last run. */
  found!: Portfolio;
  earlier!: EarlierReport;
  sheets!: { clients: ReportSheet; inputs: ReportSheet; winback: ReportSheet };

  run(cells: readonly (readonly Cell[])[], parameters: Partial<SegmentationParameters> = {}): this {
    const roles = recogniseColumns(sampleOf(cells));
    const { ledger } = readLedger(cells, roles);
    const all = { ...DEFAULT_PARAMETERS, ...parameters };
    const segmentation = segment(ledger, all);
    const run = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:I9", parameters: all, roles };
    const now = { parameters: parametersText(run, segmentation), clients: ledger.clients };
    this.earlier = earlierReport(this.read(), now, words);
    this.found = portfolio(ledger, segmentation, {
      inputs: this.earlier.inputs,
      causes: this.earlier.causes,
      earlier: this.earlier.segments,
    });
    this.sheets = {
      clients: finished(clientsSheet(this.found, run, "subtitle", this.earlier, words)),
      inputs: finished(inputsSheet(this.found, run, this.earlier, words)),
      winback: finished(winbackSheet(this.found, run, this.earlier, words)),
    };
    this.clients.write(this.sheets.clients);
    this.inputs.write(this.sheets.inputs);
    this.winback.write(this.sheets.winback);
    this.record = this.sheets.clients.record!;
    this.isWritten = true;
    return this;
  }

  read(): EarlierCells {
    if (!this.isWritten) return { clients: null, inputs: null, winback: null, record: null };
    return {
      clients: onlyNeeded(this.clients.read()),
      inputs: this.inputs.read(),
      winback: this.winback.read(),
      record: this.record,
    };
  }
}

/** As the pane reads KAM Clients: of the columns that no run goes by, nothing. */
function onlyNeeded({ name, table }: EarlierSheet): EarlierSheet {
  if (!table) return { name, table };
  const needed = new Set(neededColumns(table.headings, words));
  const only = <Value, Blank>(rows: readonly (readonly Value[])[], blank: Blank) =>
    rows.map((row) => row.map((cell, c) => (needed.has(c) ? cell : blank)));
  const { values, formulas, formats } = table;
  return {
    name,
    table: {
      ...table,
      values: only(values, null),
      formulas: only(formulas, null),
      formats: only(formats, ""),
    },
  };
}
