import { DIMENSION_ROLES, type Dimensions, type Ledger, type LedgerClient } from "../core/ledger";
import { finished } from "../core/finished";
import { NetSum } from "../core/netSum";
import { isBlank, type Cell } from "./cell";
import { ClientDictionary, type ClientFindings } from "./clientDictionary";
import type { ColumnMapping } from "./columnMapping";
import { DataChecksum } from "./dataChecksum";
import { keptDays, type DateDoubts } from "./dateDoubts";
import { DimensionColumn } from "./dimensionColumn";
import type { Doubts } from "./doubts";
import { Exclusions, type Exclusion } from "./exclusions";
import { GrowingColumn } from "./growingColumn";
import { DEFAULT_HANDLING, type Handling } from "./handling";
import type { RowFacts } from "./rowFacts";
import { RowFactsChecksum } from "./rowFactsChecksum";
import { RowJudge } from "./rowJudge";
import { cellAt, placesOf, readRow, type Part, type Places } from "./rowReading";

export type { Finding } from "./clientDictionary";
export type { Example, Exclusion, ExclusionReason } from "./exclusions";

export interface LedgerReading extends ClientFindings {
  readonly ledger: Ledger;
  /** Of all cells read, headings too: tells later whether they are still the same. */
  readonly checksum: string;
  /** Of where the rows stand and of what the sheet says of them beside their cells. */
  readonly factsChecksum: string;
  /** Rows that are not wholly blank, without headings: `included` + the counts of `excluded`. */
  readonly rows: number;
  readonly included: number;
  readonly excluded: readonly Exclusion[];
  /** What about the rows a person should decide. */
  readonly doubts: Doubts;
  /** The sum of the amounts of the included rows. */
  readonly total: number;
  readonly totalProfit: number | null;
  /** Included rows whose profit, cost or margin is not a number: their profit counts as 0. */
  readonly withoutProfit: number;
  readonly firstDate: number | null;
  readonly lastDate: number | null;
  /** Included rows with a negative amount, and their sum; of a history, cells. */
  readonly negative: { readonly count: number; readonly total: number };
}

const NO_FACTS: RowFacts = { hidden: null, formats: null };

export interface ReadingOptions {
  readonly handling?: Handling;
  /** The user's day, a serial; without it no date is too late. */
  readonly today?: number;
}

/**
 * Reads a ledger, a history or totals out of cells, chunk by chunk, into columns of numbers.
 *
 * A row without client, date or number is excluded, counted and listed. A row in which every cell read is blank is not a
 * row. In a history a blank cell is 0, and a row with a text or an error among its periods is excluded as a whole. Rows that
 * give cause to ask are excluded or not as `handling` says, and told either way.
 *
 * @example
 * const reader = new LedgerReader(mapping);
 * reader.add([["Client", "Date", "Amount"], ["Acme", 45292, 5]], 1);
 * reader.finish().total //=> 5
 */
export class LedgerReader {
  private readonly places: Places;
  private readonly handling: Handling;
  private readonly today: number | null;
  private readonly hasProfit: boolean;
  private headingsLeft: number;

  private readonly clients = new ClientDictionary();
  private readonly exclusions = new Exclusions();
  private readonly judge: RowJudge;
  private readonly checksum = new DataChecksum();
  private readonly factsChecksum = new RowFactsChecksum();
  private readonly row = new GrowingColumn();
  private readonly client = new GrowingColumn();
  private readonly time = new GrowingColumn();
  private readonly amount = new GrowingColumn();
  /** NaN where it is not known. */
  private readonly profit = new GrowingColumn();
  private readonly dimensions: readonly {
    readonly role: (typeof DIMENSION_ROLES)[number];
    readonly column: DimensionColumn;
  }[];

  private rows = 0;
  private included = 0;

  constructor(
    private readonly mapping: ColumnMapping,
    { handling = DEFAULT_HANDLING, today }: ReadingOptions = {}
  ) {
    const places = placesOf(mapping);
    this.places = places;
    this.handling = handling;
    this.today = today ?? null;
    this.hasProfit = places.profit >= 0 || places.cost >= 0 || places.margin >= 0;
    this.headingsLeft = mapping.headingRows;
    this.judge = new RowJudge(mapping, handling);
    this.dimensions = DIMENSION_ROLES.filter((role) => places[role] >= 0).map((role) => ({
      role,
      column: new DimensionColumn(),
    }));
  }

  /**
   * Takes the next rows, from the first row of the source on: the cells of `mapping.columns`, in that order. `firstRow` is
   * the sheet's number (from 1) of the first of them, `facts` what the sheet says about them beside their cells.
   */
  add(rows: readonly (readonly Cell[])[], firstRow: number, facts = NO_FACTS): void {
    this.checksum.add(rows);
    this.factsChecksum.add(firstRow, rows.length, facts);
    const headings = Math.min(this.headingsLeft, rows.length);
    this.headingsLeft -= headings;
    for (let i = headings; i < rows.length; i++) {
      const row = rows[i]!;
      if (row.every(isBlank)) continue;
      this.take(row, firstRow + i, facts.hidden?.[i] === true, facts.formats?.[i] ?? null);
    }
  }

  finish(): LedgerReading {
    return finished(this.finishing());
  }

