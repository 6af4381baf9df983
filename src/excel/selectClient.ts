import { ExcelProblem } from "./excelProblem";
import { sheetsWithMarks } from "./marks";
import { inChunks, ValuesMissing } from "./payload";
import { reportTables, type ReportTablePlace } from "./reportTables";

const CHUNK_ROWS = 40_000;

/** A client as a row of KAM Clients shows it: the texts or numbers of two of its columns. */
export interface ShownClient {
  /** Its place in the report, from 0: where its row is unless the table was sorted. */
  readonly place: number;
  readonly code: string | number | null;
  readonly name: string | number | null;
}

/**
 * Shows KAM Clients and selects the row of a client: the one at its place, or wherever sorting has put it. A filter that
 * hides the row is cleared.
 *
 * @param headings - of the columns of the code and of the name
 * @throws ExcelProblem "sourceGone" where the sheet, the table or the client is not there any more
 */
export async function selectClient(
  client: ShownClient,
  headings: { readonly code: string; readonly client: string }
): Promise<void> {
  await Excel.run(async (context) => {
    const found = (await sheetsWithMarks(context)).find(({ mark }) => mark === "clients");
    const [table] = await reportTables(context, [found ?? null]);
    if (!found || !table) throw new ExcelProblem("sourceGone");
    const row = await rowOf(client, headings, found.sheet, table);
    if (row === null) throw new ExcelProblem("sourceGone");

    const { sheet } = found;
    const range = sheet
      .getRangeByIndexes(table.row + 1 + row, table.column, 1, table.headings.length)
      .load("rowHidden");
    await context.sync();
    if (range.rowHidden) table.table.clearFilters();
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    range.select();
    await context.sync();
  });
}

/** The client's row in the table's body: its place if it is still there, else the first that shows it. */
async function rowOf(
  { place, code, name }: ShownClient,
  headings: { readonly code: string; readonly client: string },
  sheet: Excel.Worksheet,
  table: ReportTablePlace
): Promise<number | null> {
  const shown = [
    { column: table.headings.indexOf(headings.code), value: code ?? "" },
    { column: table.headings.indexOf(headings.client), value: name ?? code ?? "" },
  ].filter(({ column }) => column >= 0);
  if (shown.length === 0) return null;
  const firstIn = async (first: number, count: number) => {
    const ranges = shown.map(({ column }) =>
      sheet.getRangeByIndexes(table.row + 1 + first, table.column + column, count, 1).load("values")
    );
    await sheet.context.sync();
    if (ranges.some(({ values }) => values === null)) throw new ValuesMissing();
    for (let r = 0; r < count; r++)
      if (ranges.every(({ values }, i) => values[r]![0] === shown[i]!.value)) return first + r;
    return null;
  };
  if (place < table.bodyRows && (await firstIn(place, 1)) !== null) return place;
  let row: number | null = null;
  await inChunks(table.bodyRows, CHUNK_ROWS, async (first, count) => {
    row ??= await firstIn(first, count);
  });
  return row;
}
