import type { ClientInputs } from "../core/clientInput";
import type { EarlierSegments, NoMovement } from "../core/movement";
import type { Words } from "../locales/words";
import type { EarlierCells } from "./earlierCells";

export type { EarlierCells, EarlierSheet, EarlierTable, ReportRecord } from "./earlierCells";

/** Something people typed that could not be understood. It stays where it is. */
export interface EarlierFinding {
  readonly code: "unknownWord" | "notANumber" | "errorCell" | "twice" | "noColumn" | "noTable";
  /** The sheet as it is named in the workbook. */
  readonly sheet: string;
  /** The heading of the column; "" where it is about a row or the table. */
  readonly heading: string;
  /** The row on the sheet, from 1; null where it is about a column or the table. */
  readonly row: number | null;
  readonly text: string;
}

/** What people decided since the last run, and what the last run said: what the next one goes by. */
export interface EarlierReport {
  /** By the key of the client: see `ledgerClientKey`. */
  readonly inputs: ClientInputs;
  /** The cause of a loss as typed in KAM Win-back, by the key of the client; no entry without a cause. */
  readonly causes: ReadonlyMap<string, string>;
  readonly segments: EarlierSegments | NoMovement;
  readonly cells: EarlierCells;
  readonly findings: readonly EarlierFinding[];
}

/**
 * Understands what an earlier report left in the workbook: what people typed into KAM Inputs and KAM Win-back, and the
 * segments of KAM Clients. Columns may have been moved, renamed or deleted; what is not understood is reported, never lost.
 * No movement is claimed on the first run, after other parameters, or from a table that somebody altered.
 *
 * @param run - the parameters of this run: see `parametersText`
 * @example earlierReport(cells, parametersText(run, segmentation), words.report).segments //=> "firstRun"
 */
export function earlierReport(
  cells: EarlierCells,
  run: string,
  words: Words["report"]
): EarlierReport {
  throw new Error(`Not yet: ${run}${cells.record?.run}${words.total}`);
}
