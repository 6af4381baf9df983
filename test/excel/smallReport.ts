import { portfolio } from "../../src/core/portfolio";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { earlierReport, type EarlierCells } from "../../src/sheet/earlierReport";
import type { LiveStyle } from "../../src/sheet/liveStyle";
import { parametersText } from "../../src/sheet/parametersText";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { reportSheets, type ReportSheet } from "../../src/sheet/reportSheets";
import { readLedger } from "../data/readLedger";
import { sampleOf } from "../data/sampleOf";

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

/** The report on a small ledger, by default of 5 clients; with what an earlier one left, its renewal; with live results, or none. */
export function smallReport(
  cells: readonly (readonly Cell[])[] = smallLedger(5),
  left: EarlierCells | null = null,
  live: LiveStyle | null = null
): readonly ReportSheet[] {
  return smallRun(cells, left, live).sheets;
}

/** The same with the portfolio it shows. */
export function smallRun(
  cells: readonly (readonly Cell[])[],
  left: EarlierCells | null = null,
  live: LiveStyle | null = null
) {
  const roles = recogniseColumns(sampleOf(cells));
  const reading = readLedger(cells, roles);
  const parameters = DEFAULT_PARAMETERS;
  const run = { date: 45_700.5, version: "0.0.0", source: "Sales!A1:C31", parameters, roles, live };
  const segmentation = segment(reading.ledger, parameters);
  const now = { parameters: parametersText(run, segmentation), clients: reading.ledger.clients };
  const earlier = left && earlierReport(left, now, words);
  const shown = portfolio(reading.ledger, segmentation, {
    inputs: earlier?.inputs,
    causes: earlier?.causes,
    earlier: earlier?.segments,
  });
  return { portfolio: shown, sheets: reportSheets(shown, reading, run, earlier, words) };
}
