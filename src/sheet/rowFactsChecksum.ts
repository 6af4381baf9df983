import { DataChecksum } from "./dataChecksum";
import type { RowFacts } from "./rowFacts";

/**
 * Tells, as `DataChecksum` does of cells, whether rows stand where they stood and the sheet says the same of them. In which
 * chunks they come does not matter.
 *
 * @example const sum = new RowFactsChecksum(); sum.add(2, 1, { hidden: [true], formats: null }); sum.text //=> "2-12544bb5"
 */
export class RowFactsChecksum {
  private readonly checksum = new DataChecksum();
  private isFirst = true;
  private format: string | null = null;

  /** Takes the next rows; `firstRow` is the sheet's number (from 1) of the first of them. */
  add(firstRow: number, rows: number, { hidden, formats }: RowFacts): void {
    if (this.isFirst) this.checksum.add([[firstRow]]);
    this.isFirst = false;
    if (!hidden && !formats && this.format === null) return;
    for (let i = 0; i < rows; i++) {
      if (hidden?.[i]) this.checksum.add([[firstRow + i, true]]);
      const format = formats?.[i] ?? null;
      if (format !== this.format) this.checksum.add([[firstRow + i, format]]);
      this.format = format;
    }
  }

  get text(): string {
    return this.checksum.text;
  }
}
