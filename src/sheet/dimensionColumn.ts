import type { Dimension } from "../core/ledger";
import { clientKey } from "../core/clientKey";
import { isError, type Cell } from "./cell";
import { GrowingColumn } from "./growingColumn";
import { valueText } from "./valueKey";

/** What the rows of a ledger say about one dimension: each label once, in its first spelling; an error says nothing. */
export class DimensionColumn {
  private readonly labels = [""];
  private readonly numbers = new Map<string, number>([["", 0]]);
  /** Spares most cells the folding of their text. */
  private readonly known = new Map<Cell, number>();
  private readonly values = new GrowingColumn();

  push(cell: Cell): void {
    let number = this.known.get(cell);
    if (number === undefined) {
      number = this.numberOf(cell);
      this.known.set(cell, number);
    }
    this.values.push(number);
  }

  /** The dimension of the rows kept; all of them where `kept` is null. */
  dimension(kept: Uint32Array | null): Dimension {
    return { labels: this.labels, value: Uint32Array.from(this.values.of(kept)) };
  }

  private numberOf(cell: Cell): number {
    if (isError(cell)) return 0;
    const text = valueText(cell).trim();
    const key = clientKey(text);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.labels.push(text) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
