import type { ColumnMapping } from "../../sheet/columnMapping";
import { DataChecksum } from "../../sheet/dataChecksum";
import { LedgerReader, type LedgerReading, type ReadingOptions } from "../../sheet/ledgerReader";
import { unpackRows, type PackedRows } from "../../sheet/packedRows";
import type { RowFacts } from "../../sheet/rowFacts";
import { RowFactsChecksum } from "../../sheet/rowFactsChecksum";
import { counter, type Steps } from "./steps";

/** What was read, and how. */
export interface PackedReading {
  readonly reading: LedgerReading;
  readonly how: string;
}

interface Piece {
  readonly rows: PackedRows;
  readonly firstRow: number;
  readonly facts: RowFacts;
}

/** More rows are read anew at once: to keep them until they are known takes more memory than it saves time. */
export const MOST_COMPARED = 250_000;

/** Of a reading that is brought to its end. */
const FINISHING_STEPS = 7;

/**
 * Reads a ledger out of packed rows. Where one was read before, and in the same way, the rows are at first only kept and
 * compared with it by a checksum: a run reads everything once more, and most often nothing has changed since the preview.
 *
 * @example
 * const reader = new PackedReader(mapping, {}, before);
 * reader.add(packRows([["Client", "Date", "Amount"], ["Acme", 45292, 5]]), 1, { hidden: null, formats: null });
 * finished(reader.finishing()).reading === before.reading // where `before` was made of these rows
 */
export class PackedReader {
  readonly #how: string;
  readonly #before: LedgerReading | null;
  readonly #reader: LedgerReader;
  readonly #pieces: Piece[] = [];
  readonly #cells = new DataChecksum();
  readonly #facts = new RowFactsChecksum();

  constructor(mapping: ColumnMapping, options: ReadingOptions, before: PackedReading | null) {
    this.#how = JSON.stringify([mapping, options]);
    const isComparable = before?.how === this.#how && before.reading.rows <= MOST_COMPARED;
    this.#before = isComparable ? before.reading : null;
    this.#reader = new LedgerReader(mapping, options);
  }

  /** Whether the rows may turn out to be those of before. */
  get isComparing(): boolean {
    return this.#before !== null;
  }

  /** Takes the next rows: see `LedgerReader.add`. */
  add(packed: PackedRows, firstRow: number, facts: RowFacts): void {
    const rows = unpackRows(packed);
    if (!this.#before) return this.#reader.add(rows, firstRow, facts);
    this.#pieces.push({ rows: packed, firstRow, facts });
    this.#cells.add(rows);
    this.#facts.add(firstRow, rows.length, facts);
  }

  /** There are no more rows: what they are, which is the very reading of before where nothing has changed. */
  *finishing(): Steps<PackedReading> {
    const counted = counter(this.#pieces.length + FINISHING_STEPS);
    const reading = this.#isAsBefore() ? this.#before! : yield* counted(this.#read());
    return { reading, how: this.#how };
  }

  #isAsBefore(): boolean {
    const { checksum, factsChecksum } = this.#before ?? {};
    return checksum === this.#cells.text && factsChecksum === this.#facts.text;
  }

  *#read(): Generator<unknown, LedgerReading> {
    for (let piece = this.#pieces.shift(); piece; piece = this.#pieces.shift()) {
      this.#reader.add(unpackRows(piece.rows), piece.firstRow, piece.facts);
      yield;
    }
    return yield* this.#reader.finishing();
  }
}
