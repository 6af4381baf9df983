import { finished } from "../core/finished";
import type { ClientInputs } from "../core/clientInput";
import type { LedgerClient } from "../core/ledger";
import { SEGMENTS, type EarlierSegments, type NoMovement } from "../core/movement";
import type { Words } from "../locales/words";
import { isBlank, isError, type Cell } from "./cell";
import { clientFinder } from "./clientFinder";
import { clientInputs, shown } from "./clientInputs";
import type { EarlierCells, EarlierSheet, EarlierTable } from "./earlierCells";
import { earlierColumns, fold } from "./earlierColumns";
import type { EarlierFinding } from "./earlierFinding";
import { rowKeys } from "./earlierRows";
import { ownColumns } from "./neededColumns";
import { changedParameters, measureOf, type ParameterName } from "./parametersText";
import { segmentsChecksum } from "./segmentsChecksum";

export type { EarlierCells, EarlierSheet, EarlierTable, ReportRecord } from "./earlierCells";
export { findingTexts, type EarlierFinding } from "./earlierFinding";

/** What people decided since the last run, and what the last run said: what the next one goes by. */
export interface EarlierReport {
  /** By the key of the client: see `ledgerClientKey`. */
  readonly inputs: ClientInputs;
  /** Whom each row of KAM Inputs is about, by the same key, "" for nobody; null where that cannot be told. */
  readonly inputKeys: readonly string[] | null;
  /** The same of KAM Win-back. */
  readonly winbackKeys: readonly string[] | null;
  /** The cause of a loss as typed in KAM Win-back, by the key of the client; no entry without a cause. */
  readonly causes: ReadonlyMap<string, string>;
  readonly segments: EarlierSegments | NoMovement;
  /** What was chosen otherwise in the last run. */
  readonly changed: readonly ParameterName[];
  /** What the new sheets go by: of KAM Inputs no cells, of KAM Clients no rows where all columns are KAM's. */
  readonly cells: EarlierCells;
  readonly findings: readonly EarlierFinding[];
}

/**
 * Understands what an earlier report left in the workbook: what people typed into KAM Inputs and KAM Win-back, and the
 * segments of KAM Clients. Columns may have been moved, renamed or deleted; what is not understood is reported, never lost.
 * No movement is claimed on the first run, after other parameters, or from a table that somebody altered.
 *
 * @param now - the parameters of this run (see `parametersText`) and the clients of its ledger
 * @example earlierReport(cells, { parameters, clients: reading.ledger.clients }, words.report).segments //=> "firstRun"
 */
export function earlierReport(
  cells: EarlierCells,
  now: { readonly parameters: string; readonly clients: readonly LedgerClient[] },
  words: Words["report"]
): EarlierReport {
  return finished(understanding(cells, now, words));
}

/** As `earlierReport`, in steps. */
export function* understanding(
  cells: EarlierCells,
  now: { readonly parameters: string; readonly clients: readonly LedgerClient[] },
  words: Words["report"]
): Generator<void, EarlierReport> {
  const { inputs, winback: lost, clients } = cells;
  const find = clientFinder(inputs?.table || lost?.table ? now.clients : []);
  yield;
  const inputKeys = inputs?.table ? rowKeys(inputs.table, find, words.inputs.headings) : null;
  yield;
  const typed = inputs && clientInputs(inputs, inputKeys, words.inputs);
  const winbackKeys = lost?.table ? rowKeys(lost.table, find, words.winback.headings) : null;
  const winback = lost && winbackCauses(lost, winbackKeys, words.winback);
  yield;
  const { code, client } = words.headings;
  const keys = clients?.table ? rowKeys(clients.table, clientFinder([]), { code, client }) : null;
  yield;
  const segments = earlierSegments(cells, keys, now.parameters, words);
  return {
    inputs: typed?.inputs ?? new Map(),
    inputKeys,
    winbackKeys,
    causes: winback?.causes ?? new Map(),
    segments,
    changed: cells.record ? changedParameters(cells.record.run, now.parameters) : [],
    cells: stillNeeded(cells, words),
    findings: [...(typed?.findings ?? []), ...(winback?.findings ?? [])],
  };
}