  /** As `finish`, in steps that others may go between; each tells how many there are. */
  *finishing(): Generator<{ readonly done: number; readonly of: number }, LedgerReading> {
    const of = 6;
    const { shape } = this.mapping;
    const dates =
      shape === "ledger"
        ? keptDays(this.time.values, this.row.values, this.handling, this.today)
        : null;
    dates?.excluded.forEach(({ reason, row, text }) => this.exclusions.add(reason, row, text));
    const included = this.included - (dates?.excluded.length ?? 0);
    const isDated = shape === "ledger" && included > 0;
    const { ledger, known, clientNumbers } = this.ledger(dates?.kept ?? null);
    const times = ledger.date ?? [];
    yield { done: 1, of };
    const sums = sumsOf(ledger.amount, known);
    yield { done: 2, of };
    const findings = this.clients.findings(clientNumbers);
    let found = findings.next();
    for (let done = 3; !found.done; done++, found = findings.next()) yield { done, of };
    return {
      ledger,
      checksum: this.checksum.text,
      factsChecksum: this.factsChecksum.text,
      rows: this.rows,
      included,
      excluded: this.exclusions.list(),
      doubts: this.doubts(dates?.doubts ?? null),
      ...sums,
      firstDate: isDated ? extreme(times, Math.min, Infinity) : null,
      lastDate: isDated ? extreme(times, Math.max, -Infinity) : null,
      ...found.value,
    };
  }

  private doubts(dates: DateDoubts | null): Doubts {
    return {
      ...this.judge.doubts(),
      afterToday: dates?.afterToday ?? null,
      farDates: dates?.farDates ?? null,
      dates1904: this.mapping.shape === "ledger" && this.mapping.dates1904 === true,
    };
  }

  /** The ledger of the parts kept (all for null), its profits as known, and the numbers of its clients as they came. */
  private ledger(kept: Uint32Array | null) {
    const { shape, headings, periods } = this.mapping;
    const time = this.time.of(kept);
    const labels = periods.map((column) => headings[column] ?? "");
    const { client, clients, clientNumbers } = this.clientsOf(
      Uint32Array.from(this.client.of(kept))
    );
    const known = this.hasProfit ? this.profit.of(kept) : null;
    const dimensions = Object.fromEntries(
      this.dimensions.map(({ role, column }) => [role, column.dimension(kept)])
    ) as Dimensions;
    const ledger: Ledger = {
      clients,
      client,
      date: shape === "ledger" ? time : null,
      amount: this.amount.of(kept),
      profit: known && known.map((profit) => (Number.isNaN(profit) ? 0 : profit)),
      history: shape === "history" ? { labels, period: Uint32Array.from(time) } : null,
      ...(this.dimensions.length > 0 && { dimensions }),
    };
    return { ledger, known, clientNumbers };
  }

  /** The clients that have rows, numbered anew where some have none. */
  private clientsOf(client: Uint32Array): {
    readonly client: Uint32Array;
    readonly clients: readonly LedgerClient[];
    readonly clientNumbers: readonly number[];
  } {
    const { clients } = this.clients;
    const isUsed = new Uint8Array(clients.length);
    for (const number of client) isUsed[number] = 1;
    const clientNumbers = [...isUsed.keys()].filter((number) => isUsed[number] === 1);
    if (clientNumbers.length === clients.length) return { client, clients, clientNumbers };
    const renumbered = new Uint32Array(clients.length);
    clientNumbers.forEach((number, i) => (renumbered[number] = i));
    return {
      client: client.map((number) => renumbered[number]!),
      clients: clientNumbers.map((number) => clients[number]!),
      clientNumbers,
    };
  }

  private take(row: readonly Cell[], place: number, hidden: boolean, format: string | null): void {
    this.rows++;
    const unwanted = this.judge.beforeReading(row, place, hidden);
    if (unwanted) return this.exclusions.add(unwanted.reason, place, unwanted.cell);
    const reading = readRow(row, this.places);
    const code = cellAt(row, this.places.code);
    const name = cellAt(row, this.places.name);
    if ("refused" in reading) {
      const refusal = { reason: reading.refused, cell: reading.cell };
      const { reason, cell } = this.judge.afterRefusal(refusal, place, [name, code]);
      return this.exclusions.add(reason, place, cell);
    }
    const doubtful = this.judge.afterReading(row, place, [name, code], reading.total, format);
    if (doubtful) return this.exclusions.add(doubtful.reason, place, doubtful.cell);

    this.included++;
    const client = this.clients.numberOf(code, name, place)!; // a row without client was refused
    for (const part of reading.parts) this.push(place, client, part);
    if (reading.parts.length === 1)
      for (const { role, column } of this.dimensions) column.push(cellAt(row, this.places[role]));
  }

  private push(row: number, client: number, { time, amount, profit }: Part): void {
    this.row.push(row);
    this.client.push(client);
    this.time.push(time);
    this.amount.push(amount);
    if (this.hasProfit) this.profit.push(profit ?? NaN);
  }
}

/** What the parts add up to; `profits` hold NaN where a profit is not known, and are null where none is. */
function sumsOf(amounts: Float64Array, profits: Float64Array | null) {
  const total = new NetSum();
  const negative = new NetSum();
  const totalProfit = new NetSum();
  let negatives = 0;
  let withoutProfit = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    total.add(amount);
    if (amount < 0) {
      negatives++;
      negative.add(amount);
    }
    const profit = profits?.[i] ?? 0;
    if (Number.isNaN(profit)) withoutProfit++;
    else totalProfit.add(profit);
  }
  return {
    total: total.value,
    totalProfit: profits ? totalProfit.value : null,
    withoutProfit,
    negative: { count: negatives, total: negative.value },
  };
}

function extreme(
  values: ArrayLike<number>,
  choose: (a: number, b: number) => number,
  start: number
): number {
  let best = start;
  for (let i = 0; i < values.length; i++) best = choose(best, values[i]!);
  return best;
}
