import type { IWorkbookData } from "@univerjs/core";
import { columnLetters, SHEET_ROWS } from "../host/address";
import { csvTable } from "./csvTable";
import { csvWorkbook } from "./csvWorkbook";
import { UnreadableFile } from "./unreadableFile";
import { xlsxWorkbook } from "./xlsxWorkbook";

/** A file as a workbook, and what the user should know of how it was read. */
export interface OpenedFile {
  readonly workbook: IWorkbookData;
  /** What the file has and the workbook has not, in words: "2 charts". */
  readonly leftOut: readonly string[];
  /** Names of columns kept as text because their dates can be read in two ways. */
  readonly ambiguousDates: readonly string[];
  /** The rows of the file, where they are more than a sheet holds; else null. */
  readonly tooManyRows: number | null;
}

/**
 * Opens a file by what it contains, whatever its name says: .xlsx, delimited text, or either of them compressed by gzip.
 *
 * @throws UnreadableFile if it is something else, protected, damaged or empty
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length === 0) throw new UnreadableFile("empty", name);
  if (startsWith(bytes, 0x1f, 0x8b))
    return openFile(name.replace(/\.gz$/i, ""), await gunzip(name, bytes));
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const { workbook, leftOut } = await xlsxWorkbook(name, bytes);
    return { workbook, leftOut, ambiguousDates: [], tooManyRows: null };
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // Old workbooks and encrypted new ones share this container.
    throw new UnreadableFile(/\.xlsx$/i.test(name) ? "encrypted" : "oldWorkbook", name);
  }
  return openText(name, bytes);
}

function openText(name: string, bytes: Uint8Array): OpenedFile {
  const table = csvTable(bytes);
  if (table.rows.length === 0) throw new UnreadableFile("empty", name);
  if (isBinary(table.rows)) throw new UnreadableFile("wrongType", name);
  const headings = table.rows[0]!;
  return {
    workbook: csvWorkbook(table, name),
    leftOut: [],
    ambiguousDates: table.ambiguousDates.map(
      (column) => headings[column] || `column ${columnLetters(column)}`
    ),
    tooManyRows: table.rows.length > SHEET_ROWS ? table.rows.length : null,
  };
}

/** Text has no control characters but those that part lines and cells. */
function isBinary(rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, 20).flat().join("").slice(0, 4000);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001b\ufffd]/g)?.length ?? 0;
  return controls > sample.length / 100;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

async function gunzip(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const unpacked = new Blob([bytes as BlobPart])
      .stream()
      .pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (cause) {
    throw new UnreadableFile("damaged", name, cause);
  }
}