const NO_CELLS: readonly Cell[] = [];

/** Of two hundred thousand clients all that was read takes a hundred megabytes. */
function stillNeeded(cells: EarlierCells, words: Words["report"]): EarlierCells {
  const { inputs, clients } = cells;
  return {
    ...cells,
    inputs: inputs && { ...inputs, table: inputs.table && withoutCells(inputs.table) },
    clients: clients && {
      ...clients,
      table: clients.table && withOwnRows(clients.table, words),
    },
  };
}

function withoutCells(table: EarlierTable): EarlierTable {
  return { ...table, values: table.values.map(() => NO_CELLS), formulas: [], formats: [] };
}

function withOwnRows(table: EarlierTable, words: Words["report"]): EarlierTable {
  const hasOwn = ownColumns(table.headings, words).length > 0;
  return hasOwn ? table : { ...table, values: [], formulas: [], formats: [] };
}

/** The causes typed in KAM Win-back, the words to choose from in their own spelling; of several rows the first counts. */
function winbackCauses(
  { name: sheet, table }: EarlierSheet,
  keys: readonly string[] | null,
  words: Words["report"]["winback"]
): { readonly causes: ReadonlyMap<string, string>; readonly findings: readonly EarlierFinding[] } {
  const causes = new Map<string, string>();
  const nowhere = { sheet, heading: "", row: null, text: "" };
  if (!table) return { causes, findings: [{ ...nowhere, code: "noTable" }] };
  if (!keys) return { causes, findings: [{ ...nowhere, code: "noClients" }] };
  const place = earlierColumns(table.headings, words.headings).get("cause");
  if (place === undefined)
    return { causes, findings: [{ ...nowhere, code: "noColumn", heading: words.headings.cause }] };
  const spelling = new Map(Object.values(words.causes).map((word) => [fold(word), word]));
  keys.forEach((key, r) => {
    const cell = table.values[r]![place] ?? "";
    if (key === "" || isBlank(cell) || isError(cell) || causes.has(key)) return;
    const text = shown(cell).trim();
    if (text !== "") causes.set(key, spelling.get(fold(text)) ?? text);
  });
  return { causes, findings: [] };
}

/**
 * The segments of the run before, if they can be compared with those of this one.
 *
 * @param keys - whom each row of KAM Clients is about
 */
function earlierSegments(
  { clients: sheet, record }: EarlierCells,
  keys: readonly string[] | null,
  parameters: string,
  { headings, formerHeadings, nothing }: Words["report"]
): EarlierSegments | NoMovement {
  if (!sheet || !record) return "firstRun";
  if (record.run !== parameters) return "parametersChanged";
  const { table } = sheet;
  if (!table || !keys) return "tableAltered";
  const placeOf = (heading: string) => table.headings.findIndex((each) => fold(each) === fold(heading)); // prettier-ignore
  const segmentPlace = placeOf(headings.segment);
  const measure = measureOf(record.run);
  const valuePlace = [headings[measure], ...(measure === "amount" ? [formerHeadings.amount] : [])]
    .map(placeOf)
    .find((place) => place >= 0);

  const known = new Set(SEGMENTS);
  const pairs = keys.map((key, r): [string, string] => {
    const cell = table.values[r]![segmentPlace] ?? "";
    return [key, typeof cell === "string" && cell !== nothing ? cell : ""];
  });
  const isAsWritten =
    segmentsChecksum(pairs) === record.segments &&
    pairs.every(([, each]) => each === "" || known.has(each));
  if (!isAsWritten) return "tableAltered";

  const amounts = new Map<string, number>();
  keys.forEach((key, r) => {
    const cell = valuePlace === undefined ? null : table.values[r]![valuePlace];
    if (typeof cell === "number") amounts.set(key, cell);
  });
  return { of: new Map(pairs), amounts };
}
