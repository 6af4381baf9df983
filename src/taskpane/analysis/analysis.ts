import { appraising, type Portfolio } from "../../core/portfolio";
import { finished } from "../../core/finished";
import {
  segmenting,
  type Segmentation,
  type SegmentationParameters,
} from "../../core/segmentation";
import { why } from "../../core/why";
import type { Words } from "../../locales/words";
import type { ColumnMapping } from "../../sheet/columnMapping";
import type { EarlierCells } from "../../sheet/earlierCells";
import { earlierWhole, type EarlierPiece } from "../../sheet/earlierPieces";
import { findingTexts, understanding, type EarlierReport } from "../../sheet/earlierReport";
import type { ReadingOptions } from "../../sheet/ledgerReader";
import type { PackedRows } from "../../sheet/packedRows";
import { parametersText } from "../../sheet/parametersText";
import type { Block, ReportSheet } from "../../sheet/reportSheet";
import { layingOut } from "../../sheet/reportSheets";
import type { RowFacts } from "../../sheet/rowFacts";
import type { Run } from "../../sheet/run";
import { bodySteps } from "../../sheet/tableBody";
import { clientHistory } from "../result/clientHistory";
import { clientsIn, type ClientFilter } from "../result/clientFilter";
import { foundClients } from "../result/clientSearch";
import type { ClientFacts, ClientPage, PortfolioFacts, PreviewFacts, ReadingFacts } from "./facts";
import { PackedReader, type PackedReading } from "./packedReader";
import { portfolioFacts, previewFacts, readingFacts } from "./portfolioFacts";
import { sheetOutline, type SheetOutline } from "./sheetOutline";
import { counter, type Steps } from "./steps";

/** What a run is to find. */
export interface RunRequest {
  readonly run: Run;
  /** The days of silence after which a client is lost; null: three of its usual intervals. */
  readonly lostDays: number | null;
}

/** What a run found, and the sheets to write; their rows are asked for as they are written. */
export interface RunFacts {
  readonly portfolio: PortfolioFacts;
  readonly sheets: readonly SheetOutline[];
}

/**
 * Those of a segmentation that is there, of an earlier report, of a portfolio and of four sheets, as they are told; large
 * tables take more.
 */
const RUN_STEPS = 24;
/** Those of a segmentation that no preview has made. */
const SEGMENTING_STEPS = 5;
/** Of a KAM Inputs that is there. */
const AMENDING_STEPS = 2;

/**
 * A ledger from its cells to its report: everything that takes long and needs neither Excel nor the page. What is as large as
 * the ledger or its clients stays in here; answers are small, or parts of it.
 *
 * @example
 * const analysis = new Analysis(en.report);
 * analysis.begin(mapping, {});
 * analysis.add(packRows([["Client", "Date", "Amount"], ["Acme", 45292, 5]]), 1, NO_FACTS);
 * (await takeSteps(analysis.finish())).total //=> 5
 */
export class Analysis {
  #reader: PackedReader | null = null;
  #read: PackedReading | null = null;
  #segmented: { readonly by: string; readonly segmentation: Segmentation } | null = null;
  #earlier: EarlierCells | null = null;
  #pieces: EarlierPiece[] = [];
  #found: Portfolio | null = null;
  #parameters: SegmentationParameters | null = null;
  #sheets: readonly ReportSheet[] = [];
  #listed: { readonly key: string; readonly clients: Portfolio["clients"] } | null = null;

  constructor(private readonly words: Words["report"]) {}

  /** Answers, as no thread does that has ended. */
  isThere(): boolean {
    return true;
  }

