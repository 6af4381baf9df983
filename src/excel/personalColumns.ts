import { personalKind } from "../sheet/personalKind";
import type { MarkedSheet } from "./marks";
import { typedColumns } from "./openColumns";
import { reportTables } from "./reportTables";

/** Columns of a sheet that tell of persons, by their headings. */
export interface PersonalColumns {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** Whether these are columns of a sheet of KAM's that people filled. */
  readonly typed: boolean;
}

/** Rows of a sheet in which its headings may stand, and as many columns as are looked at. */
const HEADING_ROWS = 10;
const MOST_COLUMNS = 300;

/**
 * The columns of all sheets, hidden ones too, that are headed like data about persons, in tables and in the first rows of the
 * used cells; and the columns of KAM Inputs and KAM Win-back into which people typed, but for the `impersonal` ones.
 */
export async function personalColumns(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  impersonal: ReadonlySet<string>
): Promise<readonly PersonalColumns[]> {
  const headings = await headingsOf(context, sheets);
  const filled = await filledColumns(context, sheets);
  return sheets.flatMap(({ name, mark }, i): PersonalColumns[] => {
    if (mark === "staging" || mark === "examples") return [];
    const typed = filled.get(name) ?? [];
    // A column for people to fill counts once they have filled it.
    const isForPeople = mark === "inputs" || mark === "winback";
    const personal = isForPeople ? [] : headings[i]!.filter((each) => personalKind(each) !== null);
    return [
      { sheet: name, headings: personal, typed: false },
      { sheet: name, headings: typed.filter((heading) => !impersonal.has(heading)), typed: true },
    ].filter((each) => each.headings.length > 0);
  });
}

/** The texts of each sheet that may be headings, each once: on a sheet of KAM's only those of its tables. */
async function headingsOf(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<readonly (readonly string[])[]> {
  const tables = context.workbook.tables.load("items/showHeaders");
  const used = sheets.map(({ sheet }) =>
    sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount")
  );
  await context.sync();
  const headed = tables.items.filter(({ showHeaders }) => showHeaders);
  const heads = headed.map((table) => ({
    sheet: table.worksheet.load("id"),
    range: table.getHeaderRowRange().load("values"),
  }));
  const firstRows = sheets.map(({ sheet, mark }, i) => {
    const { rowIndex, columnIndex, rowCount, columnCount, isNullObject } = used[i]!;
    if (isNullObject || mark !== null) return null;
    const [rows, columns] = [Math.min(rowCount, HEADING_ROWS), Math.min(columnCount, MOST_COLUMNS)];
    return sheet.getRangeByIndexes(rowIndex, columnIndex, rows, columns).load("values");
  });
  await context.sync();
  return sheets.map(({ id }, i) => {
    const ofTables = heads.filter((head) => head.sheet.id === id).map(({ range }) => range.values);
    const cells = [...ofTables, firstRows[i]?.values ?? []].flat(2) as unknown[];
    const texts = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "");
    return [...new Set(texts as string[])];
  });
}

/** Per sheet that people fill: the headings of the columns in which they typed anything. */
async function filledColumns(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const forPeople = sheets.filter(({ mark }) => mark === "inputs" || mark === "winback");
  const tables = await reportTables(context, forPeople);
  const filled = new Map<string, readonly string[]>();
  for (const [i, each] of forPeople.entries())
    filled.set(each.name, await typedColumns(each, tables[i]!));
  return filled;
}
