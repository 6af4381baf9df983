import type { LedgerClient } from "../core/ledger";
import { clientFinder, type ClientFinder } from "./clientFinder";
import type { EarlierTable } from "./earlierCells";
import { earlierColumns, type Heading } from "./earlierColumns";

/** The headings of a table's columns by their ids, in the order KAM writes them; two of them name the client. */
export type KnownHeadings = Readonly<Record<string, Heading>> & {
  readonly code: string;
  readonly client: string;
};

/**
 * The clients that the rows of an earlier table are about, a key for each row; "" where a row names none. Null where the
 * table has neither a column for codes nor one for names.
 *
 * @example rowKeys(table, clientFinder(clients), words.report.headings) //=> ["'acme", "'best", ""]
 */
export function rowKeys(
  table: EarlierTable,
  find: ClientFinder,
  known: KnownHeadings
): readonly string[] | null {
  const places = earlierColumns(table.headings, known);
  const [codes, names] = [places.get("code"), places.get("client")];
  if (codes === undefined && names === undefined) return null;
  return table.values.map((row) =>
    find(
      codes === undefined ? "" : (row[codes] ?? ""),
      names === undefined ? "" : (row[names] ?? "")
    )
  );
}

/** The first row about each client of an earlier table, by the client's key; empty where it names none. */
export function earlierRows(
  table: EarlierTable,
  clients: readonly LedgerClient[],
  known: KnownHeadings
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  rowKeys(table, clientFinder(clients), known)?.forEach((key, row) => {
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}
