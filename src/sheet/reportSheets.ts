import { finished } from "../core/finished";
import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { conditionsText, spanText } from "./aboutLines";
import { clientsSheet } from "./clientsSheet";
import type { EarlierReport } from "./earlierReport";
import { inputsSheet } from "./inputsSheet";
import type { LedgerReading } from "./ledgerReader";
import { liveSheet } from "./liveSheet";
import type { ReportSheet } from "./reportSheet";
import type { Run } from "./run";
import { summarySheet } from "./summarySheet";
import { winbackSheet } from "./winbackSheet";

export type { ReportSheet } from "./reportSheet";
export type { Run } from "./run";

/**
 * A portfolio as four sheets: KAM Summary, KAM Clients, and those that people fill, KAM Inputs and KAM Win-back, which keep
 * what they typed into those of the earlier report; where it is wanted, KAM Live too.
 *
 * @example reportSheets(portfolio, reading, run, null, words.report).map(({ name }) => name)
 *   //=> ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"]
 */
export function reportSheets(
  portfolio: Portfolio,
  reading: LedgerReading,
  run: Run,
  earlier: EarlierReport | null,
  words: Words["report"]
): readonly ReportSheet[] {
  return finished(layingOut(portfolio, reading, run, earlier, words));
}

/** As `reportSheets`, a sheet or less at each step. */
export function* layingOut(
  portfolio: Portfolio,
  reading: LedgerReading,
  run: Run,
  earlier: EarlierReport | null,
  words: Words["report"]
): Generator<void, readonly ReportSheet[]> {
  const { segmentation } = portfolio;
  const subtitle = words.subtitle({
    clients: segmentation.clients.length,
    measure: segmentation.measure,
    span: spanText(segmentation.abc.span, words),
    source: run.source,
    leftOut: conditionsText(run, words),
  });
  const sheets: ReportSheet[] = [summarySheet(portfolio, reading, run, subtitle, earlier, words)];
  yield;
  sheets.push(yield* clientsSheet(portfolio, run, subtitle, earlier, words));
  yield;
  sheets.push(yield* inputsSheet(portfolio, run, earlier, words));
  yield;
  sheets.push(yield* winbackSheet(portfolio, run, earlier, words));
  if (!run.live) return sheets;
  yield;
  return [...sheets, liveSheet(reading.ledger, segmentation, run, run.live, words)];
}
