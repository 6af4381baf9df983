import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import { DEFAULT_HANDLING, type Handling } from "../../src/sheet/handling";
import { LedgerReader, type LedgerReading } from "../../src/sheet/ledgerReader";
import { recogniseColumns, type Recognition } from "../../src/sheet/recogniseColumns";
import { sampleOf } from "./sampleOf";

/** The reading of a whole rectangle, in chunks, by the columns recognised or given. */
export function readLedger(
  cells: readonly (readonly Cell[])[],
  recognition: Recognition = recogniseColumns(sampleOf(cells)),
  chunk = 20_000,
  handling: Handling = DEFAULT_HANDLING
): LedgerReading {
  const mapping = columnMapping(recognition, handling.leaveOut);
  const reader = new LedgerReader(mapping, { handling });
  for (let from = 0; from < cells.length; from += chunk) {
    const rows = cells
      .slice(from, from + chunk)
      .map((row) => mapping.columns.map((column) => row[column] ?? null));
    reader.add(rows, from + 1);
  }
  return reader.finish();
}
