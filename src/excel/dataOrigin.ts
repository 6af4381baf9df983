import type { Source } from "./source";

/** Where the data of a report come from, and what tells whether they are still the same. No client is named in it. */
export interface DataOrigin {
  /** When the report was made, a serial with time of day: each run has its own. */
  readonly date: number;
  readonly source: Pick<Source, "id" | "kind" | "name" | "sheet" | "address">;
  /** The columns read, as indexes within the source. */
  readonly columns: readonly number[];
  /** The text of a `DataChecksum` over all cells read. */
  readonly checksum: string;
}

const VERSION = 1;
const CHECKSUM = /^\d+-[0-9a-f]{8}$/;

/** An origin as a text, to be kept beside a report. */
export function originText({ date, source, columns, checksum }: DataOrigin): string {
  const { id, kind, name, sheet, address } = source;
  const known = { id, kind, name, sheet, address };
  return JSON.stringify({ version: VERSION, date, source: known, columns, checksum });
}

/**
 * The origin a text says, each field checked: a workbook comes from anywhere. Null where it says none.
 *
 * @example originIn("{") //=> null
 */
export function originIn(text: unknown): DataOrigin | null {
  const found = parsed(text);
  const source = found?.["source"];
  if (found?.["version"] !== VERSION || !isRecord(source)) return null;
  const { date, columns, checksum } = found;
  const { id, kind, name, sheet, address } = source;
  const isKnown =
    typeof date === "number" &&
    [id, name, sheet, address].every((each) => typeof each === "string") &&
    (kind === "selection" || kind === "table" || kind === "sheet") &&
    areColumns(columns) &&
    typeof checksum === "string" &&
    CHECKSUM.test(checksum);
  return isKnown
    ? ({ date, source: { id, kind, name, sheet, address }, columns, checksum } as DataOrigin)
    : null;
}

function parsed(text: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null; // cut off, or written by another program
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areColumns(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (column, i) =>
        Number.isInteger(column) && column >= 0 && (i === 0 || column > (value[i - 1] as number))
    )
  );
}
