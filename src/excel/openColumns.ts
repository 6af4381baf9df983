import { rectangleOf, type AnyBlock, type ReportSource } from "../sheet/reportSheet";
import { cellOf } from "./cellOf";
import type { MarkedSheet } from "./marks";
import { readTable } from "./readTable";
import type { ReportTablePlace } from "./reportTables";

const KEY = "KAM.columns";

/** The headings of a table as KAM made it: of the columns it filled, and of those it left open for people. */
export interface Columns {
  readonly filled: readonly string[];
  readonly open: readonly string[];
}

/** Notes on a new sheet which columns of its table are for people to fill: later runs cannot tell any more. */
export function noteOpenColumns(
  sheet: Excel.Worksheet,
  report: ReportSource & { readonly columns?: Columns | null }
): void {
  const columns = report.columns ?? columnsOf(report);
  if (columns) sheet.customProperties.add(KEY, JSON.stringify(columns));
}

/** The headings of the columns that KAM filled, as noted; null where nothing is. */
export async function filledColumns(sheet: Excel.Worksheet): Promise<readonly string[] | null> {
  const noted = sheet.customProperties.getItemOrNullObject(KEY).load("value");
  await sheet.context.sync();
  return noted.isNullObject ? null : (parsed(noted.value)?.filled ?? null);
}

/**
 * Whether people added anything to a table since KAM made it: a cell in an open column, or a column of their own. In doubt
 * they did.
 */
export async function holdsTyped(
  found: MarkedSheet,
  place: ReportTablePlace | null
): Promise<boolean> {
  const noted = found.sheet.customProperties.getItemOrNullObject(KEY).load("value");
  await found.sheet.context.sync();
  const columns = noted.isNullObject ? null : parsed(noted.value);
  if (!place || !columns) return true;
  const { filled, open } = columns;
  if (place.headings.some((each) => !filled.includes(each) && !open.includes(each))) return true;
  const asked = placesOf(place, (heading) => open.includes(heading));
  const { formulas } = await readTable(found, place, { columns: asked });
  return formulas.some((row) => asked.some((c) => row[c] !== ""));
}

/** The headings of the columns that people filled: open ones that hold anything, and columns of their own that do. */
export async function typedColumns(
  found: MarkedSheet,
  place: ReportTablePlace | null
): Promise<readonly string[]> {
  const filled = await filledColumns(found.sheet);
  if (!place || !filled) return [];
  const asked = placesOf(place, (heading) => !filled.includes(heading));
  const { formulas } = await readTable(found, place, { columns: asked });
  return asked.filter((c) => formulas.some((row) => row[c] !== "")).map((c) => place.headings[c]!);
}

/** The places of some columns of a table. */
function placesOf(
  { headings }: ReportTablePlace,
  isAsked: (heading: string) => boolean
): readonly number[] {
  return headings.flatMap((heading, c) => (isAsked(heading) ? [c] : []));
}

function parsed(text: string): Columns | null {
  try {
    const { filled, open } = JSON.parse(text) as Partial<Columns>;
    return Array.isArray(filled) && Array.isArray(open) ? { filled, open } : null;
  } catch {
    return null; // not a note of this version: nothing is known
  }
}

/** The columns of a report's table: those that hold anything, and those left open. */
export function columnsOf({ blocks, table }: ReportSource): Columns | null {
  if (!table) return null;
  const filled: string[] = [];
  const open: string[] = [];
  for (let column = table.column; column < table.column + table.columns; column++) {
    const heading = String(cellOf(blocks, table.row, column)?.value ?? "");
    const isOpen = blocks.every((block) => isBlank(block, table.row + 1, column));
    (isOpen ? open : filled).push(heading);
  }
  return { filled, open };
}

/** Whether a block holds nothing in a column of the sheet, from a row on. */
function isBlank(block: AnyBlock, row: number, column: number): boolean {
  const cells = rectangleOf(block);
  const c = column - cells.column;
  if (c < 0 || c >= cells.columns) return true;
  if ("rowsOf" in block) return block.blank[c]!;
  return block.values.every((line, r) => cells.row + r < row || line[c] === "");
}
