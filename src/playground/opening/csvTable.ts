import { decodeText } from "./decodeText";
import { delimitedRows } from "./delimitedRows";
import { columnEvidence, TEXT, type ColumnEvidence, type ColumnReading } from "./readColumn";

/** A text file as a table: its records and how to read each column of them. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly ColumnReading[];
  readonly encoding: string;
  readonly delimiter: string;
  /** Columns (0-based) kept as text because 03/04/2024 may be March or April there. */
  readonly ambiguousDates: readonly number[];
}

/**
 * A delimited text file, its encoding, delimiter, decimal mark and dates found out from the file itself. The first row
 * may be headings: it takes no part in deciding what a column holds.
 *
 * @example csvTable(new TextEncoder().encode("name;amount\nAcme;1,5")).columns[1]?.read("1,5") //=> 1.5
 */
export function csvTable(bytes: Uint8Array): CsvTable {
  const { text, encoding } = decodeText(bytes);
  const { rows, delimiter } = delimitedRows(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const evidence = Array.from({ length: width }, (_, column) =>
    columnEvidence(distinctCells(rows, column))
  );
  const decimal = prevailingDecimal(evidence, delimiter);
  return {
    rows,
    encoding,
    delimiter,
    columns: evidence.map((found) => settled(found, decimal)),
    ambiguousDates: evidence.flatMap(({ kind }, column) =>
      kind === "ambiguousDates" ? [column] : []
    ),
  };
}

function distinctCells(rows: readonly (readonly string[])[], column: number): Map<string, number> {
  const cells = new Map<string, number>();
  for (let row = rows.length > 1 ? 1 : 0; row < rows.length; row++) {
    const text = rows[row]![column] ?? "";
    cells.set(text, (cells.get(text) ?? 0) + 1);
  }
  return cells;
}

/** The decimal mark of the columns that leave no choice; without any, a comma only where it does not separate cells. */
function prevailingDecimal(evidence: readonly ColumnEvidence[], delimiter: string): "." | "," {
  const certain = evidence.flatMap((found) =>
    found.kind === "number" && found.styles.length === 1 ? found.styles : []
  );
  const commas = certain.filter((decimal) => decimal === ",").length;
  if (commas * 2 !== certain.length) return commas * 2 > certain.length ? "," : ".";
  return delimiter === ";" ? "," : ".";
}

function settled(found: ColumnEvidence, decimal: "." | ","): ColumnReading {
  if (found.kind === "decided") return found.reading;
  if (found.kind === "ambiguousDates") return TEXT;
  return found.settle(decimal);
}
