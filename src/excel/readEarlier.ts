import type { EarlierCells, EarlierSheet } from "../sheet/earlierCells";
import { cancellable } from "./cancellable";
import { recordOf, sheetsWithMarks, type MarkedSheet } from "./marks";
import { readTable, type TableOptions } from "./readTable";
import { reportTables, type ReportTablePlace } from "./reportTables";

export interface EarlierOptions {
  /** Which columns of KAM Clients are asked for, by the headings of all; all, if not given. */
  columnsOfClients?(headings: readonly string[]): readonly number[];
  /** Rows read so far, of all tables. */
  onProgress?(done: number, of: number): void;
  readonly signal?: AbortSignal;
  readonly patience?: number;
}

const KINDS = ["inputs", "winback", "clients"] as const;

/**
 * Reads what an earlier run left in the workbook, found by KAM's marks: the tables of KAM Inputs, KAM Win-back and KAM Clients
 * with what people typed and added, and the record of that run. Sheets of these names that KAM did not make are not read.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function readEarlier({
  columnsOfClients,
  onProgress,
  signal,
  patience,
}: EarlierOptions = {}): Promise<EarlierCells> {
  signal?.throwIfAborted();
  const reading = Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const targets = KINDS.map((kind) => sheets.find(({ mark }) => mark === kind) ?? null);
    const record = targets[2] ? recordOf(targets[2].sheet) : () => null;
    const tables = await reportTables(context, targets);
    const of = tables.reduce((rows, table) => rows + (table?.bodyRows ?? 0), 0);
    let done = 0;
    const onRows = (rows: number) => onProgress?.((done += rows), of);
    const [inputs, winback, clients] = [
      await earlierSheet(targets[0]!, tables[0]!, { onRows, signal }),
      await earlierSheet(targets[1]!, tables[1]!, { onRows, signal }),
      await earlierSheet(targets[2]!, tables[2]!, {
        columns: columnsOfClients?.(tables[2]?.headings ?? []),
        onRows,
        signal,
      }),
    ];
    return { inputs, winback, clients, record: record() };
  });
  return cancellable(reading, signal, patience);
}

async function earlierSheet(
  found: MarkedSheet | null,
  place: ReportTablePlace | null,
  options: TableOptions
): Promise<EarlierSheet | null> {
  if (!found) return null;
  return { name: found.name, table: place && (await readTable(found, place, options)) };
}