  /** Rows of these columns will follow. Those that were read before stay until these are complete, and no result does. */
  begin(mapping: ColumnMapping, options: ReadingOptions): void {
    this.#reader = new PackedReader(mapping, options, this.#read);
    if (!this.#reader.isComparing) this.#segmented = null;
    this.#found = null;
    this.#listed = null;
    this.written();
  }

  /** Takes the next rows: see `LedgerReader.add`. */
  add(rows: PackedRows, firstRow: number, facts: RowFacts): void {
    this.#reader!.add(rows, firstRow, facts);
  }

  /** There are no more rows. */
  *finish(): Steps<ReadingFacts> {
    const read = yield* this.#reader!.finishing();
    this.#reader = null;
    if (read.reading !== this.#read?.reading) this.#segmented = null;
    this.#read = read;
    return readingFacts(read.reading);
  }

  /** What a run would find with these parameters. */
  preview(parameters: SegmentationParameters): PreviewFacts {
    return previewFacts(finished(this.#segmenting(parameters)), parameters);
  }

  /** The one that the preview has shown already, if nothing has changed since. */
  *#segmenting(parameters: SegmentationParameters): Generator<unknown, Segmentation> {
    const shown = this.#segmentedBy(parameters);
    if (shown) return shown;
    this.#segmented = null;
    const segmentation = yield* segmenting(this.#read!.reading.ledger, parameters);
    this.#segmented = { by: JSON.stringify(parameters), segmentation };
    return segmentation;
  }

  #segmentedBy(parameters: SegmentationParameters): Segmentation | null {
    const { by, segmentation } = this.#segmented ?? {};
    return by === JSON.stringify(parameters) ? segmentation! : null;
  }

  /** What an earlier run left in the workbook: at first without the rows of its tables. */
  earlier(heads: EarlierCells): void {
    this.#earlier = heads;
    this.#pieces = [];
  }

  /** Takes the next rows of the tables of the earlier run. */
  earlierRows(piece: EarlierPiece): void {
    this.#pieces.push(piece);
  }

  /** Does the whole analysis and lays its report out. */
  *run({ run, lostDays }: RunRequest): Steps<RunFacts> {
    const { words } = this;
    const { reading } = this.#read!;
    const { ledger } = reading;
    const ofTable = bodySteps(ledger.clients.length);
    const ofInputs = this.#earlier!.inputs?.table ? AMENDING_STEPS : ofTable;
    const ofSegmentation = this.#segmentedBy(run.parameters) ? 0 : SEGMENTING_STEPS;
    const ofSheets = ofTable + ofInputs + (run.live ? 1 : 0);
    const steps = RUN_STEPS + ofSegmentation + ofSheets;
    const counted = counter(steps);
    const segmentation = yield* counted(this.#segmenting(run.parameters));
    const now = { parameters: parametersText(run, segmentation), clients: ledger.clients };
    const earlier = yield* counted(this.#understanding(now));
    const options = {
      inputs: earlier.inputs,
      causes: earlier.causes,
      earlier: earlier.segments,
      ...(lostDays !== null && { lostDays }),
    };
    const found = yield* counted(appraising(ledger, segmentation, options));
    this.#sheets = yield* counted(layingOut(found, reading, run, earlier, words));
    this.#found = found;
    this.#parameters = run.parameters;
    this.#listed = null;
    return {
      portfolio: portfolioFacts(found, earlier.changed, findingTexts(earlier.findings, words)),
      sheets: this.#sheets.map(sheetOutline),
    };
  }

  /** What the earlier run left is needed until this is done, and no longer: it may take as much room as all of the new. */
  *#understanding(now: Parameters<typeof understanding>[1]): Generator<unknown, EarlierReport> {
    const whole = earlierWhole(this.#earlier!, this.#pieces);
    this.#pieces = [];
    yield;
    return yield* understanding(whole, now, this.words);
  }

  /** Rows of a block of a sheet of the report. */
  rows(sheet: number, block: number, first: number, count: number): Block["values"] {
    return this.#sheets[sheet]!.blocks[block]!.values.slice(first, first + count);
  }

  /** The report is written: its rows are not asked for any more. */
  written(): void {
    this.#sheets = [];
    this.#earlier = null;
    this.#pieces = [];
  }

  /** Clients of a list, from its place `first` on. */
  page(filter: ClientFilter, query: string, first: number, count: number): ClientPage {
    const listed = clientsIn(this.#found!, filter);
    const key = JSON.stringify([filter, query]);
    if (this.#listed?.key !== key) this.#listed = { key, clients: foundClients(listed, query) };
    const { clients } = this.#listed;
    return {
      first,
      clients: clients.slice(first, first + count),
      found: clients.length,
      of: listed.length,
    };
  }

  /** Everything about a client, known by its index in the ledger; null where there is none. */
  client(index: number): ClientFacts | null {
    const { clients, segmentation } = this.#found!;
    const place = clients.findIndex(({ client }) => client === index);
    const client = clients[place];
    if (!client) return null;
    const values = clients.map(({ value }) => value);
    const period = segmentation.xyz?.choice.period ?? null;
    return {
      client,
      place,
      reason: why(values, this.#parameters!)[place] ?? null,
      history: clientHistory(this.#read!.reading.ledger, index, period),
    };
  }
}
