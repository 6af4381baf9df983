import { localAddress, placeOf } from "./address";
import { likeliestFirst } from "./likeliestFirst";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { selectedSource } from "./selectedSource";

export { readSample } from "./readSample";

/** A rectangle of the workbook that may hold sales. `rows` includes headings; `address` is without the sheet's name. */
export interface Source {
  readonly id: string;
  readonly kind: "selection" | "table" | "sheet";
  /** The table's or the sheet's name; of a selection its address. */
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

/** Headings and a row below them. */
const LEAST_ROWS = 2;
/** A client and an amount: a cover sheet or a list of things to do has but one. */
const LEAST_COLUMNS = 2;

/**
 * What in the workbook may hold sales: the selection where it is a block of cells, then tables and visible sheets with
 * data, those first that look most like a ledger, never a sheet KAM made. Preselected is the selection, or the table or
 * sheet it lies in, unless only another one looks like data to segment.
 */
export async function listSources(): Promise<{
  readonly sources: readonly Source[];
  readonly preselected: Source | null;
}> {
  return Excel.run(async (context) => {
    const own = (await sheetsWithMarks(context)).filter(({ mark }) => mark === null);
    const tables = await tablesOn(context, own);
    const sheets = await sheetsWithData(
      context,
      own.filter(({ isVisible }) => isVisible)
    );
    // A table that is all there is on a sheet stands for the sheet.
    const covered = new Set(tables.map(placeOf));
    const listed = [...tables, ...sheets.filter((sheet) => !covered.has(placeOf(sheet)))];
    const { selection, under } = await selectedSource(context, listed, own);
    const rated = await likeliestFirst(context, selection ? [selection, ...listed] : listed);
    const ordered = rated.map(({ source }) => source).filter((source) => source !== selection);
    const pointedAt = [selection, under].filter((source) => source !== null);
    const isLikely = (wanted: Source) =>
      rated.some(({ source, likeness }) => source === wanted && likeness > 0);
    const likeliest = rated.find(({ likeness }) => likeness > 0)?.source;
    return {
      sources: selection ? [selection, ...ordered] : ordered,
      preselected: pointedAt.find(isLikely) ?? likeliest ?? pointedAt[0] ?? ordered[0] ?? null,
    };
  });
}

/**
 * Calls the handler whenever the selection moves or a sheet or a table comes or goes; answers the end of it.
 */
export async function onSourcesChanged(handler: () => void): Promise<() => Promise<void>> {
  const notify = async () => handler();
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const subscriptions = [
      context.workbook.onSelectionChanged.add(notify),
      worksheets.onAdded.add(notify),
      worksheets.onDeleted.add(notify),
      tables.onAdded.add(notify),
      tables.onDeleted.add(notify),
    ];
    await context.sync();
    return async () => {
      for (const subscription of subscriptions) subscription.remove();
      await context.sync();
    };
  });
}

async function tablesOn(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<Source[]> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  await context.sync();
  const loaded = tables.items.map((table) => ({
    table,
    range: table.getRange().load("address,rowCount,columnCount"),
    sheet: table.worksheet.load("id"),
  }));
  await context.sync();
  return loaded.flatMap(({ table, range, sheet }): Source[] => {
    const home = sheets.find(({ id }) => id === sheet.id);
    if (!home || range.rowCount < LEAST_ROWS || range.columnCount < LEAST_COLUMNS) return [];
    return [
      {
        id: `table:${table.id}`,
        kind: "table",
        name: table.name,
        sheet: home.name,
        address: localAddress(range.address),
        rows: range.rowCount,
        columns: range.columnCount,
      },
    ];
  });
}

async function sheetsWithData(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[]
): Promise<Source[]> {
  const used = sheets.map(({ sheet }) =>
    sheet.getUsedRangeOrNullObject(true).load("address,rowCount,columnCount")
  );
  await context.sync();
  return sheets.flatMap(({ id, name }, i): Source[] => {
    const range = used[i]!;
    if (range.isNullObject || range.rowCount < LEAST_ROWS || range.columnCount < LEAST_COLUMNS)
      return [];
    return [
      {
        id: `sheet:${id}`,
        kind: "sheet",
        name,
        sheet: name,
        address: localAddress(range.address),
        rows: range.rowCount,
        columns: range.columnCount,
      },
    ];
  });
}
