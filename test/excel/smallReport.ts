import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { reportSheets, type ReportSheet } from "../../src/sheet/reportSheets";
import { readLedger } from "../data/readLedger";

/** A ledger of `clients` over a year; their names may be anything. */
export function smallLedger(
  clients: number,
  nameOf = (client: number): Cell => `Client ${client}`
): Cell[][] {
  const rows = Array.from({ length: clients * 6 }, (_, i): Cell[] => {
    const client = i % clients;
    return [
      nameOf(client),
      45292 + i * Math.ceil(360 / (clients * 6)),
      (clients - client) * 100 + i / 100,
    ];
  });
  return [["Client", "Order date", "Amount"], ...rows];
}

/** The report on a small ledger, by default of 5 clients. */
export function smallReport(
  cells: readonly (readonly Cell[])[] = smallLedger(5)
): readonly ReportSheet[] {
  const reading = readLedger(cells);
  const run = {
    date: 45_700.5,
    version: "0.0.0",
    source: "Sales!A1:C31",
    parameters: DEFAULT_PARAMETERS,
  };
  return reportSheets(segment(reading.ledger, DEFAULT_PARAMETERS), reading, run, words);
}
