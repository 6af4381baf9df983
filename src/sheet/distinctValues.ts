import { clientKey } from "../core/clientKey";
import { isBlank, type Cell } from "./cell";
import { valueText } from "./valueKey";

/** A value of a column in its first spelling, "" for blank cells, and the number of its rows. */
export interface DistinctValue {
  readonly text: string;
  readonly rows: number;
}

/** More values than anybody would choose from. */
const MOST_VALUES = 5_000;

/**
 * The different values of a column, as they come.
 *
 * @example
 * const values = new DistinctValues();
 * ["Goods", "Freight", "goods"].forEach((cell) => values.add(cell));
 * values.list() //=> [{ text: "Goods", rows: 2 }, { text: "Freight", rows: 1 }]
 */
export class DistinctValues {
  private readonly byKey = new Map<string, { text: string; rows: number }>();
  /** Spares most cells the folding of their text. */
  private readonly byCell = new Map<Cell, { text: string; rows: number }>();
  private overflown = false;

  add(cell: Cell): void {
    const known = this.byCell.get(cell) ?? this.entryOf(cell);
    if (known) known.rows++;
  }

  /** The most frequent first, equal ones in order of appearance; null where there are too many to choose from. */
  list(): readonly DistinctValue[] | null {
    if (this.overflown) return null;
    return [...this.byKey.values()].sort((a, b) => b.rows - a.rows);
  }

  private entryOf(cell: Cell): { text: string; rows: number } | null {
    if (this.overflown) return null;
    const text = isBlank(cell) ? "" : valueText(cell);
    const key = clientKey(text);
    let entry = this.byKey.get(key);
    if (!entry) {
      entry = { text: text.trim(), rows: 0 };
      this.byKey.set(key, entry);
      this.overflown = this.byKey.size > MOST_VALUES;
    }
    if (this.byCell.size < MOST_VALUES) this.byCell.set(cell, entry);
    return entry;
  }
}
