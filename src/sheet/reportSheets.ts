import type { Segmentation } from "../core/segmentation";
import type { Words } from "../locales/words";
import { spanText } from "./aboutLines";
import { clientsSheet } from "./clientsSheet";
import type { LedgerReading } from "./ledgerReader";
import type { ReportSheet } from "./reportSheet";
import type { Run } from "./run";
import { summarySheet } from "./summarySheet";

export type { ReportSheet } from "./reportSheet";
export type { Run } from "./run";

/**
 * The result of a segmentation as two sheets: KAM Summary (the matrix, and how the figures were made) and KAM Clients (a
 * table with a row per client).
 *
 * @example reportSheets(segmentation, reading, run, words.report).map(({ name }) => name) //=> ["KAM Summary", "KAM Clients"]
 */
export function reportSheets(
  segmentation: Segmentation,
  reading: LedgerReading,
  run: Run,
  words: Words["report"]
): readonly ReportSheet[] {
  const subtitle = words.subtitle({
    clients: segmentation.clients.length,
    measure: segmentation.measure,
    span: spanText(segmentation.abc.span, words),
    source: run.source,
  });
  return [
    summarySheet(segmentation, reading, run, subtitle, words),
    clientsSheet(segmentation, subtitle, words),
  ];
}
